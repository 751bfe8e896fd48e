import type { Generated } from 'kysely'

type Incidents = {
  id: Generated<string>
  information: string
  circumstances: string
  happened_on: string | null
  happened_when: string
  known_on: string
  people_concerned: string
  risk: string
  is_serious: boolean
  notices: string
  measures: string
  recorded_at: Generated<Date>
  recorded_by: string
  replaces: string | null
}

type Erasures = {
  id: Generated<string>
  rule: string
  rows: number
  erased_at: Generated<Date>
  erased_by: string
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'privacy.incidents': Incidents
    'privacy.erasures': Erasures
  }
}
