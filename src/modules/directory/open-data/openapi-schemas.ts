import {
  mostMinimalPerPage,
  mostPage,
  mostSearched,
  type ParameterName,
  usualPerPage,
} from './parameters.ts'

/* JSON Schemas of what the API itself adds to HSDS. */

export const rootSchema = {
  type: 'object',
  properties: {
    version: { type: 'string' },
    profile: { type: 'string', format: 'uri' },
    openapi_url: { type: 'string', format: 'uri' },
  },
  required: ['version', 'profile', 'openapi_url'],
}

export const pageSchema = {
  type: 'object',
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array' },
  },
  required: [
    'total_items',
    'total_pages',
    'page_number',
    'size',
    'first_page',
    'last_page',
    'empty',
    'contents',
  ],
}

/** RFC 9457. */
export const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { parameter: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
}

const uuid = { type: 'string', format: 'uuid' }
const boolean = { type: 'boolean', default: false }
export const parameterSchemas: Readonly<Record<ParameterName, object>> = {
  search: { type: 'string', maxLength: mostSearched },
  page: { type: 'integer', minimum: 1, maximum: mostPage, default: 1 },
  per_page: { type: 'integer', minimum: 1, maximum: mostMinimalPerPage, default: usualPerPage },
  format: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
  minimal: boolean,
  full: boolean,
  full_service: boolean,
  taxonomy_term_id: uuid,
  taxonomy_id: uuid,
  organization_id: uuid,
  modified_after: { type: 'string', format: 'date-time' },
  postcode: { type: 'string' },
  near: { type: 'string' },
  proximity: { type: 'integer', minimum: 1 },
  top_only: boolean,
  parent_id: uuid,
}
