import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { openDataOf } from '../../../../test/read-open-data.ts'
import { openSite } from '../../../../test/site.ts'
import { derivedId } from './derived-id.ts'
import { openDataPaths } from './paths.ts'

const site = await openSite()
const { read, readList, readProblem, readEverything, asSuperuser } = openDataOf(site)
const { lists } = openDataPaths

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

function rowsOf(text: string, delimiter: string): Record<string, string>[] {
  const rows: unknown = parse(text, { bom: true, columns: true, delimiter })
  return z.array(z.record(z.string(), z.string())).parse(rows)
}
