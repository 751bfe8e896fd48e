import { version } from '../../../version.ts'
import { listParameters } from './list-parameters.ts'
import { pageSchema, parameterSchemas, problemSchema, rootSchema } from './openapi-schemas.ts'
import { parameterMeanings } from './parameter-meanings.ts'
import type { ParameterName } from './parameters.ts'
import { openDataPaths } from './paths.ts'
import type { Publication } from './publication.ts'

const schemas = 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema'

/** The description of all the addresses, for programs (OpenAPI 3.1). Sentences are in the reader's language. */
export function openApiOf(publication: Publication) {
  const { origin, federation, say, nouns } = publication
  const { name, url } = federation.openDataLicence
  const { lists } = openDataPaths
  const whole = { [lists.organizations]: ['full_service'] as const }
  return {
    openapi: '3.1.0',
    info: {
      title: say('openApi.title', { federation: federation.name }),
      version,
      description: say('openApi.description', { ...nouns, address: origin + openDataPaths.home }),
      contact: contactOf(publication),
      license: { name, url },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: origin }],
    paths: {
      [openDataPaths.hsds]: get('getAPIMetaInformation', say('openApi.root'), [], json(rootSchema)),
      ...list('Services', lists.services, 'compiled/service_list.json', publication),
      ...one('Service', lists.services, 'compiled/service.json', [], publication),
      ...list('Organizations', lists.organizations, 'compiled/organization_list.json', publication),
      ...one(
        'Organization',
        lists.organizations,
        'compiled/organization.json',
        whole[lists.organizations],
        publication,
      ),
      ...list(
        'ServiceAtLocations',
        lists.serviceAtLocations,
        'compiled/service_at_location_list.json',
        publication,
      ),
      ...one(
        'ServiceAtLocation',
        lists.serviceAtLocations,
        'compiled/service.json',
        [],
        publication,
      ),
      ...list('Taxonomies', lists.taxonomies, 'taxonomy.json', publication),
      ...one('Taxonomy', lists.taxonomies, 'taxonomy.json', [], publication),
      ...list('TaxonomyTerms', lists.taxonomyTerms, 'taxonomy_term.json', publication),
      ...one('TaxonomyTerm', lists.taxonomyTerms, 'taxonomy_term.json', [], publication),
      [openDataPaths.geoJson]: get('getGeoJson', say('page.geoJsonUse'), [], {
        'application/geo+json': { schema: { type: 'object' } },
      }),
      [openDataPaths.frenchCsv]: get('getFrenchCsv', say('page.frenchCsvUse', nouns), [], csv),
      [openDataPaths.csv]: get('getCsv', say('page.csvUse'), [], csv),
    },
    components: {
      schemas: {
        Page: { ...pageSchema, description: say('openApi.envelope') },
        Problem: problemSchema,
      },
      parameters: parametersOf(publication),
      responses: {
        Problem: {
          description: say('openApi.problem'),
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
    },
  }
}

function contactOf({ origin, federation }: Publication) {
  const { email } = federation.contact
  return { name: federation.name, url: origin, ...(email !== '' && { email }) }
}

function list(
  name: string,
  path: keyof typeof listParameters,
  schema: string,
  { say }: Publication,
) {
  const contents = { type: 'array', items: { $ref: `${schemas}/${schema}` } }
  const page = { allOf: [{ $ref: '#/components/schemas/Page' }], properties: { contents } }
  return {
    [path]: get(`getPaginatedListOf${name}`, say('openApi.list'), listParameters[path], {
      ...json(page),
      'application/x-ndjson': { schema: { $ref: `${schemas}/${schema}` } },
    }),
  }
}

function one(
  name: string,
  path: string,
  schema: string,
  parameters: readonly ParameterName[],
  { say }: Publication,
) {
  const operation = get(
    `get${name}ById`,
    say('openApi.item'),
    parameters,
    json({ $ref: `${schemas}/${schema}` }),
  )
  const id = {
    in: 'path',
    name: 'id',
    required: true,
    description: say('openApi.identifier'),
    schema: { type: 'string', format: 'uuid' },
  }
  return { [`${path}/{id}`]: { parameters: [id], ...operation } }
}

function get(
  operationId: string,
  description: string,
  parameters: readonly ParameterName[],
  content: object,
) {
  return {
    get: {
      operationId,
      description,
      parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
      responses: {
        200: { description, content },
        default: { $ref: '#/components/responses/Problem' },
      },
    },
  }
}

function json(schema: object) {
  return { 'application/json': { schema } }
}

const csv = { 'text/csv': { schema: { type: 'string' } } }

function parametersOf(publication: Publication) {
  return Object.fromEntries(
    parameterMeanings(publication).map(({ name, meaning }) => [
      name,
      { name, in: 'query', required: false, description: meaning, schema: parameterSchemas[name] },
    ]),
  )
}
