import type { Context, Hono } from 'hono'
import type { SignedInPerson } from '../accounts/signed-in-person.ts'
import type { Versions } from '../database/versions.ts'
import type { Federation } from '../federation/federation.ts'
import type { MeasureSource } from '../measures/measures.ts'
import type { HomeSection, MemberSection, ToDoLists } from '../module.ts'
import type { ReferenceKind } from '../references/resolve-references.ts'
import type { ThreadSource } from '../references/threads.ts'
import type { Catalogue, Say } from '../words/catalogue.ts'
import { type Formats, formatsOf } from '../words/format.ts'
import type { Language } from '../words/language.ts'
import type { WordsToLink } from './linked-regions.ts'
import type { Menus } from './menus.ts'
import type { OwnYear } from './own-year.ts'

/** What every handler may ask of a request. Filled by the middleware of app.ts, in order. */
export type SiteVariables = {
  requestId: string
  language: Language
  /** `https://example.org`: what mails and exports write before a path. */
  origin: string
  /** Where the request came from, for rate limits only: never logged, never stored. */
  clientAddress: string
  federation: Federation
  person: SignedInPerson | null
  menus: Menus
  /** The words that lead to what the federation means by them, in its texts. */
  wordsToLink?: WordsToLink
  /** What the parts of the product show on the home page, in the order of their menus. */
  homeSections: readonly HomeSection[]
  /** And on the public page of a member. */
  memberSections: readonly MemberSection[]
  toDo: ToDoLists
  ownYear: OwnYear
  /** What rests on what, in every part of the product there is. */
  threads: readonly ThreadSource[]
  /** The kinds of things that texts may refer to, of every part of the product. */
  references: readonly ReferenceKind[]
  /** The metrics of every part of the product. */
  measures: readonly MeasureSource[]
  /** Versions of the parts of the site, read before anything this request reads. */
  versions: Versions
  /** The page just rendered: what compresses it need not read it back from the answer. */
  rendered?: Uint8Array<ArrayBuffer>
  /** Whether the page cache would keep the answer to this request. */
  mayBeKept?: true
  /** Whether the log keeps no line of this request: set by request-log.ts alone. */
  isUnlogged?: true
  /** Whether this page may be installed: its service worker and its manifest are its own. */
  isInstallable?: true
  /** Names of the query that the answer was made from. */
  queryRead?: readonly string[]
  /** The parts the words linked in the page just rendered come from. */
  textsMadeFrom?: readonly string[]
  /** The parts a public page was made from: set by publicPage, read by the page cache. */
  madeFrom?: readonly string[]
}
export type SiteEnv = { Variables: SiteVariables }
export type SiteContext = Context<SiteEnv>
export type SiteApp = Hono<SiteEnv>

/** The person signed in, or null: the public. Passed to `as` it is the viewer. */
export function signedIn(c: SiteContext): SignedInPerson | null {
  return c.var.person
}

/** A module's words in the reader's language. */
export function words<K extends string>(c: SiteContext, catalogue: Catalogue<K>): Say<K> {
  return catalogue.in(c.var.language)
}

export function formats(c: SiteContext): Formats {
  return formatsOf(c.var.language)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An identifier in the route's path; null when it cannot be one: it names no row, and PostgreSQL would refuse it. */
export function uuidParam(c: SiteContext, name: string): string | null {
  const id = param(c, name)
  return uuid.test(id) ? id : null
}

/** A parameter of the route's path. One that the path does not name is a bug. */
export function param(c: SiteContext, name: string): string {
  const value = c.req.param(name)
  if (value === undefined) throw new Error(`the route ${c.req.path} has no « ${name} »`)
  return value
}
