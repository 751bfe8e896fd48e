import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  demonstrationDay,
  type Fields,
  openSite,
  type Visit,
  type Visitor,
} from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { daysFrom } from '../../../platform/words/days.ts'

const site = await openSite()
const query = async <T extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(text, values)).rows,
  )

const team = site.as('equipe')
const worker = site.as('ressource')
const delegate = site.as('deleguee')
const neighbour = site.as('voisine')
const corde = '/ma-ressource/la-corde-a-linge/amendements'
const bercantes = '/ma-ressource/les-bercantes/amendements'
const lastDay = daysFrom(demonstrationDay, 10)

const codesOf = async (slug: string) =>
  (
    await query<{ code: string }>(
      `select b.code from demands.blocks b join demands.documents d on d.id = b.document_id
       where d.slug = $1 and b.removed_at is null order by b.place`,
      [slug],
    )
  ).map(({ code }) => code)
const textOf = async (code: string) =>
  (
    await query<{ text: string }>(
      'select v.text from demands.blocks b join demands.block_versions v on v.block_id = b.id and v.version = b.current where b.code = $1',
      [code],
    )
  )[0]?.text
const textsOf = async (slug: string) => Promise.all((await codesOf(slug)).map(textOf))
const savesOf = async (code: string) =>
  (
    await query<{ saves: string }>('select saves::text from demands.blocks where code = $1', [code])
  )[0]?.saves ?? '0'
const write = async (slug: string, code: string, fields: Record<string, string>) =>
  team.submit(`/redaction/${slug}/blocs/${code}`, {
    seen: await savesOf(code),
    next: 'finish',
    ...fields,
  })

/** A document read by the network, with a paragraph a text; opened to amendments. */
async function opened(slug: string, texts: readonly string[]): Promise<readonly string[]> {
  const title = `Le texte ${slug}`
  const about = { title, kind: 'platform', language: 'fr' }
  await team.submit('/redaction/nouveau', { ...about, slug })
  await team.submit(`/redaction/${slug}/reglages`, { ...about, audience: 'members', embargo: '' })
  for (const text of texts) {
    const after = (await codesOf(slug)).at(-1) ?? ''
    await team.submit(`/redaction/${slug}/blocs`, { kind: 'paragraph', after })
    await write(slug, (await codesOf(slug)).at(-1) ?? '', { text })
  }
  const answer = await team.submit(`/redaction/${slug}/amendements/ouverture`, {
    closesOn: lastDay,
  })
  assert.equal(answer.location, `/redaction/${slug}/amendements?fait=ouvert`)
  return codesOf(slug)
}

type Proposed = { readonly slug: string; readonly code: string | undefined }

/** From the page of its gesture, as a browser sends it. */
async function propose(
  by: Visitor,
  space: string,
  { slug, code }: Proposed,
  { geste = 'remplacer', ...fields }: Record<string, string>,
) {
  const path = `${space}/${slug}/blocs/${code}`
  return by.fillIn(`${path}?geste=${geste}`, path, { reason: 'Parce que.', ...fields })
}

describe('someone who works for a member', () => {
  it('proposes another text for a block, and everyone reads the difference word by word', async () => {
    const [code] = await opened('premier', ['Nous demandons une porte ouverte le soir.'])
    const list = await worker.visit(corde)
    assert.match(list.text('#textes ~ *, table'), /Le texte premier/)
    const sent = await propose(
      worker,
      corde,
      { slug: 'premier', code },
      {
        text: 'Nous demandons une porte ouverte chaque soir.',
      },
    )
    assert.equal(sent.location, '/redaction/premier/amendements/1?fait=propose')
    const page = await neighbour.visit('/redaction/premier/amendements/1')
    assert.equal(page.text('.amended del'), '[enlevé : le fin]')
    assert.equal(page.text('.amended ins'), '[ajouté : chaque fin]')
    assert.equal(page.count('.amended .unseen'), 4)
    assert.match(page.text('.lead, main'), /La Corde à linge/)
    assert.equal(await textOf(code ?? ''), 'Nous demandons une porte ouverte le soir.')
  })

  it('reads the block as the text does, and what cites a number as it is written only where she writes', async () => {
    const [{ code } = { code: '' }] = await query<{ code: string }>(
      `select b.code from demands.blocks b join demands.documents d on d.id = b.document_id
       join demands.block_versions v on v.block_id = b.id and v.version = b.current
       where d.slug = 'ce-que-la-nuit-demande' and b.removed_at is null and b.kind = 'paragraph' and v.text like '%[[figure:%' limit 1`,
    )
    const page = await worker.visit(`${corde}/ce-que-la-nuit-demande/blocs/${code}`)
    assert.match(page.text('section[aria-labelledby=texte]'), /\d/)
    assert.doesNotMatch(page.text('section[aria-labelledby=texte]'), /\[\[/)
    assert.match(page.text('textarea[name=text]'), /\[\[figure:/)
  })

  it('proposes to insert, to move and to take out', async () => {
    const [a, b, c] = await opened('gestes', ['un', 'deux', 'trois'])
    const on = (code: string | undefined) => ({ slug: 'gestes', code })
    await propose(worker, corde, on(a), {
      geste: 'ajouter',
      blockKind: 'means',
      title: 'Un moyen',
      text: 'neuf',
      placed: 'after',
    })
    await propose(worker, corde, on(b), {
      geste: 'deplacer',
      destination: c ?? '',
      placed: 'after',
    })
    await propose(worker, corde, on(c), { geste: 'enlever' })
    const page = await neighbour.visit('/redaction/gestes/amendements')
    assert.match(page.text('.amendment'), /Ajouter après ce bloc \(Moyen\)/)
    assert.match(page.text('.amendment'), /Déplacer après : Paragraphe 3/)
    assert.match(page.text('.amendment'), /Enlever ce bloc/)
    assert.match(page.text('.amended ins'), /Un moyen neuf/)
    assert.match(page.text('.amended del'), /trois/)
  })

  it('finds what to cite without losing a word, and nothing of it is kept', async () => {
    const [code] = await opened('citer', ['Nous demandons une porte ouverte.'])
    const path = `${corde}/citer/blocs/${code}`
    const typed = {
      kind: 'replace',
      text: 'Nous demandons deux portes.',
      reason: '',
      seen: await savesOf(code ?? ''),
    }
    const found = await worker.submit(path, { ...typed, words: 'corde', next: 'search' })
    assert.equal(found.status, 200)
    assert.equal(found.text('#text'), typed.text)
    assert.equal(found.count('.error-summary'), 0)
    assert.ok(found.count('button[name=cite][value="member:la-corde-a-linge"]') === 1)
    const cited = await worker.submit(path, { ...typed, cite: 'member:la-corde-a-linge' })
    assert.equal(cited.text('#text'), `${typed.text} [[member:la-corde-a-linge]]`)
    const none = await worker.submit(path, { ...typed, words: 'zzzzzzzz', next: 'search' })
    assert.match(none.text('#citer [role=status]'), /Rien ne répond/)
    assert.equal(
      (
        await query(
          'select from demands.amendments a join demands.documents d on d.id = a.document_id where d.slug = $1',
          ['citer'],
        )
      ).length,
      0,
    )
  })

  it('reads what the examination says of the text she proposes, and not of the text as it was', async () => {
    const [code] = await opened('examen', ['Le CLRSM dit "oui".', 'Court.'])
    const on = { slug: 'examen', code }
    const long = `Le CLRSM dit "oui". ${'Nous demandons encore et encore une porte ouverte le soir et la nuit '.repeat(4).trim()}.`
    await propose(worker, corde, on, { text: long })
    await propose(worker, corde, on, { text: 'Le CLRSM dit "oui", et merci.' })
    const first = await neighbour.visit('/redaction/examen/amendements/1')
    assert.equal(first.count('#examen ~ ul li, .part:has(#examen) li') > 0, true)
    assert.match(first.text('main'), /L’examen du texte proposé.*mots.*nuances/)
    const second = await neighbour.visit('/redaction/examen/amendements/2')
    assert.match(second.text('main'), /ne relève rien de plus/)
  })

  it('reads what it says beside the text as it stands now, not as it stood when she read it before', async () => {
    const texts = ['Le comité ouvre le soir.', 'Nous demandons une porte.']
    const [first = '', code] = await opened('examen-suivi', texts)
    const proposed = { text: 'Nous demandons au CLRSM une porte.' }
    await propose(worker, corde, { slug: 'examen-suivi', code }, proposed)
    const read = async () =>
      (await neighbour.visit('/redaction/examen-suivi/amendements/1')).text('main')
    for (const _ of [1, 2]) assert.match(await read(), /CLRSM n’est expliqué nulle part/)
    const explained = 'Le comité local des ressources du soir en mouvement (CLRSM) ouvre le soir.'
    await write('examen-suivi', first, { text: explained })
    assert.match(await read(), /ne relève rien de plus/)
  })

  it('is cited by its document and number, by who may read it and by nobody else', async () => {
    const [code] = await opened('cite', ['Une porte.'])
    await propose(worker, corde, { slug: 'cite', code }, { text: 'Deux portes.' })
    const [after] = await opened('citant', ['Un.'])
    await write('citant', after ?? '', { text: 'Voir [[amendment:cite/1]].' })
    const link = 'article a[href="/redaction/cite/amendements/1"]'
    assert.equal(
      (await neighbour.visit('/redaction/citant')).text(link),
      'Amendement 1 à « Le texte cite »',
    )
    const about = { title: 'Le texte cite', kind: 'platform', language: 'fr' }
    await team.submit('/redaction/cite/reglages', { ...about, audience: 'writers', embargo: '' })
    assert.equal((await neighbour.visit('/redaction/citant')).count(link), 0)
    assert.doesNotMatch((await neighbour.visit('/redaction/citant')).text('main'), /Le texte cite/)
    assert.equal((await team.visit('/redaction/citant')).count(link), 1)
  })

  it('is told what to write, and keeps what she typed', async () => {
    const [code, other] = await opened('refus', ['Un texte.', 'Un autre.'])
    const on = { slug: 'refus', code }
    const empty = await propose(worker, corde, on, { text: '   ' })
    assert.equal(empty.status, 422)
    assert.match(empty.text('.error-summary'), /Écrivez le texte proposé/)
    assert.match(empty.text('#reason'), /Parce que/)
    const same = await propose(worker, corde, on, {})
    assert.equal(same.status, 422)
    assert.match(same.text('.error-summary'), /Changez au moins un mot/)
    const unsaid = await propose(worker, corde, on, { text: 'Autre.', reason: '' })
    assert.equal(unsaid.status, 422)
    assert.equal(unsaid.text('#text'), 'Autre.')
    assert.match(unsaid.text('.error-summary'), /Écrivez pourquoi/)
    const long = await propose(worker, corde, on, { text: 'é'.repeat(100_000) })
    assert.equal(long.status, 422)
    assert.equal(long.text('#text').length, 100_000)
    const still = await propose(
      worker,
      corde,
      { slug: 'refus', code: other },
      {
        geste: 'deplacer',
        destination: code ?? '',
        placed: 'after',
      },
    )
    assert.equal(still.status, 422)
    assert.match(still.text('.error-summary'), /le bloc y est déjà/)
    const none = await query(
      `select 1 from demands.amendments a join demands.documents d on d.id = a.document_id where d.slug = 'refus'`,
    )
    assert.equal(none.length, 0)
  })

  it('writes what she likes: it is text, never a page', async () => {
    const [code] = await opened('hostile', ['Doux.'])
    const hostile =
      '<script>alert(1)</script> ![x](javascript:alert(1)) [[figure:../../x]] </textarea><b>gras</b>'
    await propose(worker, corde, { slug: 'hostile', code }, { text: hostile, reason: hostile })
    for (const path of ['', '/1', '/cahier', '/vote', '/texte']) {
      const page = await team.visit(`/redaction/hostile/amendements${path}`)
      assert.equal(page.status, 200, path)
      assert.equal(page.count('main script, main b:not([class]), main img'), 0, path)
    }
    assert.match(
      (await team.visit('/redaction/hostile/amendements/1')).text('.amended'),
      /<script>alert\(1\)<\/script>/,
    )
    const csv = await (await team.request('/redaction/hostile/amendements/cahier.csv')).text()
    assert.match(csv, /Parce que|script/)
    const pdf = await team.request('/redaction/hostile/amendements/cahier.pdf')
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  })

  it('reads the list as it stands, each time, and nothing of it once the text is not hers to read', async () => {
    const [code] = await opened('registre', ['Un soir ouvert.', 'Deux soirs ouverts.'])
    const list = '/redaction/registre/amendements'
    await propose(worker, corde, { slug: 'registre', code }, { text: 'Un matin ouvert.' })
    assert.match((await neighbour.visit(list)).text('main'), /matin/)
    await propose(neighbour, bercantes, { slug: 'registre', code }, { text: 'Une nuit ouverte.' })
    // Two of one block exclude each other: who reads the first is told of the second.
    assert.equal((await worker.visit(`${list}/1`)).count(`main a[href="${list}/2"]`), 1)
    assert.match((await worker.visit(list)).text('main'), /nuit/)
    await worker.submit(`${corde}/registre/1/retrait`, {})
    const rest = await neighbour.visit(`${list}?etat=proposes`)
    assert.doesNotMatch(rest.text('main'), /matin/)
    assert.match(rest.text('main'), /nuit/)

    const about = { title: 'Le texte registre', kind: 'platform', language: 'fr', embargo: '' }
    await team.submit('/redaction/registre/reglages', { ...about, audience: 'writers' })
    assert.match((await team.visit(list)).text('main'), /nuit/)
    for (const path of [list, `${list}/2`])
      assert.equal((await neighbour.visit(path)).status, 404, path)
  })

  it('finds nothing to amend of what she may not read, nor of a block that was added since', async () => {
    const [code] = await opened('ferme', ['Un.'])
    await team.submit('/redaction/ferme/reglages', {
      title: 'Fermé',
      kind: 'brief',
      language: 'fr',
      audience: 'writers',
      embargo: '',
    })
    for (const path of [`${corde}/ferme`, `${corde}/ferme/blocs/${code}`]) {
      assert.equal((await worker.visit(path)).status, 404, path)
    }
    const sent = await worker.submit(`${corde}/ferme/blocs/${code}`, {
      kind: 'delete',
      reason: 'x',
      seen: '2',
    })
    assert.equal(sent.status, 404)
    const [, , added] = [
      ...(await opened('ajoute', ['Un.'])),
      await team.submit('/redaction/ajoute/blocs', { kind: 'paragraph', after: '' }),
      (await codesOf('ajoute'))[0],
    ]
    assert.equal((await worker.visit(`${corde}/ajoute/blocs/${added}`)).status, 404)
  })
})

describe('what happens while somebody writes her proposal', () => {
  it('the block is rewritten: she is told, sees both, and loses nothing', async () => {
    const [code] = await opened('pendant', ['Avant.'])
    const path = `${corde}/pendant/blocs/${code}`
    const seen = await savesOf(code ?? '')
    await write('pendant', code ?? '', { text: 'Entre-temps.' })
    const fields = { kind: 'replace', text: 'Le mien.', reason: 'Parce que.', seen }
    const late = await worker.submit(path, fields)
    assert.equal(late.status, 409)
    assert.match(late.text('.note'), /quelqu’un a changé ce bloc pendant que vous écriviez/)
    assert.equal(late.text('#text'), 'Le mien.')
    assert.match(late.text('main'), /Entre-temps/)
    const next = late.attribute('[name=seen]', 'value') ?? ''
    assert.equal((await worker.submit(path, { ...fields, seen: next })).status, 303)
  })

  it('the block is rewritten while she mends a mistake or looks for what to cite: she is told all the same', async () => {
    const [code] = await opened('faute', ['Avant.'])
    const path = `${corde}/faute/blocs/${code}`
    const seen = await savesOf(code ?? '')
    await write('faute', code ?? '', { text: 'Entre-temps.' })
    const fields = { kind: 'replace', text: 'Le mien.', reason: 'Parce que.' }
    const mistyped = await worker.submit(path, { ...fields, reason: '', seen })
    assert.equal(mistyped.status, 422)
    const kept = mistyped.attribute('[name=seen]', 'value') ?? ''
    const search = { ...fields, words: 'taxi', next: 'search', seen: kept }
    const found = await worker.submit(path, search)
    assert.equal(found.status, 200)
    const late = await worker.submit(path, {
      ...fields,
      seen: found.attribute('[name=seen]', 'value') ?? '',
    })
    assert.equal(late.status, 409)
    assert.match(late.text('main'), /Entre-temps/)
  })

  it('a colleague words the amendment again while she mends a mistake: she reads those words first', async () => {
    const [code] = await opened('deux-mains', ['Avant.'])
    await propose(worker, corde, { slug: 'deux-mains', code }, { text: 'Le premier.' })
    const path = `${corde}/deux-mains/1/revision`
    const theirs = await delegate.fillIn(path, path, { text: 'Celui de la déléguée.' })
    assert.equal(theirs.status, 303)
    const seen = await savesOf(code ?? '')
    const mistyped = await worker.submit(path, {
      text: 'Le mien.',
      reason: '',
      seen,
      wordingSeen: '1',
    })
    assert.equal(mistyped.status, 422)
    const wordingSeen = mistyped.attribute('[name=wordingSeen]', 'value') ?? ''
    const fields = { text: 'Le mien.', reason: 'Parce que.', seen }
    const late = await worker.submit(path, { ...fields, wordingSeen })
    assert.equal(late.status, 409)
    assert.match(late.text('.note--care'), /Celui de la déléguée/)
    const next = late.attribute('[name=wordingSeen]', 'value') ?? ''
    assert.equal((await worker.submit(path, { ...fields, wordingSeen: next })).status, 303)
  })

  it('the block is taken out: she is told, and her words are still there', async () => {
    const [code] = await opened('enleve', ['Avant.', 'Reste.'])
    const seen = await savesOf(code ?? '')
    await team.submit(`/redaction/enleve/blocs/${code}/retrait`, {})
    const late = await worker.submit(`${corde}/enleve/blocs/${code}`, {
      kind: 'replace',
      text: 'Le mien.',
      reason: 'Parce que.',
      seen,
    })
    assert.equal(late.status, 409)
    assert.match(late.text('.note'), /ce bloc vient d’être enlevé/)
    assert.equal(late.text('#text'), 'Le mien.')
  })

  it('amendments close: she is told since when, and her words are still there', async () => {
    const [code] = await opened('clos', ['Avant.'])
    const seen = await savesOf(code ?? '')
    await team.submit('/redaction/clos/amendements/ouverture/fin', {})
    const late = await worker.submit(`${corde}/clos/blocs/${code}`, {
      kind: 'replace',
      text: 'Le mien.',
      reason: 'Parce que.',
      seen,
    })
    assert.equal(late.status, 409)
    assert.match(late.text('.note'), /les amendements sont clos depuis le/)
    assert.equal(late.text('#text'), 'Le mien.')
    // A day that has passed closes by itself.
    await team.submit('/redaction/clos/amendements/ouverture', { closesOn: lastDay })
    await query(
      `update demands.openings set closes_on = current_date - 2 where closed_at is null and document_id = (select id from demands.documents where slug = 'clos')`,
    )
    const past = await worker.submit(`${corde}/clos/blocs/${code}`, {
      kind: 'delete',
      reason: 'Parce que.',
      seen,
    })
    assert.equal(past.status, 409)
    const again = await team.submit('/redaction/clos/amendements/ouverture', { closesOn: lastDay })
    assert.equal(again.location, '/redaction/clos/amendements?fait=ouvert')
  })

  it('she sends it from two tabs: the second is told of the first', async () => {
    const [code] = await opened('onglets', ['Avant.'])
    const on = { slug: 'onglets', code }
    assert.equal((await propose(worker, corde, on, { text: 'Le mien.' })).status, 303)
    const twice = await propose(delegate, corde, on, { text: 'Le mien.' })
    assert.equal(twice.status, 409)
    assert.match(twice.text('.note'), /gardez l’amendement 1/)
    assert.equal(twice.text('#text'), 'Le mien.')
    assert.equal((await propose(neighbour, bercantes, on, { text: 'Le mien.' })).status, 303)
  })

  it('twenty propose at once: each has a number of its own', async () => {
    const [code] = await opened('ensemble', ['Avant.'])
    const seen = await savesOf(code ?? '')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        worker.submit(`${corde}/ensemble/blocs/${code}`, {
          kind: 'replace',
          text: `Texte ${at}.`,
          reason: 'Parce que.',
          seen,
        }),
      ),
    )
    assert.deepEqual(
      answers
        .map(({ location }) => Number(/amendements\/(\d+)/.exec(location ?? '')?.[1]))
        .sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
  })

  it('a writer who holds the block goes on in a version of her own: what is amended stays still', async () => {
    const [code] = await opened('tenu', ['Avant.'])
    await team.submit(`/redaction/tenu/blocs/${code}/prise`, {})
    await write('tenu', code ?? '', { text: 'Pendant.', next: '' })
    await propose(worker, corde, { slug: 'tenu', code }, { text: 'Pendant, et mieux.' })
    await write('tenu', code ?? '', { text: 'Pendant. Encore.', next: '' })
    const page = await worker.visit('/redaction/tenu/amendements/1')
    assert.match(page.text('main'), /1\. Le texte que le membre a lu ?Pendant\. ?2\./)
    assert.match(page.text('main'), /À réviser/)
  })
})

describe('a text that moved on', () => {
  it('makes its amendment to be revised, shows the three texts, and the member words it again', async () => {
    const [code] = await opened('revise', ['Payer le taxi du soir.'])
    await propose(
      worker,
      corde,
      { slug: 'revise', code },
      {
        text: 'Payer le taxi du soir et du matin.',
      },
    )
    await write('revise', code ?? '', { text: 'Rembourser le taxi du soir.' })
    const page = await worker.visit('/redaction/revise/amendements/1')
    assert.match(page.text('#a-reviser'), /le texte a changé depuis/)
    assert.match(page.text('main'), /Rembourser le taxi du soir ?\[ajouté : et du matin/)
    assert.match(
      (await worker.visit('/ma-ressource/la-corde-a-linge')).text('main'),
      /Réviser l’amendement 1/,
    )
    assert.match(
      (await team.visit('/redaction/revise/amendements/vote')).text('main'),
      /Un amendement est à réviser/,
    )
    const path = `${corde}/revise/1/revision`
    const form = await worker.visit(path)
    assert.equal(form.text('#text'), 'Rembourser le taxi du soir et du matin.')
    assert.equal((await neighbour.visit(`${bercantes}/revise/1/revision`)).status, 404)
    const kept = await worker.fillIn(path, path, {})
    assert.equal(kept.location, '/redaction/revise/amendements/1?fait=revise')
    const after = await worker.visit('/redaction/revise/amendements/1')
    assert.equal(after.count('#a-reviser'), 0)
    assert.match(after.text('.disclosure'), /Payer le taxi du soir et du matin/)
    // From another tab, opened before: it is told, and nothing is written over.
    const stale = await worker.submit(path, {
      text: 'Autrement.',
      reason: 'Parce que.',
      seen: await savesOf(code ?? ''),
      wordingSeen: '1',
    })
    assert.equal(stale.status, 409)
    assert.equal(stale.text('#text'), 'Autrement.')
  })

  it('never drops the amendment of a block that was taken out', async () => {
    const [code] = await opened('perdu', ['Un.', 'Deux.'])
    await propose(worker, corde, { slug: 'perdu', code }, { text: 'Un, mieux.' })
    await team.submit(`/redaction/perdu/blocs/${code}/retrait`, {})
    for (const reader of [worker, team]) {
      const page = await reader.visit('/redaction/perdu/amendements')
      assert.match(page.text('.amendment'), /À réviser/)
      assert.match(page.text('main'), /enlevé du texte depuis/)
      assert.match(page.text('.amended'), /Un\[?/)
    }
    await team.submit(`/redaction/perdu/blocs/${code}/retrait/annulation`, {})
    assert.doesNotMatch(
      (await worker.visit('/redaction/perdu/amendements')).text('.amendment'),
      /réviser/,
    )
  })
})

describe('the other members', () => {
  it('support or not, once each, and discuss; who proposed takes it back', async () => {
    const [code] = await opened('appuis', ['Un.'])
    const on = { slug: 'appuis', code }
    await propose(worker, corde, on, { text: 'Un, mieux.' })
    await propose(neighbour, bercantes, on, { text: 'Un, autrement.' })
    const list = await neighbour.visit('/redaction/appuis/amendements')
    assert.match(list.text('main'), /2 amendements à ce bloc s’excluent/)
    const support = `${bercantes}/appuis/1/appui`
    await neighbour.submit(support, {})
    await neighbour.submit(support, {})
    const one = () => neighbour.visit('/redaction/appuis/amendements/1')
    assert.match((await one()).text('#appuis ~ *'), /Les Berçantes/)
    await neighbour.submit(`${support}/fin`, {})
    assert.match((await one()).text('main'), /Aucun autre membre ne l’appuie/)
    // Its own proposal a member need not support, and nobody supports for another.
    assert.match((await worker.submit(`${corde}/appuis/1/appui`, {})).location ?? '', /trop-tard/)
    assert.equal((await neighbour.submit(`${corde}/appuis/1/appui`, {})).status, 404)
    assert.equal(
      (await neighbour.submit('/redaction/appuis/amendements/1/commentaires', { said: '' })).status,
      422,
    )
    await neighbour.submit('/redaction/appuis/amendements/1/commentaires', {
      said: 'Et le matin ?',
    })
    assert.match(
      (await worker.visit('/redaction/appuis/amendements/1')).text('.comment'),
      /Nour Delatrame.*Et le matin/,
    )
    assert.equal((await neighbour.visit(`${bercantes}/appuis/1/retrait`)).status, 404)
    assert.equal((await neighbour.submit(`${bercantes}/appuis/1/retrait`, {})).status, 404)
    await worker.submit(`${corde}/appuis/1/retrait`, {})
    assert.match((await one()).text('.status-line'), /Retiré/)
    const twice = await worker.submit(`${corde}/appuis/1/retrait`, {})
    assert.match(twice.location ?? '', /trop-tard/)
    assert.doesNotMatch(
      (await neighbour.visit('/redaction/appuis/amendements')).text('main'),
      /s’excluent/,
    )
  })
})

describe('the writers', () => {
  it('alone recommend, with their reason; it decides nothing, and a new wording makes it old', async () => {
    const [code] = await opened('conseil', ['Un texte.'])
    await propose(worker, corde, { slug: 'conseil', code }, { text: 'Un long texte.' })
    const path = '/redaction/conseil/amendements/1'
    const send = (by: Visitor, fields: Record<string, string>) =>
      by.submit(`${path}/recommandation`, { seen: '1', ...fields })
    const seenOfRecommendation = (page: Visit) =>
      page.attribute('form[action$="recommandation"] [name=seen]', 'value')
    assert.equal((await send(neighbour, { recommendation: 'accept', reason: 'x' })).status, 404)
    assert.equal((await neighbour.visit(path)).count('form[action$="recommandation"]'), 0)
    const unsaid = await send(team, { recommendation: 'part', text: 'Un texte long.', reason: '' })
    assert.equal(unsaid.status, 422)
    assert.equal(unsaid.text('#text'), 'Un texte long.')
    const same = await send(team, { recommendation: 'part', text: 'Un long texte.', reason: 'x' })
    assert.match(same.text('.error-summary'), /choisissez de l’accepter/)
    const none = await send(team, { recommendation: 'part', text: 'Un texte.', reason: 'x' })
    assert.match(none.text('.error-summary'), /choisissez de le refuser/)
    const kept = await send(team, {
      recommendation: 'part',
      text: 'Un texte long.',
      reason: 'Oui.',
    })
    assert.equal(kept.location, `${path}?fait=recommande#recommandation`)
    const page = await neighbour.visit(path)
    assert.match(page.text('main'), /Le comité recommande de l’accepter en partie ?Oui\./)
    assert.match(page.text('main'), /Une recommandation ne décide rien/)
    assert.match(page.text('.status-line'), /Proposé/)
    const revision = `${corde}/conseil/1/revision`
    await worker.fillIn(revision, revision, { text: 'Un très long texte.' })
    assert.match((await neighbour.visit(path)).text('main'), /reformulé son amendement depuis/)
    const mistyped = await send(team, { recommendation: 'accept', reason: '' })
    assert.equal(mistyped.status, 422)
    assert.equal(seenOfRecommendation(mistyped), '1')
    const late = await send(team, { recommendation: 'accept', reason: 'Gardé.' })
    assert.equal(late.status, 409)
    assert.equal(late.text('#reason'), 'Gardé.')
    assert.equal(seenOfRecommendation(late), '2')
  })

  it('alone open and close, on a day to come', async () => {
    await opened('ouvrir', ['Un.'])
    const path = '/redaction/ouvrir/amendements/ouverture'
    assert.equal((await neighbour.visit(path)).status, 404)
    assert.equal((await neighbour.submit(path, { closesOn: lastDay })).status, 404)
    for (const closesOn of ['', '2020-01-01', '2999-01-01']) {
      assert.equal((await team.submit(path, { closesOn })).status, 422, closesOn)
    }
    assert.match(
      (await team.submit(path, { closesOn: daysFrom(lastDay, 3) })).location ?? '',
      /prolonge/,
    )
  })
})

describe('what the seats decide', () => {
  const vote = async (slug: string, fields: Fields) => {
    const path = `/redaction/${slug}/amendements/vote`
    const drafted = await team.fillIn(path, path, fields)
    assert.equal(drafted.status, 303, drafted.text('.error-summary'))
    return drafted.location ?? ''
  }
  const close = async (decision: string, choices: Record<string, string>) => {
    await team.fillIn(`${decision}/etape/open`, `${decision}/etape/open`, { why: '' })
    const ballot = `/ma-ressource/la-corde-a-linge${decision}`
    const cast = await delegate.submit(`${ballot}/bulletin`, { ...choices, seen: '0' })
    assert.equal(cast.status, 303, cast.text('main'))
    await team.submit(`${decision}/etape/closed`, { why: '' })
  }

  it('is asked on a text that every seat may read, which stays so until the results are written down', async () => {
    const [a] = await opened('garde', ['un texte gardé'])
    await propose(worker, corde, { slug: 'garde', code: a }, { text: 'un secret à venir' })
    const settings = '/redaction/garde/reglages'
    const soon = { audience: 'members', embargo: daysFrom(demonstrationDay, 30) }
    const later = await team.fillIn(settings, settings, soon)
    assert.equal(later.status, 303, later.text('.error-summary'))
    const put = { question: 'Gardons-nous le secret ?', majority: 'simple', put: '1' }
    assert.equal((await team.submit('/redaction/garde/amendements/vote', put)).status, 409)
    await team.fillIn(settings, settings, { audience: 'members', embargo: '' })

    const decision = await vote('garde', { put: ['1'] })
    for (const narrower of [{ audience: 'writers' }, soon]) {
      const refused = await team.fillIn(settings, settings, narrower)
      assert.equal(refused.status, 409)
      assert.match(refused.text('.error-summary'), /certains de ses amendements sont au vote/)
    }
    // A delay that has run out keeps nobody from reading.
    const passed = { audience: 'members', embargo: demonstrationDay }
    const kept = await team.fillIn(settings, settings, passed)
    assert.equal(kept.status, 303, kept.text('.error-summary'))
    await team.fillIn(`${decision}/etape/open`, `${decision}/etape/open`, { why: '' })
    await team.submit(`${decision}/etape/closed`, { why: '' })
    // Its words are those of a working text: they are not everyone's.
    const shown = await team.submit(`${decision}/public`, { audience: 'public' })
    assert.equal(shown.location, `${decision}?fait=pas-publique`)
    assert.doesNotMatch((await site.public.visit(decision)).html, /secret à venir/)
  })

  it('is put to the vote, those that exclude each other together, and written in the text by one act', async () => {
    const [a, b, c] = await opened('vote', ['un', 'deux', 'trois'])
    const on = (code: string | undefined) => ({ slug: 'vote', code })
    await propose(worker, corde, on(a), { text: 'un du membre' })
    await propose(neighbour, bercantes, on(a), { text: 'un de la voisine' })
    await propose(worker, corde, on(b), { geste: 'enlever' })
    await propose(worker, corde, on(c), {
      geste: 'ajouter',
      blockKind: 'paragraph',
      text: 'quatre',
      placed: 'after',
    })
    await propose(worker, corde, on(c), { text: 'trois, refusé' })
    await team.submit('/redaction/vote/amendements/2/recommandation', {
      seen: '1',
      recommendation: 'part',
      text: 'un du comité',
      reason: 'Oui.',
    })
    // She who prepares the vote reads that more may still be proposed.
    const ballot = await team.visit('/redaction/vote/amendements/vote')
    assert.match(
      ballot.text('.note--care'),
      /encore ouvert aux amendements.+peuvent proposer jusqu’au/,
    )
    const none = await team.fillIn(
      '/redaction/vote/amendements/vote',
      '/redaction/vote/amendements/vote',
      {},
    )
    assert.equal(none.status, 422)
    assert.match(none.text('.error-summary'), /Choisissez au moins un amendement/)
    const decision = await vote('vote', { put: ['1', '2', '3', '4', '5'] })
    assert.match(decision, /^\/decisions\/\d{4}-/)
    const draft = await team.visit(decision)
    assert.match(draft.text('h1'), /^Le texte vote\s: quels amendements adoptons-nous\s\?$/)
    assert.match(draft.text('main'), /dans l’ordre du texte, avec la recommandation du comité/)
    assert.match(draft.text('main'), /tel que le comité le garderait\. un du comité/)
    assert.match(
      (await neighbour.visit('/redaction/vote/amendements/1')).text('.status-line'),
      /Soumis au vote/,
    )
    // Nobody words, supports or takes back what is put to the vote.
    assert.match((await worker.submit(`${corde}/vote/1/retrait`, {})).location ?? '', /trop-tard/)
    const waiting = await team.submit('/redaction/vote/amendements/resultats', {})
    assert.match(waiting.location ?? '', /fait=rien/)
    const before = await neighbour.visit('/redaction/vote/amendements/1')
    assert.match(before.text('main'), /Rien n’est décidé/)
    // Amendments 1 and 2 (as proposed, as the committee would): the third passes. 3 and 4 pass, 5 does not.
    await close(decision, {
      'block-1': 'for-3',
      'block-2': 'for-1',
      'block-3': 'for-1',
      'block-4': 'against',
    })
    // The vote has ended: each page where one looks for its result says so, with the way to write it down for the writers.
    for (const page of ['', '/1', '/texte', '/vote']) {
      const seen = await team.visit(`/redaction/vote/amendements${page}`)
      assert.match(seen.text('.note--care'), /Un vote est terminé/, page)
      assert.equal(seen.count('.note--care form[action$="/resultats"]'), 1, page)
      assert.doesNotMatch(seen.text('main'), /Rien n’est décidé|Rien n’est encore adopté/, page)
    }
    const reader = await neighbour.visit('/redaction/vote/amendements/1')
    assert.match(reader.text('main'), /Un vote est terminé/)
    assert.equal(reader.count('form[action$="/resultats"]'), 0)
    const recorded = await team.submit('/redaction/vote/amendements/resultats', {})
    assert.match(recorded.location ?? '', /fait=resultats&nombre=5/)
    const told = await neighbour.visit('/redaction/vote/amendements/1')
    assert.doesNotMatch(told.text('main'), /Un vote est terminé/)
    const states = await query<{ number: number; state: string }>(
      `select a.number, demands.amendment_state(a.id) as state from demands.amendments a
       join demands.documents d on d.id = a.document_id where d.slug = 'vote' order by 1`,
    )
    assert.deepEqual(
      states.map(({ state }) => state),
      ['refused', 'partly', 'accepted', 'accepted', 'refused'],
    )
    const text = await neighbour.visit('/redaction/vote/amendements/texte')
    assert.match(text.text('main'), /3 amendements dans le texte/)
    assert.equal(text.count('form[action$="texte"]'), 0)
    assert.equal((await neighbour.submit('/redaction/vote/amendements/texte', {})).status, 404)
    assert.deepEqual(await textsOf('vote'), ['un', 'deux', 'trois'])
    const written = await team.submit('/redaction/vote/amendements/texte', {})
    assert.match(written.location ?? '', /fait=applique&nombre=3/)
    assert.deepEqual(await textsOf('vote'), ['un du comité', 'trois', 'quatre'])
    const done = await team.visit(`${written.location}`)
    assert.match(done.text('main'), /Ce qui est adopté est écrit dans le texte/)
    assert.doesNotMatch(done.text('main'), /Rien n’est encore adopté/)
    const versions = await team.visit(`/redaction/vote/blocs/${a}/versions`)
    assert.match(versions.text('.difference'), /du comité/)
    assert.match((await team.visit('/redaction/vote/ecrire')).text('.removed'), /deux/)
    const twice = await team.submit('/redaction/vote/amendements/texte', {})
    assert.match(twice.location ?? '', /nombre=0/)
    assert.match(
      (await neighbour.visit('/redaction/vote/amendements/2')).text('.status-line'),
      /Écrit dans le texte/,
    )
  })

  it('is carried by the writers onto a text that changed, then written', async () => {
    const [code] = await opened('report', ['Payer le taxi.'])
    await propose(worker, corde, { slug: 'report', code }, { text: 'Payer le taxi du soir.' })
    const decision = await vote('report', { put: '1' })
    await close(decision, { 'block-1': 'for-1' })
    await team.submit('/redaction/report/amendements/resultats', {})
    await write('report', code ?? '', { text: 'Rembourser le taxi.' })
    const left = await team.visit('/redaction/report/amendements/texte')
    assert.match(left.text('main'), /Amendement 1 : son bloc a changé depuis/)
    await team.submit('/redaction/report/amendements/texte', {})
    assert.deepEqual(await textsOf('report'), ['Rembourser le taxi.'])
    const path = '/redaction/report/amendements/1/report'
    assert.equal((await neighbour.visit(path)).status, 404)
    const form = await team.visit(path)
    assert.equal(form.text('#text'), 'Rembourser le taxi du soir.')
    assert.equal((await team.fillIn(path, path, {})).status, 303)
    await team.submit('/redaction/report/amendements/texte', {})
    assert.deepEqual(await textsOf('report'), ['Rembourser le taxi du soir.'])
  })

  it('decides nothing without its quorum, nor once its draft is thrown away: they may come back', async () => {
    const [code] = await opened('quorum', ['Un.'])
    await propose(worker, corde, { slug: 'quorum', code }, { text: 'Deux.' })
    const first = await vote('quorum', { put: '1', quorum: '40' })
    await close(first, { 'block-1': 'for-1' })
    const none = await team.submit('/redaction/quorum/amendements/resultats', {})
    assert.match(none.location ?? '', /fait=revenus/)
    const second = await vote('quorum', { put: '1' })
    await team.submit(`${second}/retrait`, {})
    await team.submit('/redaction/quorum/amendements/resultats', {})
    assert.match(
      (await worker.visit('/redaction/quorum/amendements/1')).text('.status-line'),
      /Proposé/,
    )
  })

  it('is never asked of seats that could not read the text', async () => {
    const [code] = await opened('etroit', ['Un.'])
    await propose(worker, corde, { slug: 'etroit', code }, { text: 'Deux.' })
    await team.submit('/redaction/etroit/reglages', {
      title: 'Étroit',
      kind: 'brief',
      language: 'fr',
      audience: 'writers',
      embargo: '',
    })
    const path = '/redaction/etroit/amendements/vote'
    assert.match((await team.visit(path)).text('.note'), /Ouvrez d’abord le texte au réseau/)
    const refused = await team.submit(path, { question: 'Quoi ?', majority: 'simple', put: '1' })
    assert.equal(refused.status, 409)
  })
})

describe('the states of an amendment', () => {
  it('follow the rules that are data, whoever writes them in the database', async () => {
    const [code] = await opened('etats', ['Un.'])
    await propose(worker, corde, { slug: 'etats', code }, { text: 'Deux.' })
    const jump = (state: string, name: string) =>
      query(
        `do $$ declare a demands.amendments; begin
           perform set_config('app.person', (select id::text from directory.people where name = '${name}'), false);
           select x.* into a from demands.amendments x join demands.documents d on d.id = x.document_id where d.slug = 'etats';
           insert into demands.amendment_states (amendment_id, document_id, state, entered_by)
           values (a.id, a.document_id, '${state}', a.proposed_by); end $$`,
      )
    await assert.rejects(jump('accepted', 'Maude Delisière'), /does not follow/)
    await assert.rejects(jump('withdrawn', 'Maude Delisière'), /does not follow/)
    await assert.rejects(jump('withdrawn', 'Nour Delatrame'), /does not follow/)
    await jump('withdrawn', 'Colette Fuseau')
  })
})

describe('the booklet', () => {
  it('promises what the committee recommends only once it said anything', async () => {
    const [code] = await opened('sans-avis', ['Un paragraphe sans avis.'])
    await propose(worker, corde, { slug: 'sans-avis', code }, { text: 'Un autre.' })
    for (const [lang, told] of [
      ['', /Un amendement à « Le texte sans-avis », dans l’ordre du texte\./],
      ['/en', /One amendment to “Le texte sans-avis”, in the order of the text\./],
    ] as const) {
      const page = await team.visit(`${lang}/redaction/sans-avis/amendements/cahier`)
      assert.match(page.text('.page-head'), told)
    }
  })

  it('is a page, a PDF and a table, in the order of the text, with what the committee recommends', async () => {
    const path = '/redaction/ce-que-la-nuit-demande/amendements'
    const page = await neighbour.visit(`${path}/cahier`)
    assert.equal(page.count('.amendment'), 11)
    assert.match(page.text('.watermark'), /Nour Delatrame/)
    assert.match(page.text('.draft-bar'), /ne pas diffuser/)
    assert.match(page.text('.page-head'), /avec la recommandation du comité/)
    assert.match(page.text('main'), /2 amendements à ce bloc s’excluent/)
    const numbers = [...page.text('.amendment h3').matchAll(/Amendement (\d+)/g)].map(
      ([, one]) => one,
    )
    assert.deepEqual(numbers, ['8', '9', '4', '11', '1', '2', '7', '3', '5', '6', '10'])
    const pdf = await neighbour.request(`${path}/cahier.pdf`)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    const again = await neighbour.request(`${path}/cahier.pdf`)
    assert.deepEqual(Buffer.from(await pdf.arrayBuffer()), Buffer.from(await again.arrayBuffer()))
    const csv = await (await neighbour.request(`${path}/cahier.csv`)).text()
    assert.equal(csv.trim().split('\r\n').length >= 12, true)
    assert.match(csv, /Accepter en partie/)
    assert.equal((await site.public.visit(`${path}/cahier`)).status, 303)
  })
})
