import type { Transaction } from '../../platform/database/database.ts'
import { pageNumber } from './page-number.ts'
import { searchAlike, searchWords } from './queries/search-by-words.ts'
import {
  countByRegion,
  type FoundMember,
  type FoundMembers,
  isEveryone,
  type MemberSearch,
  nothingAsked,
  type RegionCount,
  searchMembers,
  sumOfMembers,
} from './queries/search-members.ts'
import type { Match } from './territory/find-place.ts'
import {
  parseRegionSlug,
  type Region,
  type RegionScheme,
  regionAsked,
} from './territory/regions.ts'
import { type Understood, understandAsked } from './understand-asked.ts'

/** What someone asked, as typed: every field may be ''. */
export type Asked = {
  readonly lieu: string
  readonly mots: string
  readonly region: string
  readonly pratique: string
  readonly langue: string
  readonly gratuit: boolean
  /** Kilometres, or '' to let the search widen by itself. */
  readonly rayon: string
  readonly page: string
}

/** How what was typed was answered. */
export type Where =
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'region'; readonly region: Region }
  | {
      readonly kind: 'around'
      readonly name: string
      readonly within: number
      readonly isWidened: boolean
    }
  | { readonly kind: 'several'; readonly matches: readonly Match[] }
  /** By the words of pages; `places` are those it may have meant instead. */
  | { readonly kind: 'words'; readonly places: readonly Match[]; readonly among: Asked | null }
  | {
      readonly kind: 'unknown'
      readonly suggestions: readonly Match[]
      /** How many have words that look like it. */
      readonly inWords: number
    }
  | { readonly kind: 'postal-code' }

export type Finding =
  | {
      readonly outcome: 'found'
      readonly where: Where
      /** The same, asked as it was understood: what one goes on from. */
      readonly understood: Asked
      readonly found: FoundMembers
      /** Where nothing is near: who gives something by telephone or online, the nearest first. */
      readonly fromAfar: readonly FoundMember[]
      /** Where few are within reach, those beyond it, the nearest first. */
      readonly farther: readonly FoundMember[]
      readonly byRegion: readonly RegionCount[]
      readonly page: number
      readonly pages: number
    }
  | { readonly outcome: 'no-such-page'; readonly pages: number }

/** A federation of ninety fits on one page. */
const membersPerPage = 100
/** Around a place, the search widens until it has this many, or the last radius is reached: one goes no farther in a day. */
const enough = 5
const radii = [25, 50, 100, 200]
/** Kilometres: beyond the last radius and up to here, members are told apart. */
export const farthest = 400
/** A few to call first; the rest of the list is a link away. */
const mostFromAfar = 10

/**
 * Answers a search of the public: the place or the words understood, the members, and their counts by region.
 *
 * @param everyone every public member, who need not be looked for again
 */
export async function findMembers(
  tx: Transaction,
  asked: Asked,
  scheme: RegionScheme,
  everyone: Everyone,
): Promise<Finding> {
  const page = pageNumber(asked.page)
  if (page === null) return { outcome: 'no-such-page', pages: 1 }

  const typed = await understandAsked(tx, asked.lieu)
  const search: Search = {
    words: asked.mots,
    region: regionAsked(scheme, asked.region),
    practice: asked.pratique === '' ? null : asked.pratique,
    language: asked.langue === '' ? null : asked.langue,
    freeOnly: asked.gratuit,
    limit: membersPerPage,
    offset: (page - 1) * membersPerPage,
    everyone,
  }

  const answer =
    typed.kind === 'words'
      ? await inWords(tx, search, typed, asked)
      : await around(tx, search, typed, asked)
  const { found, where, byRegion, understood = asked, fromAfar = [], farther = [] } = answer
  const pages = Math.max(1, Math.ceil(found.total / membersPerPage))
  if (page > pages || (page > 1 && found.total === 0)) {
    return { outcome: 'no-such-page', pages: found.total === 0 ? 1 : pages }
  }
  const chosen = asked.region === '' ? null : parseRegionSlug(scheme, asked.region)
  const isRegion = chosen?.outcome === 'known' && ['anywhere', 'region'].includes(where.kind)
  const shown = isRegion ? { kind: 'region' as const, region: chosen.region } : where
  return {
    outcome: 'found',
    where: shown,
    understood,
    found,
    fromAfar,
    farther,
    byRegion,
    page,
    pages,
  }
}

type Search = Omit<MemberSearch, 'near' | 'within'> & { readonly everyone: Everyone }

/** What someone finds who asks nothing. */
export type Everyone = {
  readonly byRegion: readonly RegionCount[]
  /** Their first page. */
  readonly first: FoundMembers
}

export async function findEveryone(tx: Transaction): Promise<Everyone> {
  const byRegion = await countByRegion(tx, nothingAsked)
  const firstPage = { region: null, near: null, within: null, limit: membersPerPage, offset: 0 }
  const counted = sumOfMembers(byRegion)
  return { byRegion, first: await searchMembers(tx, { ...nothingAsked, ...firstPage }, counted) }
}

async function regionsOf(tx: Transaction, search: Search): Promise<readonly RegionCount[]> {
  return isEveryone(search) ? search.everyone.byRegion : countByRegion(tx, search)
}

/** How many the regions count together, or the one that was chosen; null when they are not counted by its scheme. */
function totalOf(byRegion: readonly RegionCount[], region: string | null): number | null {
  if (region === null) return sumOfMembers(byRegion)
  return byRegion.find((one) => one.region === region)?.members ?? null
}

type Answer = {
  readonly found: FoundMembers
  readonly where: Where
  readonly byRegion: readonly RegionCount[]
  readonly understood?: Asked
  readonly fromAfar?: readonly FoundMember[]
  readonly farther?: readonly FoundMember[]
}

const none: FoundMembers = { members: [], total: 0, isApproximate: false }

/**
 * What is no name of a place: who has the words, all of them; else a place among them, with the others as words;
 * else a place that is named in part; else what looks like the words. A town misspelt is asked about.
 */
async function inWords(
  tx: Transaction,
  search: Search,
  { among, guess, isMisspelt, suggestions }: Extract<Understood, { kind: 'words' }>,
  asked: Asked,
): Promise<Answer> {
  const understood = asWords(asked)
  const split = among && {
    ...asked,
    lieu: among.typed,
    mots: withWords(asked.mots, among.words),
  }
  const inPages = { ...search, words: understood.mots }
  const { found, byRegion } = await searchWords(tx, inPages)
  if (found.total > 0) {
    const where = { kind: 'words' as const, places: suggestions, among: split }
    return { found, where, byRegion, understood }
  }
  if (among && split) {
    const answer = await around(tx, { ...search, words: split.mots }, among.at, asked)
    return { ...answer, understood: split }
  }
  if (guess) return around(tx, search, guess, asked)
  const { found: alike } = await searchAlike(tx, inPages)
  if (alike.total > 0 && !isMisspelt) {
    const where = { kind: 'words' as const, places: suggestions, among: null }
    return { found: alike, where, byRegion, understood }
  }
  const where = { kind: 'unknown' as const, suggestions, inWords: alike.total }
  return { found: none, where, byRegion: await regionsOf(tx, search) }
}

/** The same with all that was typed taken as words: no place, nor a distance from one. */
export function asWords(asked: Asked): Asked {
  return { ...asked, lieu: '', rayon: '', mots: withWords(asked.mots, asked.lieu) }
}

function withWords(mots: string, more: string): string {
  return `${mots} ${more}`.trim()
}

async function around(
  tx: Transaction,
  asked: Search,
  place: Exclude<Understood, { kind: 'words' }>,
  { rayon }: Asked,
): Promise<Answer> {
  // A region that was chosen narrows a place; the region typed is the place.
  const typed = place.kind === 'region' ? place.region.key : null
  const search = { ...asked, region: asked.region ?? typed }
  if (place.kind === 'anywhere' || place.kind === 'region') {
    return { ...(await anywhere(tx, search)), where: place }
  }
  const byRegion = await regionsOf(tx, search)
  if (place.kind !== 'place') return { found: none, where: place, byRegion }
  const tried = rayon === '' ? radii : [Number(rayon)]
  for (const within of tried) {
    const found = await searchMembers(tx, { ...search, near: place, within })
    const isLast = within === tried.at(-1)
    if (found.total < enough && !isLast) continue

    const isWidened = within !== tried[0]
    const where = { kind: 'around' as const, name: place.name, within, isWidened }
    const farther =
      rayon === '' && found.total < enough ? await beyond(tx, search, place, found.total) : []
    if (found.total > 0) return { found, where, byRegion, farther }
    const afar = { ...search, near: place, within: null, isFromAfar: true, limit: mostFromAfar }
    const { members } = await searchMembers(tx, afar)
    return { found, where, byRegion, farther, fromAfar: members }
  }
  throw new Error('the last radius always answers')
}

/** By what is asked of the pages and of the region alone. */
async function anywhere(tx: Transaction, search: Search): Promise<Omit<Answer, 'where'>> {
  if (search.words !== '') {
    const inWords = await searchWords(tx, search)
    if (inWords.found.total > 0) return inWords
    return { ...inWords, found: (await searchAlike(tx, search)).found }
  }
  if (isEveryone(search) && search.region === null && search.offset === 0) {
    return { found: search.everyone.first, byRegion: search.everyone.byRegion }
  }
  const byRegion = await regionsOf(tx, search)
  const counted = totalOf(byRegion, search.region)
  return {
    found: await searchMembers(tx, { ...search, near: null, within: null }, counted),
    byRegion,
  }
}

async function beyond(
  tx: Transaction,
  search: Search,
  near: Extract<Understood, { kind: 'place' }>,
  withinReach: number,
): Promise<readonly FoundMember[]> {
  const page = { offset: withinReach, limit: mostFromAfar }
  const { members } = await searchMembers(tx, { ...search, ...page, near, within: farthest })
  return members
}
