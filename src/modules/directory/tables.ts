import type { ColumnType, Generated } from 'kysely'
import type { OpeningHour } from './queries/hours-of.ts'

/*
 * Rows of schema directory. Column names carry their unit or kind: `…_at` an instant, `…_on` a day (ISO string),
 * `…_by` a person. Migrations 0003 and 0004 say the rules.
 */

type People = {
  id: Generated<string>
  name: string | null
  language: Generated<'fr' | 'en'>
  created_at: Generated<Date>
  erased_at: Date | null
}

type TeamRoles = {
  id: Generated<string>
  person_id: string
  role: TeamRole
  granted_at: Generated<Date>
  granted_by: string | null
  ended_at: Date | null
  ended_by: string | null
}
export type TeamRole = 'team' | 'administration' | 'facilitation'

type Regions = { key: string; scheme: 'ra' | 'rss'; code: string; name: string; slug: string }

type Places = {
  geonames_id: number
  name: string
  folded: string
  region: string
  census_division: string
  latitude: number
  longitude: number
  population: number
  kind: 'municipality' | 'borough' | 'locality'
}

type TerritoryLoads = { key: string; loaded_at: Generated<Date> }

type Practices = {
  code: string
  name_fr: string
  name_en: string
  definition_fr: string
  definition_en: string
  position: number
  retired_at: Date | null
}

export type Audience = 'public' | 'members' | 'team'

type Members = {
  id: Generated<string>
  slug: string
  name: string
  summary: Generated<string>
  description: Generated<string>
  region: string
  health_region: string
  place_id: number | null
  locality: string
  street: string | null
  postal_code: string | null
  latitude: number | null
  longitude: number | null
  shows_address: Generated<boolean>
  telephone: string | null
  toll_free: string | null
  mailbox: string | null
  shows_mailbox: Generated<boolean>
  website: string | null
  how_to_come: Generated<string>
  audience: Generated<Audience>
  founded_in: number | null
  joined_on: string | null
  left_on: string | null
  created_at: Generated<Date>
  changed_at: Generated<Date>
  changed_by: string | null
}

type FormerSlugs = { slug: string; member_id: string; name: string; until_on: string }

export type DepartureKind = 'left' | 'closed' | 'merged' | 'split'
type Departures = {
  member_id: string
  left_on: string
  kind: DepartureKind
  reason: Generated<string>
  recorded_at: Generated<Date>
  recorded_by: string | null
}

type Successions = {
  predecessor_id: string
  successor_id: string
  kind: 'merge' | 'split'
  happened_on: string
}

type Moves = {
  id: Generated<string>
  member_id: string
  from_region: string
  to_region: string
  moved_on: string
  recorded_by: string | null
}

type Verifications = {
  id: Generated<string>
  member_id: string
  verified_on: string
  verified_by: string | null
  through: 'space' | 'mailbox' | 'team'
}

type OpenDataAgreements = {
  id: Generated<string>
  member_id: string
  agreed_on: string
  agreed_by: string | null
  recorded_at: Generated<Date>
  withdrawn_on: string | null
  withdrawn_by: string | null
}

export const ways = ['on-site', 'telephone', 'online', 'at-home', 'elsewhere'] as const
export type Way = (typeof ways)[number]

type Offerings = {
  id: Generated<string>
  member_id: string
  practice_code: string
  title: Generated<string>
  description: Generated<string>
  for_whom: Generated<string>
  minimum_age: number | null
  maximum_age: number | null
  languages: Generated<string[]>
  is_free: Generated<boolean>
  cost: Generated<string>
  ways: Generated<Way[]>
  how_to_join: Generated<string>
  place_id: number | null
  position: Generated<number>
  created_at: Generated<Date>
  changed_at: Generated<Date>
  changed_by: string | null
  ended_on: string | null
}

/** Times as PostgreSQL gives them: `13:00:00`, and `24:00:00` for the end of a day. */
type OpeningHours = { offering_id: string; weekday: number; opens: string; closes: string }

type MemberHistory = {
  id: Generated<number>
  member_id: string
  what: 'members' | 'offerings'
  what_id: string
  was: unknown
  replaced_at: Generated<Date>
  replaced_by: string | null
}

type MemberWorkers = {
  id: Generated<string>
  member_id: string
  person_id: string
  added_at: Generated<Date>
  added_by: string | null
  ended_at: Date | null
  ended_by: string | null
}

export type MandateKind = 'delegate' | 'substitute'
type Mandates = {
  id: Generated<string>
  member_id: string
  person_id: string
  kind: MandateKind
  starts_on: string
  ends_on: string
  named_at: Generated<Date>
  named_by: string | null
  revoked_at: Date | null
  revoked_by: string | null
}

export type InvitationRole = 'worker' | TeamRole
type Invitations = {
  id: Generated<string>
  email: string
  name: string
  member_id: string | null
  role: InvitationRole
  token_hash: Buffer
  invited_at: Generated<Date>
  invited_by: string | null
  expires_at: Date
  accepted_at: Date | null
  accepted_by: string | null
  cancelled_at: Date | null
}

export type BodyKind = 'assembly' | 'board' | 'committee'
type Bodies = {
  id: Generated<string>
  slug: string
  name: string
  kind: BodyKind
  purpose: Generated<string>
  rules: unknown
  created_at: Generated<Date>
  /** The trigger sign_change writes them. */
  changed_at: Generated<Date>
  changed_by: string | null
  ended_on: string | null
}

type BodyTerms = {
  id: Generated<string>
  body_id: string
  seat: string
  holder_name: string
  person_id: string | null
  member_id: string | null
  starts_on: string
  ends_on: string | null
  recorded_by: string | null
  /** The trigger sign_change writes who and when. */
  changed_at: Generated<Date>
  changed_by: string | null
  removed_at: Date | null
}

type BodyDeclarations = {
  id: Generated<string>
  body_id: string
  users: number
  declared_on: string
  declared_by: string | null
  recorded_at: Generated<Date>
  withdrawn_at: Date | null
}

/** `sheet`: the file as members-file/sheet.ts read it. */
type MemberImports = {
  id: Generated<string>
  file_name: string
  sheet: unknown
  uploaded_at: Generated<Date>
  uploaded_by: string
  accepted_at: Date | null
  accepted_by: string | null
  written: Generated<string[]>
}

type PublicSearch = {
  member_id: string
  slug: string
  name: string
  /** The name without its article. Written by the row itself. */
  sort_name: ColumnType<string, never, never>
  summary: string
  locality: string
  region: string
  health_region: string
  latitude: number | null
  longitude: number | null
  practices: string[]
  languages: string[]
  is_free: boolean
  verified_on: string | null
  /** All its offerings together, each span once, in order. */
  hours: readonly OpeningHour[]
  folded: string
  document: string
  /** What a list shows of it, as JSON: see FoundMember. */
  listed: Generated<string>
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'directory.people': People
    'directory.team_roles': TeamRoles
    'directory.regions': Regions
    'directory.places': Places
    'directory.territory_loads': TerritoryLoads
    'directory.practices': Practices
    'directory.members': Members
    'directory.former_slugs': FormerSlugs
    'directory.departures': Departures
    'directory.successions': Successions
    'directory.moves': Moves
    'directory.verifications': Verifications
    'directory.open_data_agreements': OpenDataAgreements
    'directory.offerings': Offerings
    'directory.opening_hours': OpeningHours
    'directory.member_history': MemberHistory
    'directory.member_workers': MemberWorkers
    'directory.mandates': Mandates
    'directory.invitations': Invitations
    'directory.bodies': Bodies
    'directory.body_terms': BodyTerms
    'directory.body_declarations': BodyDeclarations
    'directory.member_imports': MemberImports
    'directory.public_search': PublicSearch
  }
}
