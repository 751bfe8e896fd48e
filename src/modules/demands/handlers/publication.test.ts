import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { load } from 'cheerio/slim'
import { headingsOf, lettersOfPdf, readPdf } from '../../../../test/read-pdf.ts'
import { demonstrationDay, openSite, type Visit } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { daysFrom } from '../../../platform/words/days.ts'

const site = await openSite()
const team = site.as('equipe')
const query = async <T extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(text, values)).rows,
  )

const codesOf = async (slug: string) =>
  (
    await query<{ code: string }>(
      `select b.code from demands.blocks b join demands.documents d on d.id = b.document_id
       where d.slug = $1 and b.removed_at is null order by b.place`,
      [slug],
    )
  ).map(({ code }) => code)
const savesOf = async (code: string) =>
  (
    await query<{ saves: string }>('select saves::text from demands.blocks where code = $1', [code])
  )[0]?.saves ?? '0'
const write = async (slug: string, code: string, fields: Record<string, string>) => {
  const answer = await team.submit(`/redaction/${slug}/blocs/${code}`, {
    seen: await savesOf(code),
    next: 'finish',
    ...fields,
  })
  assert.equal(answer.status, 303, answer.html)
}
const add = async (slug: string, kind: string, fields: Record<string, string>) => {
  const before = await codesOf(slug)
  await team.submit(`/redaction/${slug}/blocs`, { kind, after: before.at(-1) ?? '' })
  const code = (await codesOf(slug)).at(-1) ?? ''
  await write(slug, code, fields)
  return code
}
const begin = (slug: string) =>
  team.submit('/redaction/nouveau', { title: `Texte ${slug}`, slug, kind: 'brief', language: 'fr' })
const publish = async (slug: string, fields: Record<string, string> = {}) => {
  const page = await team.visit(`/redaction/${slug}/publication`)
  return team.submit(`/redaction/${slug}/publication`, {
    adoption: 'signed',
    adoptedBy: 'l’assemblée générale',
    adoptedOn: demonstrationDay,
    seen: page.attribute('[name=seen]', 'value') ?? '',
    ...fields,
  })
}
const articleOf = ({ html }: Visit) => load(html)('article.document').html()
const publicVoice = async () => {
  const [voice] = await query<{ code: string; words: string }>(
    `select s.public_code as code, s.words from voices.public_search s
     where s.public_code not in (select split_part(reference, ':', 2) from demands.published_references)
     order by s.chance limit 1`,
  )
  assert.ok(voice)
  return voice
}
/** As it is withdrawn by who holds its code: the same function of the database. */
const takeBack = async (code: string) =>
  query(
    `select voices.withdraw(code_hash, current_date) from voices.voices where public_code = $1`,
    [code],
  )

describe('someone of the team who publishes', () => {
  it('is stopped by what is to settle, each point named and linked, and publishes once it is settled', async () => {
    await begin('porte')
    const code = await add('porte', 'paragraph', { text: 'Il y a 4 312 portes.' })
    const other = await add('porte', 'paragraph', {
      text: 'Voir [[figure:rien-de-tel@2024-2025]].',
    })
    const held = await team.visit('/redaction/porte/publication')
    assert.equal(held.count('.health__list > li'), 2)
    assert.match(held.text('.health__list'), /Un nombre sans origine/)
    assert.match(held.text('.health__list'), /figure:rien-de-tel@2024-2025/)
    assert.deepEqual(
      load(held.html)('.health__list a')
        .map((_, link) => link.attribs.href)
        .get(),
      [`/redaction/porte/ecrire#b-${code}`, `/redaction/porte/ecrire#b-${other}`],
    )
    assert.equal(held.count('[name=adoption]'), 0)
    const refused = await publish('porte')
    assert.equal(refused.status, 409)
    assert.equal((await site.public.visit('/revendications/porte')).status, 404)

    await write('porte', code, { text: 'Il y a bien des portes.' })
    await write('porte', other, { text: 'Voir [[member:la-corde-a-linge]].' })
    const preview = await team.visit('/redaction/porte/publication/apercu')
    assert.equal(preview.count('meta[name=robots][content=noindex]'), 1)
    const published = await publish('porte')
    assert.equal(published.location, '/redaction/porte/publication?fait=publie')
    const page = await site.public.visit('/revendications/porte')
    assert.equal(page.status, 200)
    assert.equal(articleOf(page), articleOf(preview))
    assert.match(page.text('.status-line'), /Version 1 Adoption le .+, par l’assemblée générale\./)
    assert.equal(page.count('script:not([type="application/ld+json"])'), 0)
  })

  it('publishes neither a blank page nor a text under embargo', async () => {
    await begin('sous-clef')
    const empty = await publish('sous-clef')
    assert.equal(empty.status, 409)
    assert.match(empty.text('.note'), /ce document est vide/)
    await add('sous-clef', 'paragraph', { text: 'Un canari qui attend.' })
    await team.submit('/redaction/sous-clef/reglages', {
      title: 'Texte sous-clef',
      kind: 'brief',
      language: 'fr',
      audience: 'public',
      embargo: '2999-01-01',
    })
    const early = await publish('sous-clef')
    assert.equal(early.status, 409)
    assert.match(early.text('.note'), /sous embargo/)
    assert.equal((await site.public.visit('/revendications/sous-clef')).status, 404)
  })

  it('is asked who adopted it and when, and keeps what she typed', async () => {
    for (const [fields, asked] of [
      [{ adoption: '' }, /Choisissez comment/],
      [{ adoptedBy: '' }, /Écrivez qui/],
      [{ adoptedOn: daysFrom(demonstrationDay, 1) }, /au plus tard aujourd’hui/],
      [{ adoption: 'decision:2026-inventee' }, /Choisissez comment/],
    ] as const) {
      const page = await publish('porte', { changes: 'Un mot gardé.', ...fields })
      assert.equal(page.status, 422)
      assert.match(page.text('.field__error'), asked)
      assert.match(page.text('#changes'), /Un mot gardé/)
    }
  })

  it('publishes what she read: a text that changed meanwhile is read again first', async () => {
    const page = await team.visit('/redaction/porte/publication')
    const seen = page.attribute('[name=seen]', 'value') ?? ''
    const [first = ''] = await codesOf('porte')
    await write('porte', first, { text: 'Il y a une porte par rue.' })
    const refused = await publish('porte', { seen })
    assert.equal(refused.status, 409)
    assert.match(refused.text('.error-summary'), /Relisez l’aperçu/)
    const [count] = await query<{ many: number }>(
      `select count(*)::int as many from demands.publications where slug = 'porte'`,
    )
    assert.equal(count?.many, 1)
  })

  it('publishes one version, however many times she presses, and is told that it is done', async () => {
    await begin('presse')
    await add('presse', 'paragraph', { text: 'Une porte par rue.' })
    const page = await team.visit('/redaction/presse/publication')
    const seen = page.attribute('[name=seen]', 'value') ?? ''
    const many = await Promise.all([1, 2, 3, 4].map(() => publish('presse', { seen })))
    many.push(await publish('presse', { seen }))
    const path = '/redaction/presse/publication'
    assert.deepEqual(many.map(({ location }) => location).sort(), [
      ...Array.from({ length: 4 }, () => `${path}?fait=deja`),
      `${path}?fait=publie`,
    ])
    assert.match((await team.visit(`${path}?fait=deja`)).text('.note'), /déjà publié/)
    const kept = await query(`select 1 from demands.publications where slug = 'presse'`)
    assert.equal(kept.length, 1)
    // Read again, the same text may be adopted again.
    assert.equal((await publish('presse')).location, `${path}?fait=publie`)
  })

  it('publishes no text she has not read, though she first forgot a day and a colleague wrote meanwhile', async () => {
    await begin('oubli')
    const code = await add('oubli', 'paragraph', { text: 'Une lampe reste allumée.' })
    const page = await team.visit('/redaction/oubli/publication')
    const seen = page.attribute('[name=seen]', 'value') ?? ''
    await write('oubli', code, { text: 'Toutes les lampes restent allumées.' })
    const forgot = await publish('oubli', { seen, adoptedOn: '' })
    assert.equal(forgot.status, 422, forgot.text('main'))
    const kept = forgot.attribute('[name=seen]', 'value') ?? ''
    assert.equal(kept, seen)
    const told = await publish('oubli', { seen: kept })
    assert.equal(told.status, 409)
    assert.match(told.text('.error-summary'), /Relisez l’aperçu/)
    assert.notEqual(told.attribute('[name=seen]', 'value'), seen)
    assert.equal((await site.public.visit('/revendications/oubli')).status, 404)
  })

  it('is told that amendments could still change it, publishes without them only if she says so, and the journal tells the adoption she claimed', async () => {
    await begin('encore')
    await add('encore', 'paragraph', { text: 'Une porte par rue.' })
    const last = daysFrom(demonstrationDay, 8)
    await team.submit('/redaction/encore/amendements/ouverture', { closesOn: last })
    const page = await team.visit('/redaction/encore/publication')
    assert.match(page.text('.note--care'), /Les membres peuvent amender jusqu’au/)
    const refused = await publish('encore')
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Finissez d’abord avec les amendements/)
    assert.equal((await site.public.visit('/revendications/encore')).status, 404)

    assert.equal((await publish('encore', { anyway: 'on' })).status, 303)
    assert.match(
      (await site.as('administration').visit('/equipe/journal')).text('main'),
      /A publié « Texte encore », version 1 : adoption le .+, par l’assemblée générale \(déclarée, sans décision du registre\)/,
    )
    // Once closed, with nothing at the vote nor to write, nothing is asked.
    await team.submit('/redaction/encore/amendements/ouverture/fin', {})
    const closed = await team.visit('/redaction/encore/publication')
    assert.equal(closed.count('[name=anyway]'), 0)
  })

  it('adopts it by a decision of the register, which the page leads to', async () => {
    const about = async (reference: string, audience: string) => {
      await query('alter table decisions.decisions disable trigger user')
      await query(
        `update decisions.decisions set reference = $1, audience = $2 where slug like '%deuxieme-version%'`,
        [reference, audience],
      )
      await query('alter table decisions.decisions enable trigger user')
    }
    const offered = async () =>
      load((await team.visit('/redaction/porte/publication')).html)('[name=adoption]')
        .map((_, input) => input.attribs.value)
        .get()
    // What was adopted is another text.
    assert.deepEqual(await offered(), ['signed'])
    const [adopting] = await query<{ slug: string }>(
      `select slug from decisions.decisions where slug like '%deuxieme-version%'`,
    )
    const decision = `decision:${adopting?.slug}`
    // What the members alone know is told to nobody else.
    await about('document:porte', 'members')
    assert.deepEqual(await offered(), ['signed'])
    const page = await team.visit('/redaction/porte/publication')
    assert.match(page.text('main'), /n’est lue que par les membres.+deuxième version/)
    assert.equal((await publish('porte', { adoption: decision })).status, 422)

    await about('document:porte', 'public')
    assert.deepEqual(await offered(), [decision, 'signed'])
    const published = await publish('porte', {
      adoption: decision,
      adoptedBy: '',
      adoptedOn: '',
      changes: 'Une porte par rue.',
    })
    assert.equal(published.status, 303, published.html)
    const read = await site.public.visit('/revendications/porte')
    assert.match(read.text('.status-line'), /un vote où 17 sièges sur 90 ont répondu/)
    assert.equal(read.attribute('.status-line a', 'href'), `/decisions/${adopting?.slug}`)
    const decided = await site.public.visit(`/decisions/${adopting?.slug}`)
    assert.equal(
      decided.attribute(
        'main a[href="/redaction/porte"], main a[href="/revendications/porte"]',
        'href',
      ),
      '/revendications/porte',
    )
    await about('document:ce-que-la-nuit-demande', 'public')
  })
})

describe('a published version', () => {
  it('stays as it was while its document goes on', async () => {
    const first = await site.public.visit('/revendications/porte/versions/1')
    assert.match(first.text('.document'), /Il y a bien des portes/)
    assert.match(first.text('.note'), /n’est plus la dernière/)
    const difference = await site.public.visit('/revendications/porte/versions/2/depuis/1')
    assert.match(difference.text('.difference ins'), /une.*porte.*par rue/)
    assert.match(difference.text('.difference del'), /bien.*des.*portes/)
    assert.equal((await site.public.visit('/revendications/porte/versions/1/depuis/2')).status, 404)
    const list = await site.public.visit('/revendications/porte/versions')
    assert.match(list.text('.removed'), /Version 2.+Une porte par rue\..+Version 1/s)
  })

  it('is changed and deleted by nobody who has the login of the pages', async () => {
    const [maude] = await query<{ id: string }>(
      `select id from directory.people where name = 'Maude Delisière'`,
    )
    const [version] = await query<{ id: string }>(
      `select id from demands.publications where slug = 'porte' and number = 1`,
    )
    const refused = [
      `update demands.publications set title = 'Autre'`,
      `update demands.publications set published_at = now()`,
      `delete from demands.publications`,
      `update demands.published_blocks set text = 'Autre'`,
      `delete from demands.published_blocks`,
      `update demands.published_references set said = '{}'`,
      `delete from demands.published_references`,
      `insert into demands.published_references values ('${version?.id}', 'member:x', '{}')`,
      // Another address, a number that does not follow, what is under embargo, a day to come, a retraction of another day.
      ...[
        `'autre', 3, title, kind, language, 'x', '2020-01-01'`,
        `slug, 99, title, kind, language, 'x', '2020-01-01'`,
        `slug, 3, title, 'plan', language, 'x', '2020-01-01'`,
        `slug, 3, title, kind, language, 'x', '2999-01-01'`,
      ].map(
        (columns) =>
          `insert into demands.publications (document_id, slug, number, title, kind, language, adopted_by, adopted_on, published_by)
           select id, ${columns}, '${maude?.id}' from demands.documents where slug = 'porte'`,
      ),
      `insert into demands.publications (document_id, slug, number, title, kind, language, adopted_by, adopted_on, published_by)
       select id, slug, 1, title, kind, language, 'x', '2020-01-01', '${maude?.id}' from demands.documents where slug = 'sous-clef'`,
      `update demands.publications set retracted_at = '2999-01-01', retracted_by = '${maude?.id}', retraction_reason = 'x'`,
      `insert into demands.statuses (document_id, status, set_at, set_by)
       select id, 'ready', '2099-01-01', '${maude?.id}' from demands.documents where slug = 'porte'`,
      `select published_by from demands.publications`,
      `insert into demands.published_blocks select publication_id, 99, block_id, 'zzzzzzz', kind, title, text, options
       from demands.published_blocks where publication_id = '${version?.id}' limit 1`,
    ]
    for (const statement of refused) {
      await withConnection(site.database.urls.web, async (client) => {
        await client.query('begin')
        await client.query(`select set_config('app.person', $1, true)`, [maude?.id])
        await assert.rejects(
          client.query(statement),
          /permission denied|row-level security/,
          statement,
        )
        await client.query('rollback')
      })
    }
    // The owner's login neither, but to take it back.
    for (const statement of [
      `update demands.publications set title = 'Autre'`,
      `update demands.published_blocks set text = 'Autre'`,
      `delete from demands.published_blocks`,
    ]) {
      await assert.rejects(query(statement), /stays as it is/, statement)
    }
  })

  it('says beside a figure what is known since, and leaves the text as it was adopted', async () => {
    const path = '/revendications/ce-que-la-nuit-demande/versions/1'
    const page = await site.public.visit(path)
    const chip = load(page.html)('.paragraph .figure-chip').first()
    assert.match(chip.text(), /plus de 1\d\s000 personnes/)
    assert.equal(chip.next('a.since').text(), 'mis à jour depuis')
    const target = chip.next('a.since').attr('href') ?? ''
    assert.match(page.text(target), /Depuis, Personnes rejointes/)
    const before = articleOf(page)
    // Published again with another value: what was adopted still says what it said.
    await query('alter table figures.release_cells disable trigger user')
    await query(
      `update figures.release_cells set value = 99000 where question = 'people-reached' and level = 'network'`,
    )
    await query('alter table figures.release_cells enable trigger user')
    // As the release that corrects it would.
    await query('update figures.releases set note = note')
    const corrected = await site.public.visit(path)
    assert.equal(load(corrected.html)('.paragraph .figure-chip').first().text(), chip.text())
    assert.equal(
      load(corrected.html)('.paragraph .figure-chip').first().next('a.since').text(),
      'corrigé depuis',
    )
    assert.notEqual(articleOf(corrected), before)
    await query(
      'update figures.releases set retracted_at = now(), retraction_reason = $1 where frozen_at is not null',
      ['Essai'],
    )
    const gone = await site.public.visit(path)
    assert.ok(!gone.text('main').includes(chip.text()))
    assert.match(gone.text('.paragraph'), /\[chiffre retiré\]/)
  })

  it('is found by its words, whatever their accents, and by nothing of what is still worked on', async () => {
    const found = await site.public.visit('/revendications?mots=SIEGES%20qui%20comptent')
    assert.match(found.text('.passages'), /Des sièges qui comptent/)
    assert.match(found.html, /href="\/revendications\/ce-que-la-nuit-demande#b-[0-9a-z]{7}"/)
    const none = await site.public.visit('/revendications?mots=zouave')
    assert.match(none.text('main'), /Rien ne dit/)
    assert.equal((await site.public.visit('/revendications?mots=')).count('.passages'), 0)
  })

  it('leads where each part of it leads, has an address for each block, and says how to cite it', async () => {
    const path = '/revendications/ce-que-la-nuit-demande'
    const page = await site.public.visit(`${path}/versions/2`)
    const $ = load(page.html)
    const ids = new Set(
      $('[id]')
        .map((_, one) => one.attribs.id)
        .get(),
    )
    for (const link of $('.document a[href^="#"], .toc a[href^="#"]').get()) {
      assert.ok(ids.has(link.attribs.href?.slice(1) ?? ''), link.attribs.href)
    }
    assert.equal($('.bibliography').first().children().length, 15)
    assert.equal($('.demand').length, 4)
    assert.equal($('.means__item').length, 9)
    const cite = await site.public.visit(`${path}/versions/2/citer`)
    assert.match(
      cite.text('.citation'),
      /^La Courtepointe\. \(.+\)\. Ce que la nuit demande \(Plateforme de revendications, version 2\)\. http.+\/versions\/2$/,
    )
    const bib = await (await site.public.request(`${path}/versions/2/citation.bib`)).text()
    assert.match(bib, /^@report\{[^@]+Ce que la nuit demande[^@]+versions\/2/)
    const [csl] = await (await site.public.request(`${path}/versions/2/citation.json`)).json()
    assert.deepEqual([csl.title, csl.version], ['Ce que la nuit demande', '2'])
    const source = await site.public.visit('/argumentaire/sources/berthelet-2024')
    assert.match(source.text('main'), /Ce que la nuit demande.{1,2}, texte adopté/)
  })
})

describe('someone who takes her voice back', () => {
  it('leaves every version and every file of it, at once, and every page that compares or lists them', async () => {
    const { code, words } = await publicVoice()
    await begin('voix')
    const paragraph = await add('voix', 'paragraph', { text: 'Une première façon de le dire.' })
    await add('voix', 'quotation', { text: `[[voice:${code}]]` })
    const list = await add('voix', 'list', { text: `- Elle dit [[voice:${code}]].` })
    assert.equal((await publish('voix')).status, 303)
    await write('voix', paragraph, { text: 'Une autre façon de le dire.' })
    await write('voix', list, { text: `- Elle dit, elle, [[voice:${code}]].` })
    assert.equal((await publish('voix')).status, 303)

    const pages = [
      '/revendications/voix',
      '/revendications/voix/versions/1',
      '/revendications/voix/versions/2',
      '/revendications/voix/versions/2/depuis/1',
      '/en/revendications/voix',
    ]
    const files = ['1', '2'].flatMap((version) =>
      ['pdf', 'docx', 'md'].map(
        (format) => `/revendications/voix/versions/${version}/texte.${format}`,
      ),
    )
    const said = normal(words)
    const structured = (html: string) => load(html)('script[type="application/ld+json"]').text()
    // Within a sentence, the sentence has the full stop.
    const within = said.replace(/\.$/, '')
    for (const path of pages) {
      const page = await site.public.visit(path)
      const isWhole = !path.includes('depuis')
      assert.ok(normal(page.text('main')).includes(isWhole ? said : within), path)
      if (isWhole) assert.ok(normal(structured(page.html)).includes(said), path)
    }
    const etags = new Map<string, string>()
    for (const path of files) {
      const answer = await site.public.request(path)
      assert.ok(normal(await textOf(answer, path)).includes(said), path)
      etags.set(path, answer.headers.get('etag') ?? '')
      const again = await site.public.request(path, {
        headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
      })
      assert.equal(again.status, 304, path)
    }

    const searched = `/revendications?mots=${encodeURIComponent(words.split(' ').slice(0, 4).join(' '))}`
    const found = await site.public.visit(searched)
    assert.ok(normal(found.text('.passages')).includes(within))

    await takeBack(code)
    for (const path of [...pages, '/revendications', searched, '/', '/redaction/voix']) {
      const visitor = path.startsWith('/redaction') ? team : site.public
      const page = await visitor.visit(path)
      assert.ok(!normal(page.html).includes(within), path)
      if (!pages.includes(path)) continue
      assert.match(page.text('main'), /\[parole retirée\]/, path)
      if (!path.includes('depuis')) assert.match(structured(page.html), /\[parole retirée\]/, path)
    }
    for (const path of files) {
      const answer = await site.public.request(path, {
        headers: { 'if-none-match': etags.get(path) ?? '' },
      })
      assert.equal(answer.status, 200, path)
      const text = await textOf(answer, path)
      assert.ok(!normal(text).includes(said), path)
      assert.match(normal(text), /paroleretirée/, path)
    }
    const kept = await query<{ many: number }>(
      `select count(*)::int as many from (
         select said::text as t from demands.published_references union all select text from demands.published_blocks) x
       where position($1 in t) > 0`,
      [words],
    )
    assert.equal(kept[0]?.many, 0)
    // And the document is flagged for who writes it.
    assert.match(
      (await team.visit('/redaction/voix/publication')).text('.health__list'),
      /Une parole a été retirée/,
    )
  })

  it('leaves the walls where it stood too, which gain no other in its place', async () => {
    await begin('mur')
    await add('mur', 'voices-wall', { reference: 'prompt:ici-je-viens-chercher', count: '3' })
    assert.equal((await publish('mur')).status, 303)
    const before = await site.public.visit('/revendications/mur')
    const net = await site.public.visit('/fils/mur')
    assert.ok(net.count('.tied a[href^="/paroles/phrases/"]') > 0, 'the net leads to the wall')
    assert.equal(before.count('.voice--small'), 3)
    const [first] = await query<{ voice: string }>(
      `select r.said -> 'voices' ->> 0 as voice from demands.published_references r
       join demands.publications p on p.id = r.publication_id where p.slug = 'mur'`,
    )
    await takeBack(first?.voice.replace('voice:', '') ?? '')
    const page = await site.public.visit('/revendications/mur')
    assert.equal(page.count('.voice--small'), 3)
    assert.match(page.text('.voice--small'), /^\[parole retirée\]/)
  })

  it('leaves them as well when she narrows what may be done with it, or a member takes its testimony back', async () => {
    const [second] = await query<{ code: string; words: string }>(
      `select v.public_code as code, v.words from demands.published_references r
       join demands.publications p on p.id = r.publication_id
       join voices.voices v on 'voice:' || v.public_code = r.said -> 'voices' ->> 1 where p.slug = 'mur'`,
    )
    assert.ok(second)
    await query(
      `select voices.narrow(code_hash, array['internal'], current_date) from voices.voices where public_code = $1`,
      [second.code],
    )
    const page = await site.public.visit('/revendications/mur')
    assert.ok(!normal(page.html).includes(normal(second.words)))
    assert.match(page.text('.voice--small'), /^\[parole retirée\]\[parole retirée\]/)

    const path = '/revendications/ce-que-la-nuit-demande/versions/2'
    const testimony = /Nous ouvrons à huit heures/
    assert.match((await site.public.visit(path)).text('.document'), testimony)
    await query(
      `update voices.testimonies set revoked_at = now() where 'testimony:' || public_code in (select reference from demands.published_references)`,
    )
    assert.doesNotMatch((await site.public.visit(path)).html, testimony)
    const file = await site.public.request(`${path}/texte.md`)
    assert.doesNotMatch(await file.text(), testimony)
  })
})

describe('someone who is thanked', () => {
  it('leaves every version the day she says no', async () => {
    const page = await site.public.visit('/revendications/ce-que-la-nuit-demande/versions/1')
    assert.match(page.text('.credits'), /Widline Lenvers/)
    assert.doesNotMatch(page.text('.credits'), /Colette Fuseau/)
    await query(
      `update demands.credits set agreed_on = null, agreed_by = null where name = 'Widline Lenvers'`,
    )
    for (const path of ['', '/versions/1']) {
      const after = await site.public.visit(`/revendications/ce-que-la-nuit-demande${path}`)
      assert.doesNotMatch(after.html, /Widline Lenvers/)
      assert.match(after.text('.credits'), /Maude Delisière/)
    }
  })
})

describe('the file of a version', () => {
  it('is a tagged PDF/UA-1 in French, with its titles in order and no font of another', async () => {
    const path = '/revendications/ce-que-la-nuit-demande/versions/2/texte.pdf'
    const answer = await site.public.request(path)
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const pdf = readPdf(bytes)
    assert.ok(pdf.isTagged && pdf.claimsPdfUa)
    assert.deepEqual([pdf.language, pdf.title], ['fr-CA', 'Ce que la nuit demande'])
    const headings = headingsOf(pdf)
    assert.match(JSON.stringify(headings[0]), /Ce que la nuit demande/)
    assert.match(JSON.stringify(headings), /1\.3 Payer le retour/)
    assert.ok(
      pdf.fonts.every((font) => font.startsWith('AtkinsonHyperlegible')),
      String(pdf.fonts),
    )
  })
})

describe('what was published and is taken back by the team', () => {
  it('leaves its number, its days and the reason, and gives way to the one before', async () => {
    const path = '/revendications/porte/versions/2/retrait'
    assert.equal((await site.as('voisine').request(path)).status, 404)
    assert.equal((await team.submit(path, { reason: '' })).status, 422)
    assert.equal(
      (await team.submit(path, { reason: 'Un paragraphe disait le contraire.' })).location,
      '/revendications/porte/versions',
    )
    const gone = await site.public.visit('/revendications/porte/versions/2')
    assert.equal(gone.status, 410)
    assert.match(gone.text('main'), /Un paragraphe disait le contraire/)
    assert.doesNotMatch(gone.html, /une porte par rue/)
    for (const file of ['texte.pdf', 'texte.docx', 'texte.md', 'citer', 'depuis/1']) {
      const answer = await site.public.request(`/revendications/porte/versions/2/${file}`)
      assert.equal(answer.status, 410, file)
    }
    assert.match(
      (await site.public.visit('/revendications/porte')).text('.status-line'),
      /Version 1/,
    )
    assert.match(
      (await site.public.visit('/revendications/porte/versions')).text('main'),
      /Un paragraphe disait le contraire/,
    )
    assert.equal((await team.submit(path, { reason: 'Encore.' })).status, 404)
    const journal = await site.as('administration').visit('/equipe/journal')
    assert.match(journal.html, /A repris «\sTexte porte\s», version 2/)
  })

  it('leaves the menu and the home page with the last of them, on every page at once', async () => {
    const menu = async (path: string) =>
      /href="\/revendications"/.test((await site.public.visit(path)).html)
    for (const path of ['/', '/ressources', '/vie-privee']) assert.ok(await menu(path), path)
    assert.match((await site.public.visit('/')).text('.asked'), /Une porte ouverte le soir/)
    await query(`update demands.publications set retracted_at = now(), retraction_reason = 'Essai', retracted_by = published_by
      where retracted_at is null`)
    for (const path of ['/', '/ressources', '/vie-privee']) assert.ok(!(await menu(path)), path)
    assert.equal((await site.public.visit('/')).count('.asked'), 0)
    assert.match(
      (await site.public.visit('/revendications')).text('main'),
      /Rien n’est encore publié/,
    )
    assert.equal((await site.public.visit('/revendications/ce-que-la-nuit-demande')).status, 410)
  })
})

/** Typography aside: what a page, a PDF and a file write of the same words. */
function normal(text: string): string {
  return text
    .replace(/[\u2019']/g, "'")
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\s+/g, '')
}

async function textOf(answer: Response, path: string): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (path.endsWith('.md')) return bytes.toString()
  if (path.endsWith('.docx')) return lettersOfDocx(bytes)
  return lettersOfPdf(bytes)
}

/** The letters of every part of a DOCX that holds text. */
function lettersOfDocx(bytes: Buffer): string {
  let text = ''
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4)
  ) {
    const [size, name] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
    const start = bytes.readUInt32LE(at + 42)
    if (!/\.xml$/.test(bytes.toString('utf8', at + 46, at + 46 + name))) continue
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const part = bytes.subarray(from, from + size)
    text += (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(part) : part).toString()
  }
  return text.replace(/<[^>]+>/g, '')
}
