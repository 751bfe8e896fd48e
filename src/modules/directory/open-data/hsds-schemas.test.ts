import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { z } from 'zod'
import { openSite } from '../../../../test/site.ts'
import { packageRoot } from '../../../platform/package-root.ts'
import { openDataPaths } from './paths.ts'

/*
 * What is published, against the compiled schemas of HSDS 3.0 (Open Referral, CC BY-SA 4.0), which lie beside the
 * repository where it is developed and are not part of it.
 */

const folder = join(packageRoot, '../shared/data/hsds')
const skip = existsSync(folder) ? false : 'the schemas of HSDS are not beside this repository'
const { lists } = openDataPaths

const schemas = [
  { list: 'services', query: '', schema: 'service_list.json' },
  { list: 'services', query: '&full=true', schema: 'service.json' },
  { list: 'organizations', query: '', schema: 'organization.json' },
  { list: 'organizations', query: '&full=true', schema: 'organization.json' },
  { list: 'organizations', query: '&full_service=true', schema: 'organization.json' },
  { list: 'serviceAtLocations', query: '', schema: 'service.json' },
  { list: 'serviceAtLocations', query: '&full=true', schema: 'service.json' },
  { list: 'taxonomies', query: '', schema: 'taxonomy.json' },
  { list: 'taxonomyTerms', query: '', schema: 'taxonomy_term.json' },
] as const

describe('everything published in the demonstration', { skip }, async () => {
  const site = skip ? null : await openSite()
  const validatorOf = compiler()

  for (const { list, query, schema } of schemas) {
    it(`is valid by ${schema}: ${lists[list]}?${query.slice(1)}`, async () => {
      assert.ok(site)
      const response = await site.public.request(`${lists[list]}?format=ndjson${query}`)
      const lines = (await response.text()).trimEnd().split('\n')
      for (const line of lines) assertValid(validatorOf(schema), JSON.parse(line))
      assert.ok(lines.length > 0)
    })
  }

  it('is valid one by one, as in the lists', async () => {
    assert.ok(site)
    const ones = [
      ['services', 'service.json'],
      ['organizations', 'organization.json'],
      ['serviceAtLocations', 'service.json'],
    ] as const
    for (const [list, schema] of ones) {
      const page = z.object({ contents: z.array(z.looseObject({ id: z.string() })) })
      const answer = await site.public.request(`${lists[list]}?per_page=10`)
      for (const { id } of page.parse(await answer.json()).contents) {
        const one = await site.public.request(`${lists[list]}/${id}`)
        assertValid(validatorOf(schema), await one.json())
      }
    }
  })

  it('says of a service at a location what HSDS asks of one, beside what openapi.json asks', async () => {
    assert.ok(site)
    const response = await site.public.request(
      `${lists.serviceAtLocations}?format=ndjson&full=true`,
    )
    const validate = validatorOf('service_at_location')
    for (const line of (await response.text()).trimEnd().split('\n')) {
      assertValid(validate, JSON.parse(line))
    }
  })
})

function assertValid(validate: ValidateFunction, published: unknown): void {
  const isValid = validate(published)
  assert.ok(isValid, `${JSON.stringify(validate.errors)} in ${JSON.stringify(published)}`)
}

function compiler() {
  // The files of HSDS carry words of their own beside those of JSON Schema.
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const compiled = new Map<string, ValidateFunction>()
  let isReady = false
  return (name: string): ValidateFunction => {
    if (!isReady) addReferred(ajv)
    isReady = true
    const known = compiled.get(name) ?? ajv.getSchema(name) ?? ajv.compile(readSchema(name))
    compiled.set(name, known)
    return known
  }
}

/** Schemas that others name by their file. */
function addReferred(ajv: Ajv): void {
  const definitions = z
    .object({ definitions: z.record(z.string(), z.looseObject({})) })
    .parse(readSchema('service_with_definitions.json')).definitions
  ajv.addSchema({ ...definitions.metadata }, 'metadata.json')
  ajv.addSchema({ definitions, ...definitions.service_at_location }, 'service_at_location')
  ajv.addSchema(readSchema('taxonomy.json'), 'taxonomy.json')
}

function readSchema(name: string): AnySchemaObject {
  return z.looseObject({}).parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
}
