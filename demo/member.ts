import type { DefaultPracticeCode } from '../src/modules/directory/default-practices.ts'
import type { AdministrativeKey } from '../src/modules/directory/territory/regions.ts'

/** A way of taking part, as `directory.offerings.ways` knows them. */
export type Way = 'on-site' | 'telephone' | 'online' | 'at-home' | 'elsewhere'

/** What one invented member offers. What is left out takes the usual value said beside it. */
export type DemonstrationOffering = {
  practice: DefaultPracticeCode
  title: string
  description: string
  forWhom?: string
  /** Youngest and oldest age in years; null where there is no limit. */
  ages?: readonly [number | null, number | null]
  /** ISO 639 codes; French alone unless said. */
  languages?: readonly string[]
  /** What it costs, in words; free unless said. */
  cost?: string
  /** On site unless said. */
  ways?: readonly Way[]
  howToJoin?: string
  /** See `readHours`; by appointment unless said. */
  hours?: string
}

/** One invented member. Its words are its own, in French. */
export type DemonstrationMember = {
  name: string
  /** A real municipality, as the table of places names it. */
  town: string
  /** Part of a large town, shown beside it. */
  district?: string
  /** The middle of the district, or of a town the table of places does not know; else near the town's own point. */
  coordinates?: readonly [latitude: number, longitude: number]
  street: string
  /** A house for people in crisis keeps its address to itself. */
  hidesAddress?: true
  postalCode: string
  telephone: string
  tollFree?: string
  /** What stands before the at sign. */
  mailbox: string
  /** What stands before `.example.org`. */
  domain: string
  foundedIn: number
  /** ISO date. */
  joinedOn: string
  /** How many days before the day of the demonstration the page was said to be right; null for never. */
  verifiedDaysAgo: number | null
  /** Some members have not agreed to open data. */
  refusesOpenData?: true
  summary: string
  /** One string a paragraph. */
  description: readonly string[]
  howToCome: string
  offerings: readonly DemonstrationOffering[]
}

/** The members of one administrative region. */
export type RegionOfMembers = { region: AdministrativeKey; members: readonly DemonstrationMember[] }
