import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite, type Visitor } from '../../../../test/site.ts'
import { sqlAs } from '../../../../test/sql-as.ts'
import { withConnection } from '../../../platform/database/connect.ts'

const site = await openSite()
const query = async <T extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(text, values)).rows,
  )

const team = site.as('equipe')
const begin = (slug: string, by: Visitor = team) =>
  by.submit('/redaction/nouveau', {
    title: `Le texte ${slug}`,
    slug,
    kind: 'platform',
    language: 'fr',
  })
const codesOf = async (slug: string) =>
  (
    await query<{ code: string }>(
      `select b.code from demands.blocks b join demands.documents d on d.id = b.document_id
       where d.slug = $1 and b.removed_at is null order by b.place`,
      [slug],
    )
  ).map(({ code }) => code)
const savesOf = async (code: string) => {
  const [row] = await query<{ saves: string }>(
    'select saves::text from demands.blocks where code = $1',
    [code],
  )
  return row?.saves ?? '0'
}
/** Adds a block at the end and writes it. */
const add = async (
  slug: string,
  kind: string,
  fields: Record<string, string>,
  by: Visitor = team,
) => {
  const before = await codesOf(slug)
  await by.submit(`/redaction/${slug}/blocs`, { kind, after: before.at(-1) ?? '' })
  const code = (await codesOf(slug)).at(-1) ?? ''
  const answer = await by.submit(`/redaction/${slug}/blocs/${code}`, {
    seen: await savesOf(code),
    next: 'finish',
    ...fields,
  })
  assert.equal(answer.status, 303, answer.html)
  return code
}
const addWriter = async (slug: string, name: string) => {
  const [person] = await query<{ id: string }>('select id from directory.people where name = $1', [
    name,
  ])
  return team.submit(`/redaction/${slug}/redaction`, { person: person?.id ?? '' })
}

it('someone of the team goes from her own menu to what is written, and to who stands with it', async () => {
  const home = await site.as('equipe').visit('/equipe')
  for (const [path, label] of [
    ['/redaction', 'Rédaction'],
    ['/equipe/appuis', 'Appuis'],
  ]) {
    assert.equal(home.text(`.tabs a[href="${path}"]`), label)
    assert.equal((await site.as('equipe').visit(path ?? '')).status, 200)
  }
})

describe('someone of the team', () => {
  it('leaves the address of a new document empty: it is made from the title, and never another’s', async () => {
    const begun = {
      title: 'La chaise du dimanche, à toutes les portes',
      kind: 'letter',
      language: 'fr',
    }
    const first = await team.submit('/redaction/nouveau', { ...begun, slug: '' })
    assert.match(first.location ?? '', /\/la-chaise-du-dimanche-a-toutes-les-portes(?:$|[/?])/)
    const second = await team.submit('/redaction/nouveau', { ...begun, slug: '' })
    assert.match(second.location ?? '', /\/la-chaise-du-dimanche-a-toutes-les-portes-2(?:$|[/?])/)
    const own = await team.submit('/redaction/nouveau', { ...begun, title: 'Nouveau', slug: '' })
    assert.match(own.location ?? '', /\/texte-nouveau(?:$|[/?])/)
  })

  it('begins a document, writes in it, and reads it numbered, with what it rests on', async () => {
    assert.equal((await begin('premier')).location, '/redaction/premier/ecrire')
    await add('premier', 'heading', { text: 'Pourquoi' })
    await add('premier', 'paragraph', { text: 'Un <b>texte</b> *doux*.[^a]\n\n[^a]: Une note.' })
    const demand = await add('premier', 'demand', { title: 'Une porte', text: 'Nous demandons.' })
    await add('premier', 'means', { title: 'Un poste', text: 'Financer.' })
    await add('premier', 'means', { title: 'Cinq ans', text: `Comme dans [[demand:${demand}]].` })
    await add('premier', 'demand', { title: 'Un toit', text: 'Aussi.' })
    await add('premier', 'means', { title: 'Des clés', text: '' })
    const page = await team.visit('/redaction/premier')
    assert.equal(page.text('.document h2:not([class])'), 'PourquoiNotes')
    assert.match(page.text('.paragraph'), /Un <b>texte<\/b> doux\.1/)
    assert.equal(page.count('.paragraph b'), 0)
    assert.equal(page.text('.demand__number'), '12')
    assert.equal(page.text('.means__number'), '1.11.22.1')
    assert.match(page.text('.means'), /revendication 1/)
    assert.equal(page.attribute('.means .thread', 'href'), `#b-${demand}`)
    assert.match(page.text('.notes'), /Une note/)
  })

  it('is told that an address is taken, and keeps what she typed', async () => {
    const again = await begin('premier')
    assert.equal(again.status, 409)
    assert.match(again.html, /Choisissez une autre adresse/)
    assert.equal(again.attribute('#title', 'value'), 'Le texte premier')
    assert.equal((await begin('accords')).status, 422)
  })

  it('moves, takes out and puts back a block without losing its name', async () => {
    await begin('ordre')
    const [a, b, c] = [
      await add('ordre', 'paragraph', { text: 'un' }),
      await add('ordre', 'paragraph', { text: 'deux' }),
      await add('ordre', 'paragraph', { text: 'trois' }),
    ]
    await team.submit(`/redaction/ordre/blocs/${c}/deplacement`, { direction: 'up' })
    assert.deepEqual(await codesOf('ordre'), [a, c, b])
    await team.submit(`/redaction/ordre/blocs/${c}/deplacement`, { direction: 'up' })
    await team.submit(`/redaction/ordre/blocs/${c}/deplacement`, { direction: 'up' })
    assert.deepEqual(await codesOf('ordre'), [c, a, b])
    await team.submit(`/redaction/ordre/blocs/${a}/deplacement`, { direction: 'down' })
    assert.deepEqual(await codesOf('ordre'), [c, b, a])
    await team.submit(`/redaction/ordre/blocs/${b}/retrait`, {})
    assert.deepEqual(await codesOf('ordre'), [c, a])
    assert.match((await team.visit('/redaction/ordre/ecrire')).text('.removed'), /deux/)
    await team.submit(`/redaction/ordre/blocs/${b}/retrait/annulation`, {})
    assert.deepEqual(await codesOf('ordre'), [c, b, a])
    assert.equal((await team.submit('/redaction/ordre/blocs/0000000/retrait', {})).status, 404)
  })

  it('puts eighty blocks one after the other in the same place, and the order holds', async () => {
    await begin('milieu')
    const first = await add('milieu', 'paragraph', { text: 'premier' })
    await add('milieu', 'paragraph', { text: 'dernier' })
    for (let i = 0; i < 80; i += 1) {
      await team.submit('/redaction/milieu/blocs', { kind: 'paragraph', after: first })
    }
    const codes = await codesOf('milieu')
    assert.equal(codes.length, 82)
    assert.equal(codes[0], first)
    const [places] = await query<{ distinct: number }>(
      `select count(distinct place)::int as distinct from demands.blocks b join demands.documents d on d.id = b.document_id where d.slug = 'milieu'`,
    )
    assert.equal(places?.distinct, 82)
  })
})

describe('two people who write', () => {
  it('see who writes where; the second waits, and her text is not lost', async () => {
    await begin('a-deux')
    const code = await add('a-deux', 'paragraph', { text: 'Avant.' })
    await addWriter('a-deux', 'Jeanne Duruban')
    const other = site.as('administration')
    await other.submit(`/redaction/a-deux/blocs/${code}/prise`, {})
    const seen = await team.visit('/redaction/a-deux/ecrire')
    assert.match(seen.text('.block--locked .block__holder'), /Jeanne Duruban écrit ici/)
    const refused = await team.submit(`/redaction/a-deux/blocs/${code}`, {
      text: 'Le mien.',
      seen: await savesOf(code),
    })
    assert.equal(refused.status, 409)
    assert.match(refused.text('textarea'), /Le mien/)
    assert.match(refused.html, /Jeanne Duruban écrit dans ce bloc/)
    assert.equal(
      (await team.submit(`/redaction/a-deux/blocs/${code}/retrait`, {})).location,
      '/redaction/a-deux/ecrire?fait=pris',
    )
    await other.submit(`/redaction/a-deux/blocs/${code}/liberation`, {})
    const kept = await team.submit(`/redaction/a-deux/blocs/${code}`, {
      text: 'Le mien.',
      seen: await savesOf(code),
    })
    assert.equal(kept.status, 303)
  })

  it('never write over what they have not seen, were the block left by itself', async () => {
    await begin('oubli')
    const code = await add('oubli', 'paragraph', { text: 'Avant.' })
    await addWriter('oubli', 'Jeanne Duruban')
    const other = site.as('administration')
    const stale = await savesOf(code)
    await team.submit(`/redaction/oubli/blocs/${code}/prise`, {})
    await query(`update demands.locks set renewed_at = now() - interval '11 minutes'`)
    assert.equal((await team.visit('/redaction/oubli/ecrire')).count('.block--mine'), 0)
    await other.submit(`/redaction/oubli/blocs/${code}`, {
      text: 'Le sien.',
      seen: stale,
      next: 'finish',
    })
    const late = await team.submit(`/redaction/oubli/blocs/${code}`, {
      text: 'Le mien.',
      seen: stale,
    })
    assert.equal(late.status, 409)
    assert.match(late.text('.difference'), /Le sien/)
    assert.match(late.text('textarea'), /Le mien/)
    const [row] = await query<{ text: string }>(
      'select v.text from demands.blocks b join demands.block_versions v on v.block_id = b.id and v.version = b.current where b.code = $1',
      [code],
    )
    assert.equal(row?.text, 'Le sien.')
  })
})

describe('forty saves of one block at once', () => {
  it('are one that is kept, and thirty-nine who are told', async () => {
    await begin('ensemble')
    const code = await add('ensemble', 'paragraph', { text: 'Avant.' })
    const seen = await savesOf(code)
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const answer = await team.request(`/redaction/ensemble/blocs/${code}`, {
          method: 'POST',
          headers: { accept: 'application/json' },
          body: new URLSearchParams({ text: `Texte ${at}.`, seen }),
        })
        return answer.status
      }),
    )
    assert.equal(answers.filter((status) => status === 200).length, 1)
    assert.equal(answers.filter((status) => status === 409).length, 39)
    assert.equal(Number(await savesOf(code)), Number(seen) + 1)
  })
})

describe('the health of a document', () => {
  it('stands beside it, and writes the new figure in one gesture', async () => {
    const path = '/redaction/ce-que-la-nuit-demande'
    const page = await team.visit(`${path}/ecrire`)
    assert.match(page.text('.health'), /2 points à régler/)
    assert.match(page.text('.health__list'), /Une parole a été retirée/)
    const action = page.attribute('.health form', 'action') ?? ''
    const fields = {
      from: page.attribute('.health [name=from]', 'value') ?? '',
      to: page.attribute('.health [name=to]', 'value') ?? '',
    }
    assert.equal((await team.submit(action, fields)).status, 303)
    const after = await team.visit(`${path}/ecrire`)
    assert.match(after.text('.health'), /Un point à régler/)
    assert.equal(after.count('.block--mine'), 0)
  })
})

describe('the versions of a block', () => {
  it('are one a sitting, kept with who wrote them, and come back as a new one', async () => {
    await begin('versions')
    const code = await add('versions', 'paragraph', { text: 'Un.' })
    await team.submit(`/redaction/versions/blocs/${code}`, {
      text: 'Un, deux.',
      seen: await savesOf(code),
    })
    await team.submit(`/redaction/versions/blocs/${code}`, {
      text: 'Un, deux, trois.',
      seen: await savesOf(code),
      next: 'finish',
    })
    const rows = () =>
      query<{ version: number; text: string; restored_from: number | null }>(
        'select v.version, v.text, v.restored_from from demands.block_versions v join demands.blocks b on b.id = v.block_id where b.code = $1 order by version',
        [code],
      )
    assert.deepEqual(
      (await rows()).map(({ text }) => text),
      ['', 'Un.', 'Un, deux, trois.'],
    )
    const page = await team.visit(`/redaction/versions/blocs/${code}/versions`)
    assert.match(page.text('.part'), /Maude Delisière/)
    await team.submit(`/redaction/versions/blocs/${code}/versions/2`, {})
    assert.deepEqual((await rows()).at(-1), { version: 4, text: 'Un.', restored_from: 2 })
    await assert.rejects(
      query(
        `do $$ begin perform set_config('app.person', (select id::text from directory.people where name = 'Maude Delisière'), false);
         update demands.block_versions set text = 'réécrit'; end $$`,
      ),
      /this version is finished/,
    )
  })
})

describe('who is named', () => {
  it('shows only once she agreed, and can change her mind', async () => {
    await begin('noms')
    const code = await add('noms', 'credits', { title: '', text: '' })
    const [colette] = await query<{ id: string }>(
      `select id from directory.people where name = 'Colette Fuseau'`,
    )
    await team.submit(`/redaction/noms/blocs/${code}/noms`, {
      name: 'Colette Fuseau',
      part: 'Relecture',
      person: colette?.id ?? '',
      agreedOn: '2026-01-01',
    })
    await team.submit(`/redaction/noms/blocs/${code}/noms`, {
      name: 'Une voisine',
      part: '',
      person: '',
      agreedOn: '2026-01-01',
    })
    const shown = async () => (await team.visit('/redaction/noms')).text('.credits')
    assert.equal(await shown(), 'Une voisine')
    const hers = site.as('deleguee')
    assert.match(
      (await hers.visit('/redaction')).text('.note'),
      /2 documents voudraient vous nommer/,
    )
    const asked = await hers.visit('/redaction/accords')
    assert.match(asked.text('.comment'), /Le texte noms/)
    const action = asked.attribute('.comment:last-of-type', 'action') ?? ''
    assert.equal((await site.as('voisine').submit(action, { agreed: 'on' })).status, 404)
    await hers.submit(action, { agreed: 'on' })
    assert.match(await shown(), /Colette Fuseau, Relecture/)
    await hers.submit(action, {})
    assert.doesNotMatch(await shown(), /Colette/)
  })
})

describe('who has an account', () => {
  it('is asked herself, were she thanked by her name alone', async () => {
    await begin('merci')
    const code = await add('merci', 'credits', { title: '', text: '' })
    const path = `/redaction/merci/blocs/${code}/noms`
    const thanked = await team.submit(path, {
      name: 'colette  FUSEAU',
      part: '',
      person: '',
      agreedOn: '2026-01-01',
    })
    assert.equal(thanked.location, `${path}?fait=demande`)
    assert.match((await team.visit(`${path}?fait=demande`)).text('.note'), /la question lui est/)
    assert.doesNotMatch((await team.visit('/redaction/merci')).text('.credits'), /FUSEAU/)
    const asked = await site.as('deleguee').visit('/redaction/accords')
    assert.match(asked.text('main'), /Le texte merci/)
  })

  it('of a name that several have is chosen, and what was typed is kept', async () => {
    const [code = ''] = await codesOf('merci')
    await query(`insert into directory.people (name) values ('Colette Fuseau')`)
    const refused = await team.submit(`/redaction/merci/blocs/${code}/noms`, {
      name: 'Colette Fuseau',
      part: 'Relecture',
      person: '',
      agreedOn: '',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Choisissez son compte/)
    assert.equal(refused.attribute('[name=part]', 'value'), 'Relecture')
    await query(
      `delete from directory.people where id = (select max(id::text)::uuid from directory.people where name = 'Colette Fuseau'
       and not exists (select from directory.member_workers w where w.person_id = people.id))`,
    )
  })

  it('is agreed for by nobody else, whoever writes in the tables', async () => {
    const [maude] = await query<{ id: string }>(
      `select id from directory.people where name = 'Maude Delisière'`,
    )
    const hers = `select id from demands.credits where name like 'colette%'`
    const unsigned = [
      `update demands.credits set agreed_on = '2026-01-01', agreed_by = person_id where id in (${hers})`,
      `update demands.credits set agreed_on = '2026-01-01', agreed_by = '${maude?.id}' where id in (${hers})`,
      `update demands.credits set removed_at = now(), removed_by = person_id where id in (${hers})`,
      `insert into demands.credits (block_id, document_id, name, added_by, agreed_on, agreed_by)
       select block_id, document_id, 'Une autre', '${maude?.id}', '2026-01-01', person_id from demands.credits where id in (${hers})`,
      `insert into demands.shares (document_id, token_hash, reader, created_by, expires_on)
       select document_id, sha256('x'), 'Un lecteur', person_id, '2999-01-01' from demands.credits where id in (${hers})`,
      `update demands.blocks set removed_at = now(), removed_by = c.person_id from demands.credits c
       where blocks.id = c.block_id and c.id in (${hers})`,
    ]
    for (const statement of unsigned) {
      await assert.rejects(
        sqlAs(site, 'equipe', statement),
        /row-level security|agrees for another|who signs it|credits_are_agreed_by_who/,
        statement,
      )
    }
  })
})

describe('what a document cites', () => {
  it('is found by its words, written where one writes, and told to the reader', async () => {
    await begin('citer')
    const code = await add('citer', 'paragraph', { text: 'Nous sommes nombreux :' })
    const found = await team.visit(`/redaction/citer/references?bloc=${code}&mots=corde`)
    assert.match(found.text('.found'), /La Corde à linge/)
    await team.submit(`/redaction/citer/blocs/${code}/citations`, {
      reference: 'member:la-corde-a-linge',
    })
    const voices = await team.visit(`/redaction/citer/references?bloc=${code}&mots=`)
    const voice = voices.html.match(/\[\[voice:([0-9a-z]{7})\]\]/)?.[1] ?? ''
    assert.notEqual(voice, '')
    await team.submit(`/redaction/citer/blocs/${code}/citations`, { reference: `voice:${voice}` })
    const page = await team.visit('/redaction/citer')
    assert.match(page.text('.paragraph'), /La Corde à linge «/)
    const cited = await query<{ reference: string }>(
      'select c.reference from demands.citations c join demands.blocks b on b.id = c.block_id where b.code = $1 order by 1',
      [code],
    )
    assert.deepEqual(
      cited.map(({ reference }) => reference),
      ['member:la-corde-a-linge', `voice:${voice}`],
    )
  })

  it('says nothing of what its reader may not see', async () => {
    await begin('secret')
    const code = await add('secret', 'demand', { title: 'Canari sous la neige', text: '' })
    await begin('ouvert')
    await add('ouvert', 'paragraph', {
      text: `Comme [[demand:${code}]], et [[figure:rien@2025-2026]] [[inconnu:x]].`,
    })
    await team.submit('/redaction/ouvert/reglages', {
      title: 'Ouvert',
      kind: 'brief',
      language: 'fr',
      audience: 'members',
      embargo: '',
    })
    assert.match((await team.visit('/redaction/ouvert')).text('.paragraph'), /Canari/)
    const page = await site.as('voisine').visit('/redaction/ouvert')
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.html, /Canari/)
    assert.match(page.text('.paragraph'), /référence introuvable/)
  })
})

describe('who writes to the site without its pages', () => {
  it('gives a text to no body that is not there', async () => {
    await begin('sans-instance')
    const about = { title: 'Sans instance', kind: 'brief', language: 'fr', embargo: '' }
    for (const body of ['-'.repeat(36), '00000000-0000-0000-0000-000000000000']) {
      const path = '/redaction/sans-instance/reglages'
      const refused = await team.submit(path, { ...about, audience: `body:${body}` })
      assert.equal(refused.status, 422, body)
      assert.match(refused.text('.error-summary'), /Choisissez qui lit/)
    }
  })

  it('brings in no sign that shows nothing, and no control character', async () => {
    await begin('signes')
    const block = {
      kind: 'paragraph',
      title: '',
      text: 'bon\u202ejour\u0000 \u0007ici',
      options: {},
    }
    const path = '/redaction/signes/import/acceptation'
    const sent = await team.submit(path, { keep: '0', blocks: JSON.stringify([block]) })
    assert.equal(sent.status, 303)
    assert.match((await team.visit('/redaction/signes')).text('.paragraph'), /bonjour ici/)
  })

  it('brings a text in once, however often she presses', async () => {
    await begin('une-fois')
    const path = '/redaction/une-fois/import'
    const preview = await team.submit(path, { text: 'Un.\n\nDeux.' })
    const seen = preview.fields(`${path}/acceptation`)
    const press = () => team.submit(`${path}/acceptation`, seen)
    const answers = await Promise.all([press(), press()])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]))
    assert.equal((await team.visit('/redaction/une-fois')).count('.paragraph'), 2)
  })

  it('is told that a document is full, and keeps what she ticked', async () => {
    await begin('comble')
    const [at, accept] = ['/redaction/comble/ecrire', '/redaction/comble/import/acceptation']
    const blocks = (many: number) =>
      JSON.stringify(
        Array.from({ length: many }, (_, rank) => ({
          kind: 'paragraph',
          title: '',
          text: `Ligne ${rank}.`,
          options: {},
        })),
      )
    const keep = Array.from({ length: 1500 }, (_, rank) => String(rank))
    const filled = await team.submit(accept, { keep: keep.slice(1), blocks: blocks(1500) })
    assert.equal(filled.status, 303)
    const over = await team.submit(accept, { keep: ['0', '2'], blocks: blocks(3) })
    assert.equal(over.status, 409)
    assert.match(over.text('.note--alert'), /1 500 blocs au plus, et ceux-ci n’y entrent pas tous/)
    assert.deepEqual(over.fields(accept).keep, ['0', '2'])
    const last = await team.submit(accept, { keep: ['1'], blocks: blocks(3) })
    assert.equal(last.status, 303)
    const added = await team.submit('/redaction/comble/blocs', { kind: 'paragraph', after: '' })
    assert.equal(added.location, `${at}?fait=plein`)
    const [{ many } = { many: 0 }] = await query<{ many: number }>(
      `select count(*)::int as many from demands.blocks b join demands.documents d on d.id = b.document_id where d.slug = 'comble'`,
    )
    assert.equal(many, 1500)
  })
})

describe('someone who comments', () => {
  it('reads and answers with the others; the writers settle', async () => {
    await begin('parler')
    const code = await add('parler', 'paragraph', { text: 'À discuter.' })
    await team.submit('/redaction/parler/reglages', {
      title: 'Parler',
      kind: 'brief',
      language: 'fr',
      audience: 'members',
      embargo: '',
    })
    const reader = site.as('voisine')
    const path = `/redaction/parler/blocs/${code}/commentaires`
    assert.equal((await reader.submit(path, { text: '' })).status, 422)
    await reader.submit(path, { text: 'Et le soir ?' })
    assert.match(
      (await team.visit('/redaction/parler/ecrire')).text('.block__tools'),
      /1 commentaire/,
    )
    const page = await team.visit(path)
    assert.match(page.text('.comment'), /Nour Delatrame/)
    await team.submit(page.attribute('.comment form', 'action') ?? '', {
      settled: 'on',
      block: code,
    })
    assert.match((await reader.visit(path)).text('.comment'), /Réglé/)
    assert.equal((await site.public.visit(path)).status, 303)
  })
})

describe('someone who asks whether the links of her document still lead somewhere', () => {
  it('is told of each address once, with its place; what is inside is not asked; readers do not ask', async () => {
    const about = { title: 'Des liens', kind: 'brief', language: 'fr' }
    await team.submit('/redaction/nouveau', { ...about, slug: 'liens' })
    const none = await team.submit('/redaction/liens/liens', {})
    assert.match(none.text('main'), /Ce texte ne mène à aucune adresse/)
    await team.submit('/redaction/liens/blocs', { kind: 'paragraph', after: '' })
    const page = await team.visit('/redaction/liens/ecrire')
    const [, code = ''] = /id="b-([0-9a-z]{7})"/.exec(page.html) ?? []
    const text =
      'Voir [ici](http://127.0.0.1:9/a), **[et là](http://10.0.0.1/)**, et [ici](http://127.0.0.1:9/a).'
    await team.fillIn('/redaction/liens/ecrire', `/redaction/liens/blocs/${code}`, { text })
    const asked = await team.submit('/redaction/liens/liens', {})
    assert.equal(asked.status, 200)
    assert.match(asked.text('main'), /2 adresses viennent d’être demandées/)
    assert.match(
      asked.text('#liens-private ~ *, .part'),
      /127\.0\.0\.1:9\/a Paragraphe 1.*10\.0\.0\.1/,
    )
    assert.equal((await site.as('voisine').submit('/redaction/liens/liens', {})).status, 404)
  })
})
