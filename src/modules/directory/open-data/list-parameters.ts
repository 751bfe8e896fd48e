import type { ParameterName } from './parameters.ts'
import { openDataPaths } from './paths.ts'

const { lists } = openDataPaths

/** What each list may be asked: the parameters of openapi.json of HSDS 3.0, and ours. */
export const listParameters = {
  [lists.services]: [
    'search',
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'minimal',
    'full',
    'page',
    'per_page',
    'format',
  ],
  [lists.organizations]: [
    'search',
    'taxonomy_term_id',
    'taxonomy_id',
    'modified_after',
    'full',
    'full_service',
    'page',
    'per_page',
    'format',
  ],
  [lists.serviceAtLocations]: [
    'search',
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'postcode',
    'near',
    'proximity',
    'full',
    'page',
    'per_page',
    'format',
  ],
  [lists.taxonomies]: ['search', 'page', 'per_page', 'format'],
  [lists.taxonomyTerms]: [
    'search',
    'taxonomy_id',
    'top_only',
    'parent_id',
    'page',
    'per_page',
    'format',
  ],
} as const satisfies Record<string, readonly ParameterName[]>
