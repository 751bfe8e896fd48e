import type { Generated } from 'kysely'

/*
 * What is open data now. Written by triggers in the transaction of the act that changes it; migration 0006 says how.
 */

type Taxonomy = { id: Generated<string>; is_only: Generated<boolean> }

type OpenOrganizations = { member_id: string; changed_at: Date }

type OpenServices = {
  offering_id: string
  member_id: string
  practice_code: string
  changed_at: Date
  document: string
}

type OpenServiceAtLocations = {
  id: string
  offering_id: string
  member_id: string
  is_virtual: boolean
  /** Null at the member's own place, and online. */
  place_id: number | null
  latitude: number | null
  longitude: number | null
}

/** A member's page without what it does not show. */
type OpenPages = {
  id: string
  slug: string
  name: string
  summary: string
  description: string
  region: string
  region_name: string
  health_region: string
  health_region_name: string
  locality: string
  shows_address: boolean
  street: string | null
  postal_code: string | null
  latitude: number | null
  longitude: number | null
  /** Whether the point is the member's own: else its locality's. */
  is_exact: boolean
  telephone: string | null
  toll_free: string | null
  mailbox: string | null
  website: string | null
  how_to_come: string
  founded_in: number | null
  practices: string[]
  languages: string[]
  is_free: boolean
  verified_on: string | null
  changed_at: Date
}

declare module '../../../platform/database/database.ts' {
  interface Database {
    'directory.taxonomy': Taxonomy
    'directory.open_organizations': OpenOrganizations
    'directory.open_services': OpenServices
    'directory.open_service_at_locations': OpenServiceAtLocations
    'directory.open_pages': OpenPages
  }
}
