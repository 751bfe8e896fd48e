import type { Generated } from 'kysely'
import type { Way } from '../tables.ts'

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
export type OpenPage = {
  id: string
  slug: string
  name: string
  summary: string
  description: string
  region: string
  health_region: string
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

/** A service, its practice with it. */
export type OpenService = {
  id: string
  member_id: string
  code: string
  name_fr: string
  name_en: string
  definition_fr: string
  definition_en: string
  title: string
  description: string
  for_whom: string
  minimum_age: number | null
  maximum_age: number | null
  languages: string[]
  is_free: boolean
  cost: string
  ways: Way[]
  how_to_join: string
  position: number
  changed_at: Date
}

type OpenHours = { offering_id: string; weekday: number; opens: string; closes: string }

declare module '../../../platform/database/database.ts' {
  interface Database {
    'directory.taxonomy': Taxonomy
    'directory.open_organizations': OpenOrganizations
    'directory.open_services': OpenServices
    'directory.open_service_at_locations': OpenServiceAtLocations
    'directory.open_pages': OpenPage
    'directory.open_offerings': OpenService
    'directory.open_hours': OpenHours
  }
}
