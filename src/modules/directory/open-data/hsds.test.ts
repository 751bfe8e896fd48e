import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { openDataOf, thing } from '../../../../test/read-open-data.ts'
import { openSite } from '../../../../test/site.ts'
import { parameterNames } from './parameters.ts'
import { openDataPaths } from './paths.ts'

const site = await openSite()
const { read, readList, readProblem } = openDataOf(site)
const { hsds, lists } = openDataPaths

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
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
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
        const query = `${new URLSearchParams(asked)}`
        const response = await site.public.request(`${path}?${query}`)
        await response.text()
        // An address with a control character is none, of any page.
        const isNone = /%(?:0[0-8BCEF]|1[0-9A-F]|7F)/.test(query)
        assert.ok((isNone ? [404] : [200, 400]).includes(response.status), `${response.status}`)
      }),
      { numRuns: 150 },
    )
  })
})
