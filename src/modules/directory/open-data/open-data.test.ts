import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import type pg from 'pg'
import { z } from 'zod'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { derivedId } from './derived-id.ts'
import { parameterNames } from './parameters.ts'
import { openDataPaths } from './paths.ts'

const site = await openSite()
const { hsds, lists } = openDataPaths

const thing = z.looseObject({ id: z.uuid() })
const envelope = z.object({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(thing),
})
const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
})

describe('a program that reads the directory as HSDS', () => {
  it('is told the version and where everything is described', async () => {
    const root = z.object({ version: z.string(), profile: z.url(), openapi_url: z.url() })
    const { version, openapi_url } = root.parse(await read(hsds))
    assert.equal(version, '3.0')
    assert.equal((await site.public.request(new URL(openapi_url).pathname)).status, 200)
  })

  it('finds at least 85 of the 90 members, each once, page after page', async () => {
    const seen: string[] = []
    for (let page = 1; ; page += 1) {
      const answer = await readList(`${lists.organizations}?per_page=20&page=${page}`)
      seen.push(...answer.contents.map(({ id }) => id))
      assert.equal(answer.first_page, page === 1)
      assert.equal(answer.size, answer.contents.length)
      if (answer.last_page) break
    }
    const { total_items } = await readList(lists.organizations)
    assert.equal(seen.length, total_items)
    assert.equal(new Set(seen).size, total_items)
    assert.ok(total_items >= 85 && total_items <= 90, `${total_items}`)
  })

  it('is answered the same with and without a final slash', async () => {
    for (const path of [hsds, ...Object.values(lists)]) {
      assert.deepEqual(await read(`${path}/`), await read(path))
    }
    const { contents } = await readList(`${lists.services}?per_page=1`)
    const one = `${lists.services}/${contents[0]?.id}`
    assert.deepEqual(await read(`${one}/`), await read(one))
  })

  it('can follow every identifier of a list to the thing itself', async () => {
    for (const path of Object.values(lists)) {
      const { contents } = await readList(`${path}?per_page=3`)
      assert.ok(contents.length > 0, path)
      for (const { id } of contents) assert.equal(thing.parse(await read(`${path}/${id}`)).id, id)
    }
  })

  it('reads past the last page an empty one that says it is the last', async () => {
    const { contents, empty, last_page } = await readList(`${lists.services}?page=9999`)
    assert.deepEqual({ contents, empty, last_page }, { contents: [], empty: true, last_page: true })
  })

  it('may take everything at once, one object a line', async () => {
    const { total_items } = await readList(lists.services)
    const response = await site.public.request(`${lists.services}?format=ndjson&full=true`)
    assert.match(response.headers.get('content-type') ?? '', /^application\/x-ndjson/)
    const lines = (await response.text()).trimEnd().split('\n')
    assert.equal(new Set(lines.map((line) => thing.parse(JSON.parse(line)).id)).size, total_items)
  })

  it('learns what is new and what is gone from small answers', async () => {
    const all = await readList(`${lists.services}?minimal=true`)
    assert.equal(all.total_pages, 1)
    const dated = z.array(z.strictObject({ id: z.uuid(), modified_date: z.iso.datetime() }))
    const dates = dated.parse(all.contents).map(({ modified_date }) => modified_date)
    const latest = dates.sort().at(-1) ?? ''
    const recent = await readList(`${lists.services}?modified_after=${latest}`)
    assert.equal(recent.total_items, dates.filter((date) => date === latest).length)
    assert.equal((await readList(`${lists.services}?modified_after=2999-01-01`)).total_items, 0)
  })

  it('finds services by words, whatever the accents', async () => {
    const found = await readList(`${lists.services}?search=entraide`)
    assert.ok(found.total_items > 0)
    const shouted = await readList(`${lists.services}?search=ENTRAÎDE`)
    assert.equal(shouted.total_items, found.total_items)
    assert.equal((await readList(`${lists.services}?search=zygomatique`)).total_items, 0)
  })

  it('finds the services of a practice and of a member, and none for one it invents', async () => {
    const { contents: terms, total_items } = await readList(`${lists.taxonomyTerms}?per_page=200`)
    const counts = await Promise.all(
      terms.map(
        async ({ id }) => (await readList(`${lists.services}?taxonomy_term_id=${id}`)).total_items,
      ),
    )
    const { total_items: all } = await readList(lists.services)
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      all,
    )
    assert.equal(terms.length, total_items)

    const taxonomy = (await readList(lists.taxonomies)).contents[0]?.id
    assert.equal((await readList(`${lists.services}?taxonomy_id=${taxonomy}`)).total_items, all)
    const nobody = '00000000-0000-8000-8000-000000000000'
    for (const name of ['taxonomy_id', 'taxonomy_term_id', 'organization_id']) {
      assert.equal((await readList(`${lists.services}?${name}=${nobody}`)).total_items, 0)
    }
  })

  it('finds what is near a place, nearer being fewer', async () => {
    const near = async (query: string) =>
      (await readList(`${lists.serviceAtLocations}?${query}`)).total_items
    const [city, country] = [
      await near('near=Montréal&proximity=5000'),
      await near('near=Montréal&proximity=90000'),
    ]
    assert.ok(city > 0 && country > city, `${city} ${country}`)
    assert.ok((await near('near=45.5,-73.6&proximity=5000')) > 0)
    assert.ok((await near('near=Gaspésie–Îles-de-la-Madeleine')) > 0)
    assert.equal(await near('near=0,0&proximity=1000'), 0)
  })

  it('reads the practices in English under /en, and the members in their own words', async () => {
    const { contents } = await readList(`/en${lists.taxonomyTerms}?search=mutual`)
    assert.equal(contents[0]?.name, 'Mutual aid')
  })
})

describe('a program that makes a mistake', () => {
  const mistakes: readonly (readonly [string, string])[] = [
    [`${lists.services}?page=-1`, 'page'],
    [`${lists.services}?per_page=100000`, 'per_page'],
    [`${lists.services}?organization_id=42`, 'organization_id'],
    [`${lists.services}?modified_after=hier`, 'modified_after'],
    [`${lists.services}?full=oui`, 'full'],
    [`${lists.services}?format=xml`, 'format'],
    [`${lists.services}?search=${'a'.repeat(5000)}`, 'search'],
    [`${lists.organizations}?pages=2`, 'pages'],
    [`${lists.services}/42`, 'id'],
    [`${lists.serviceAtLocations}?near=Xyzzyville`, 'near'],
    [`${lists.serviceAtLocations}?near=saint`, 'near'],
    [`${lists.serviceAtLocations}?postcode=X0X`, 'postcode'],
  ]
  for (const [path, parameter] of mistakes) {
    it(`is told what to correct in ${path.slice(0, 70)}`, async () => {
      const told = await readProblem(path, 400)
      assert.deepEqual(
        told.errors?.map((error) => error.parameter),
        [parameter],
      )
      assert.match(told.errors?.[0]?.detail ?? '', /^(Écrivez|Retirez|Choisissez|Aucun) /)
    })
  }

  it('is told that an identifier is nobody’s, or an address nowhere', async () => {
    const nobody = '00000000-0000-8000-8000-000000000000'
    for (const path of Object.values(lists)) await readProblem(`${path}/${nobody}`, 404)
    await readProblem(`${hsds}/contacts`, 404)
  })

  it('is told that one only reads here', async () => {
    const response = await site.public.request(lists.services, { method: 'POST' })
    assert.equal(response.status, 405)
    assert.match(response.headers.get('allow') ?? '', /GET/)
    problem.parse(await response.json())
  })

  it('is never answered by a failure, whatever it asks', async () => {
    const name = fc.constantFrom(...parameterNames)
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('true', '1', "'", '\u0000', '%', '(', '"a', '-a', '*:*', 'NaN', '1e9', '-0'),
    )
    const pairs = fc.array(fc.tuple(name, value), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.values(lists)), pairs, async (path, asked) => {
        const response = await site.public.request(`${path}?${new URLSearchParams(asked)}`)
        await response.text()
        assert.ok(response.status === 200 || response.status === 400, `${response.status}`)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a member that keeps something to itself', () => {
  it('is nowhere while it has not agreed, or once it is gone, or is not public', async () => {
    const silent = await asSuperuser(async (db) => {
      const { rows } = await db.query<{ slug: string }>(
        `select slug from directory.members m where audience <> 'public' or left_on is not null or not exists (
           select from directory.open_data_agreements a where a.member_id = m.id and a.withdrawn_on is null)`,
      )
      return rows.map(({ slug }) => slug)
    })
    assert.ok(silent.length > 0)
    const everything = await readEverything()
    for (const slug of silent) assert.ok(!everything.includes(`/ressources/${slug}"`), slug)
  })

  it('never gives away the address, the point or the mailbox it hides', async () => {
    const hidden = await asSuperuser(async (db) => {
      // Someone typed an exact point before hiding the address.
      await db.query(
        `update directory.members set latitude = 46.123456, longitude = -72.654321
         where not shows_address`,
      )
      await db.query(
        `update directory.members set shows_mailbox = false
         where id in (select member_id from directory.open_organizations order by 1 limit 3)`,
      )
      const addresses = await db.query<{ street: string; postal_code: string }>(
        `select street, postal_code from directory.members m
         where not shows_address and street is not null
           and not exists (select from directory.members o where o.shows_address and o.postal_code = m.postal_code)`,
      )
      const mailboxes = await db.query<{ mailbox: string }>(
        'select mailbox from directory.members where not shows_mailbox and mailbox is not null',
      )
      return [
        '46.123456',
        '72.654321',
        '46,123456',
        ...addresses.rows.flatMap(({ street, postal_code }) => [street, postal_code]),
        ...mailboxes.rows.map(({ mailbox }) => mailbox),
      ]
    })
    assert.ok(hidden.length > 8, `${hidden.length}`)
    const everything = await readEverything()
    for (const secret of hidden) assert.ok(!everything.includes(secret), secret)
    const search = (await site.public.visit('/ressources?lieu=46.123456')).html
    assert.ok(!search.includes('46.1234560'))
  })

  it('is not found nearer than its locality by whoever asks around from several points', async () => {
    const member = await asSuperuser(async (db) => {
      const { rows } = await db.query<{ id: string; latitude: number; longitude: number }>(
        `select m.id, p.latitude, p.longitude from directory.members m
         join directory.places p on p.geonames_id = m.place_id
         join directory.open_service_at_locations l on l.member_id = m.id and not l.is_virtual
         where not m.shows_address limit 1`,
      )
      return rows[0]
    })
    assert.ok(member)
    const around = (point: string) =>
      readList(
        `${lists.serviceAtLocations}?organization_id=${member.id}&near=${point}&proximity=50`,
      )
    assert.ok((await around(`${member.latitude},${member.longitude}`)).total_items > 0)
    assert.equal((await around('46.123456,-72.654321')).total_items, 0)
  })

  it('leaves at the moment it takes its agreement back, and returns with the same identifiers', async () => {
    const { contents } = await readList(`${lists.organizations}?per_page=1`)
    const id = contents[0]?.id ?? ''
    const path = `${lists.organizations}/${id}`
    const before = await read(path)
    const setWithdrawn = (value: string) =>
      asSuperuser((db) =>
        db.query(
          `update directory.open_data_agreements set withdrawn_on = ${value} where member_id = $1`,
          [id],
        ),
      )
    await setWithdrawn('current_date')
    await readProblem(path, 404)
    assert.equal((await readList(`${lists.services}?organization_id=${id}`)).total_items, 0)
    assert.ok(!(await readEverything()).includes(id))
    await setWithdrawn('null')
    assert.deepEqual(await read(path), before)
  })

  it('takes an offering back from every list by ending it', async () => {
    const { contents } = await readList(`${lists.serviceAtLocations}?per_page=1`)
    const { id, service_id } = z
      .looseObject({ id: z.uuid(), service_id: z.uuid() })
      .parse(contents[0])
    await read(`${lists.services}/${service_id}`)
    await asSuperuser((db) =>
      db.query('update directory.offerings set ended_on = current_date where id = $1', [
        service_id,
      ]),
    )
    await readProblem(`${lists.services}/${service_id}`, 404)
    await readProblem(`${lists.serviceAtLocations}/${id}`, 404)
  })
})

describe('someone who opens a file', () => {
  it('finds in a French spreadsheet one row a member, with its accents and decimal commas', async () => {
    const response = await site.public.request(openDataPaths.frenchCsv)
    const bytes = new Uint8Array(await response.arrayBuffer())
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
    const rows = rowsOf(Buffer.from(bytes).toString('utf8'), ';')
    assert.equal(rows.length, (await readList(lists.organizations)).total_items)
    assert.match(rows[0]?.Latitude ?? '', /^\d\d,\d+$/)
    assert.ok(rows.every((row) => row['Précision du point'] !== undefined))
  })

  it('runs no formula that a member wrote', async () => {
    const name = '=HYPERLINK("https://example.org";"Cliquez")'
    await asSuperuser((db) =>
      db.query(
        `update directory.members set name = $1, summary = '@SUM(1)' where id in (
        select member_id from directory.open_organizations order by 1 desc limit 1)`,
        [name],
      ),
    )
    for (const [path, delimiter] of [
      [openDataPaths.frenchCsv, ';'],
      [openDataPaths.csv, ','],
    ] as const) {
      const rows = rowsOf(await (await site.public.request(path)).text(), delimiter)
      const cells = rows.flatMap((row) => Object.values(row))
      assert.ok(cells.includes(`'${name}`))
      assert.deepEqual(
        cells.filter((cell) => /^[=+@\t\r]/.test(cell)),
        [],
      )
    }
  })

  it('finds on a map every member at a point, and knows which points are its own', async () => {
    const feature = z.object({
      type: z.literal('Feature'),
      id: z.uuid(),
      geometry: z
        .object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
        .nullable(),
      properties: z.looseObject({ name: z.string(), precision: z.enum(['address', 'locality']) }),
    })
    const map = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(feature) })
    const { features } = map.parse(await read(openDataPaths.geoJson))
    assert.equal(features.length, (await readList(lists.organizations)).total_items)
    for (const { geometry } of features) {
      const [longitude, latitude] = geometry?.coordinates ?? [-70, 50]
      assert.ok(longitude < -55 && longitude > -80 && latitude > 44 && latitude < 63)
    }
  })

  it('finds at /api a page, and a program that wants JSON its description', async () => {
    const page = await site.public.visit(openDataPaths.home)
    assert.equal(page.text('h1'), 'Données ouvertes')
    assert.ok(page.text('main').includes('CC BY 4.0'))
    assert.equal((await site.public.visit(`/en${openDataPaths.home}`)).text('h1'), 'Open data')
    const response = await site.public.request(openDataPaths.home, {
      headers: { accept: 'application/json' },
    })
    assert.deepEqual(await response.json(), await read(openDataPaths.openApi))
  })

  it('finds described every address that answers, and nothing else', async () => {
    const description = z.looseObject({
      openapi: z.literal('3.1.0'),
      paths: z.record(z.string(), z.unknown()),
    })
    const { paths } = description.parse(await read(openDataPaths.openApi))
    const described = Object.keys(paths).filter((path) => !path.includes('{'))
    for (const path of described) assert.equal((await site.public.request(path)).status, 200, path)
    for (const path of Object.values(lists)) assert.ok(`${path}/{id}` in paths, path)
  })
})

describe('a page of another site', () => {
  it('may read the data, the refusals too, and asks before it does', async () => {
    for (const path of [lists.services, `${lists.services}?page=0`, openDataPaths.geoJson]) {
      const { headers } = await site.public.request(path, {
        headers: { origin: 'https://elsewhere.example.org' },
      })
      assert.equal(headers.get('access-control-allow-origin'), '*', path)
      assert.equal(headers.get('access-control-allow-credentials'), null)
    }
    const asked = await site.public.request(lists.services, { method: 'OPTIONS' })
    assert.equal(asked.status, 204)
    assert.match(asked.headers.get('access-control-allow-methods') ?? '', /GET/)
  })

  it('asks again for nothing when nothing changed', async () => {
    const first = await site.public.request(lists.taxonomyTerms)
    const etag = first.headers.get('etag') ?? ''
    assert.notEqual(etag, '')
    const again = await site.public.request(lists.taxonomyTerms, {
      headers: { 'if-none-match': etag },
    })
    assert.equal(again.status, 304)
    assert.equal(again.headers.get('access-control-allow-origin'), '*')
  })

  it('reads the same whoever is signed in', async () => {
    const path = `${lists.organizations}?per_page=200`
    const asTeam = await (await site.as('equipe').request(path)).json()
    assert.deepEqual(asTeam, await read(path))
  })
})

it('an identifier derived here is the one derived in the database', async () => {
  const owner = '6f1c0f0e-0d2b-4f5b-9a3e-2b7c8d9e0a1b'
  const derived = await asSuperuser(async (db) => {
    const names = ['on-site', 'téléphone', '']
    const { rows } = await db.query<{ name: string; id: string }>(
      'select name, directory.derived_id($1, name) as id from unnest($2::text[]) as name',
      [owner, names],
    )
    return rows
  })
  for (const { name, id } of derived) assert.equal(derivedId(owner, name), id)
})

async function read(path: string): Promise<unknown> {
  const response = await site.public.request(path)
  assert.equal(response.status, 200, path)
  return response.json()
}

async function readList(path: string) {
  return envelope.parse(await read(path))
}

async function readProblem(path: string, status: number) {
  const response = await site.public.request(path)
  assert.equal(response.status, status, path)
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
  const told = problem.parse(await response.json())
  assert.equal(told.status, status)
  return told
}

/** Every byte that is published, whatever the door. */
async function readEverything(): Promise<string> {
  const doors = [
    ...Object.values(lists).flatMap((path) => [`${path}?format=ndjson`]),
    `${lists.services}?format=ndjson&full=true`,
    `${lists.serviceAtLocations}?format=ndjson&full=true`,
    `${lists.organizations}?format=ndjson&full=true&full_service=true`,
    openDataPaths.geoJson,
    openDataPaths.frenchCsv,
    openDataPaths.csv,
  ]
  const texts = await Promise.all(
    doors.map(async (path) => {
      const response = await site.public.request(path)
      assert.equal(response.status, 200, path)
      return response.text()
    }),
  )
  return texts.join('\n')
}

function rowsOf(text: string, delimiter: string): Record<string, string>[] {
  const rows: unknown = parse(text, { bom: true, columns: true, delimiter })
  return z.array(z.record(z.string(), z.string())).parse(rows)
}

function asSuperuser<T>(work: (db: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(site.database.superuserUrl, work)
}
