import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { retention } from '../src/modules/demands/retention.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { as } from '../src/platform/database/database.ts'
import { demonstrationDay, openSite, type Persona, type Visitor } from './site.ts'

/*
 * A working document does not leak: its canary sentence is looked for behind every route, as every role, and in every table
 * a page may read, as every person. Only its writers, and those they opened it to, find it.
 */

const canary = 'Un canari jaune attend sous la neige bleue'
const site = await openSite()
const team = site.as('equipe')
const query = async <T extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(text, values)).rows,
  )

const [spoken] = await query<{ voice: string; testimony: string }>(
  `select (select public_code from voices.public_search limit 1) as voice,
     (select t.public_code from voices.testimonies t join voices.testimony_versions v on v.testimony_id = t.id
      where t.revoked_at is null and 'published' = any (v.uses) limit 1) as testimony`,
)
/** What the canary rests on: from each of these one goes forward to what cites it. */
const cited = {
  finding: 'on-y-apprend-en-faisant',
  source: 'observatoire-invente-des-voisinages-2023',
  voice: spoken?.voice ?? '',
  testimony: spoken?.testimony ?? '',
}

await team.submit('/redaction/nouveau', {
  title: canary,
  slug: 'canari',
  kind: 'brief',
  language: 'fr',
})
for (const kind of ['demand', 'means', 'credits']) {
  await team.submit('/redaction/canari/blocs', { kind, after: '' })
}
const blocks = await query<{ code: string; kind: string; saves: string }>(
  `select b.code, b.kind, b.saves::text from demands.blocks b join demands.documents d on d.id = b.document_id
   where d.slug = 'canari' order by b.place`,
)
const code = blocks.find(({ kind }) => kind === 'demand')?.code ?? ''
for (const block of blocks) {
  await team.submit(`/redaction/canari/blocs/${block.code}`, {
    title: canary,
    text: `${canary}, [[member:la-corde-a-linge]] [[finding:${cited.finding}]] [[source:${cited.source}]] [[voice:${cited.voice}]] [[testimony:${cited.testimony}]].`,
    seen: block.saves,
    next: 'finish',
  })
}
await team.submit(`/redaction/canari/blocs/${code}/commentaires`, { text: canary })
const credits = blocks.find(({ kind }) => kind === 'credits')?.code ?? ''
await team.submit(`/redaction/canari/blocs/${credits}/noms`, {
  name: canary,
  agreedOn: demonstrationDay,
})
// Amended while it was open to the network, then closed again to all but its writers.
const about = { title: canary, kind: 'brief', language: 'fr', embargo: '' }
const amended = '/redaction/canari/amendements'
await team.submit('/redaction/canari/reglages', { ...about, audience: 'members' })
await team.submit(`${amended}/ouverture`, { closesOn: demonstrationDay })
const [written] = await query<{ saves: string }>(
  'select saves::text from demands.blocks where code = $1',
  [code],
)
await site.as('voisine').submit(`/ma-ressource/les-bercantes/amendements/canari/blocs/${code}`, {
  kind: 'replace',
  title: canary,
  text: `${canary}, amendé.`,
  reason: canary,
  seen: written?.saves ?? '',
})
await site.as('voisine').submit(`${amended}/1/commentaires`, { said: canary })
await team.submit(`${amended}/1/recommandation`, {
  recommendation: 'accept',
  reason: canary,
  seen: '1',
})
await team.submit('/redaction/canari/reglages', { ...about, audience: 'writers' })
await query('delete from demands.readings')
// Somebody else writes a document that refers to the canary's demand.
const other = site.as('administration')
await other.submit('/redaction/nouveau', {
  title: 'Autre',
  slug: 'autre',
  kind: 'brief',
  language: 'fr',
})
await other.submit('/redaction/autre/blocs', { kind: 'paragraph', after: '' })
const [own] = await query<{ code: string; saves: string }>(
  `select b.code, b.saves::text from demands.blocks b join demands.documents d on d.id = b.document_id where d.slug = 'autre'`,
)
await other.submit(`/redaction/autre/blocs/${own?.code}`, {
  text: `Voir [[demand:${code}]].`,
  seen: own?.saves ?? '',
  next: 'finish',
})

const strangers: readonly (Persona | 'public')[] = [
  'public',
  'facilitatrice',
  'voisine',
  'ressource',
  'deleguee',
  'administration',
]
const visitorOf = (persona: Persona | 'public'): Visitor =>
  persona === 'public' ? site.public : site.as(persona)

const samples: Readonly<Record<string, string>> = {
  ':document': 'canari',
  ':bloc': code,
  ':version': '2',
  ':numero': '1',
  ':slug': 'la-corde-a-linge',
}

/** Every page and file of the site, in both languages; an address that needs what nobody here has is asked with the canary's. */
const paths = [
  ...new Set(
    site.app.routes
      .filter(({ method, path }) => method === 'GET' && !path.includes('*'))
      .map(({ path }) => path.replace(/:[a-z]+/g, (name) => samples[name] ?? code)),
  ),
]

const asked = [
  ...paths,
  ...paths.filter((path) => path.includes('canari')).map((path) => `/en${path}`),
  ...['les-bercantes', 'la-corde-a-linge'].flatMap((slug) => [
    `/ma-ressource/${slug}`,
    `/ma-ressource/${slug}/amendements`,
    `/ma-ressource/${slug}/amendements/canari`,
    `/ma-ressource/${slug}/amendements/canari/blocs/${code}?geste=enlever`,
    `/ma-ressource/${slug}/amendements/canari/1/revision`,
    `/ma-ressource/${slug}/amendements/canari/1/retrait`,
  ]),
  `${amended}?etat=proposes&page=1`,
  `${amended}/texte?selon=recommandations`,
  '/redaction/autre',
  '/redaction/autre/ecrire',
  `/redaction/autre/references?mots=canari&bloc=${own?.code}`,
  `/argumentaire/constats/${cited.finding}`,
  `/argumentaire/sources/${cited.source}`,
  `/equipe/argumentaire/sources/${cited.source}`,
  `/paroles/une/${cited.voice}`,
  '/ressources?mots=canari',
  '/paroles?mots=canari',
  '/revendications?mots=canari',
  '/revendications/canari',
]

describe('a working document', () => {
  it('is read by its writer', async () => {
    for (const path of [
      '/redaction',
      '/redaction/canari',
      '/redaction/canari/ecrire',
      amended,
      `${amended}/1`,
      `${amended}/cahier`,
      `${amended}/cahier.csv`,
      `${amended}/texte`,
    ]) {
      assert.ok((await team.visit(path)).html.includes(canary), path)
    }
  })

  for (const persona of strangers) {
    it(`is found by ${persona} behind no route`, async () => {
      const visitor = visitorOf(persona)
      for (const path of asked) {
        const answer = await visitor.request(path)
        const body = await answer.text()
        assert.ok(!body.includes(canary), `${path} tells it`)
        if (path.includes('/redaction/canari') || path.includes('/amendements/canari')) {
          assert.equal(answer.status, persona === 'public' ? 303 : 404, path)
        }
      }
    })
  }

  it('counts for nobody else: one line fewer, not a blank one', async () => {
    const listed = async (persona: Persona) =>
      (await site.as(persona).visit('/redaction')).count('tbody tr')
    // Everyone reads the open letter of the demonstration; its members, the working platform.
    assert.equal(await listed('equipe'), 3)
    assert.equal(await listed('administration'), 3)
    assert.equal(await listed('voisine'), 2)
    assert.equal(await listed('deleguee'), 2)
  })

  it('is told to its writer where it serves, and has no net before everyone reads it', async () => {
    const page = await team.visit(`/equipe/argumentaire/sources/${cited.source}`)
    assert.match(page.html, /Document de travail «\sUn canari/)
    for (const visitor of [team, site.public]) {
      assert.equal((await visitor.request('/fils/canari')).status, 404)
      assert.ok(!(await visitor.visit('/fils')).html.includes(canary))
    }
  })

  it('lies in no row that somebody else may read', async () => {
    const tables = await query<{ name: string }>(
      `select format('%s.%s', schemaname, tablename) as name from pg_tables
       where has_table_privilege('maillage_web', format('%I.%I', schemaname, tablename), 'select')
         and schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const people = await query<{ id: string; name: string }>(
      `select id, name from directory.people where name <> 'Maude Delisière' limit 12`,
    )
    for (const { id, name } of [...people, { id: '', name: 'the public' }]) {
      await withConnection(site.database.urls.web, async (client) => {
        await client.query('begin')
        if (id !== '') await client.query(`select set_config('app.person', $1, true)`, [id])
        for (const table of tables) {
          const { rows } = await client.query(
            `select 1 from ${table.name} as t where t::text like $1 limit 1`,
            [`%${canary}%`],
          )
          assert.equal(rows.length, 0, `${name} reads it in ${table.name}`)
        }
        await client.query('rollback')
      })
    }
  })

  it('opens to its audience once its embargo has passed, and to nobody else', async () => {
    const opened = (audience: string, embargo: string) =>
      team.submit('/redaction/canari/reglages', {
        title: canary,
        kind: 'brief',
        language: 'fr',
        audience,
        embargo,
      })
    const status = async (persona: Persona | 'public') =>
      (await visitorOf(persona).request('/redaction/canari')).status
    await opened('members', '2999-01-01')
    assert.deepEqual([await status('voisine'), await status('public')], [404, 303])
    await opened('members', demonstrationDay)
    assert.deepEqual([await status('voisine'), await status('public')], [200, 303])
    const [committee] = await query<{ id: string }>(
      `select id from directory.bodies where slug = 'comite-des-revendications'`,
    )
    await opened(`body:${committee?.id}`, '')
    assert.deepEqual([await status('voisine'), await status('deleguee')], [200, 404])
    assert.equal((await site.as('voisine').request('/redaction/canari/ecrire')).status, 404)
    await opened('public', '')
    assert.deepEqual([await status('deleguee'), await status('public')], [200, 200])
    assert.equal((await site.public.visit('/redaction/canari')).count('.comment'), 0)
    await opened('writers', '')
    assert.deepEqual([await status('voisine'), await status('public')], [404, 303])
  })
})

describe('a link for one reader', () => {
  it('opens the document under her name, until it is taken back or its day has passed', async () => {
    const page = await team.submit('/redaction/canari/acces', {
      reader: 'Zoé Lisière',
      expiresOn: demonstrationDay,
    })
    const link = new URL(page.attribute('#link', 'value') ?? '').pathname
    assert.match(link, /^\/redaction\/partage\/[\w-]{43}$/)
    const read = await site.public.visit(link)
    assert.match(read.text('.watermark'), /Zoé Lisière/)
    assert.match(read.text('.draft-bar'), /Votre lecture est notée/)
    assert.ok(read.html.includes(canary))
    assert.equal(read.count('meta[name=robots][content=noindex]'), 1)
    assert.equal(read.headers.get('cache-control'), 'private, no-store')
    // The link opens the text, and neither what is said of it nor any other document.
    assert.equal(
      (await site.public.visit(`/redaction/canari/blocs/${code}/commentaires`)).status,
      303,
    )
    assert.equal((await site.public.visit('/redaction/autre')).status, 303)
    const log = await team.visit('/redaction/canari/acces')
    assert.match(log.text('#table-lectures + thead, tbody'), /Zoé Lisière, par un lien/)
    assert.doesNotMatch(log.html, /partage\//)
    const [kept] = await query<{ hash: string }>(
      `select encode(token_hash, 'escape') as hash from demands.shares where reader = 'Zoé Lisière'`,
    )
    assert.ok(!link.includes(kept?.hash ?? ''))

    await query(`update demands.shares set expires_on = platform.today() - 1`)
    assert.equal((await site.public.visit(link)).status, 404)
    await query(`update demands.shares set expires_on = platform.today() + 1`)
    assert.equal((await site.public.visit(link)).status, 200)
    const action = log.attribute('#liens ~ ul form, .removed form', 'action') ?? ''
    await team.submit(action, {})
    assert.equal((await site.public.visit(link)).status, 404)
    assert.equal((await site.public.visit(link.replace(/.$/, 'A'))).status, 404)
  })

  it('is refused for a day gone by, or too far', async () => {
    for (const expiresOn of ['2020-01-01', '2999-01-01', '']) {
      const page = await team.submit('/redaction/canari/acces', { reader: 'Zoé', expiresOn })
      assert.equal(page.status, 422)
      assert.match(page.text('.field__error'), /Choisissez une date/)
    }
  })
})

describe('the name of who a text was shown to', () => {
  it('leaves 90 days after her link ended, or was taken back', async () => {
    const [jeanne] = await query<{ id: string }>(
      `select id from directory.people where name = 'Jeanne Duruban'`,
    )
    const rule = retention.find(({ name }) => name === 'document-shares')
    assert.ok(rule && jeanne)
    await query('delete from demands.shares')
    for (const reader of ['Échue', 'Reprise', 'Encore ouverte', 'Échue hier']) {
      await team.submit('/redaction/canari/acces', { reader, expiresOn: demonstrationDay })
    }
    await query(
      `update demands.shares set expires_on = platform.today() - 91 where reader = 'Échue'`,
    )
    await query(
      `update demands.shares set expires_on = platform.today() - 1 where reader = 'Échue hier'`,
    )
    await query(
      `update demands.shares set revoked_at = now() - interval '91 days', revoked_by = created_by where reader = 'Reprise'`,
    )
    assert.equal(await as(jeanne, (tx) => rule.retire(tx, true)), 2)
    assert.equal(await as(jeanne, (tx) => rule.retire(tx, false)), 2)
    const left = await query<{ reader: string }>('select reader from demands.shares order by 1')
    assert.deepEqual(
      left.map(({ reader }) => reader),
      ['Encore ouverte', 'Échue hier'],
    )
  })
})

describe('what is noted of readings', () => {
  it('is once an hour for each reader, for writers alone, and leaves after 90 days', async () => {
    await query('delete from demands.readings')
    await team.visit('/redaction/canari')
    await team.visit('/redaction/canari')
    await other.visit('/redaction/canari')
    await site.public.visit('/redaction/canari')
    const [count] = await query<{ many: number }>(
      'select count(*)::int as many from demands.readings',
    )
    assert.equal(count?.many, 1)
    await query(`update demands.readings set read_at = now() - interval '91 days'`)
    const page = await site.as('administration').visit('/equipe/vie-privee/conservation')
    assert.match(page.html, /Lectures des documents de travail/)
    const [jeanne] = await query<{ id: string }>(
      `select id from directory.people where name = 'Jeanne Duruban'`,
    )
    const [maude] = await query<{ id: string }>(
      `select id from directory.people where name = 'Maude Delisière'`,
    )
    const [rule] = retention
    assert.ok(rule && jeanne && maude)
    assert.equal(await as(maude, (tx) => rule.retire(tx, false)), 0)
    assert.equal(await as(jeanne, (tx) => rule.retire(tx, true)), 1)
    assert.equal(await as(jeanne, (tx) => rule.retire(tx, false)), 1)
    assert.equal(await as(jeanne, (tx) => rule.retire(tx, true)), 0)
  })
})
