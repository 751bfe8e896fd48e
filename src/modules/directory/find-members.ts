import type { Transaction } from '../../platform/database/database.ts'
import { postalAreaOf } from './forms/postal-code.ts'
import { findPostalArea } from './open-data/queries/open-service-at-locations.ts'
import { pageNumber } from './page-number.ts'
import { placeIndex } from './queries/place-index.ts'
import {
  countByRegion,
  type FoundMember,
  type FoundMembers,
  type MemberSearch,
  type RegionCount,
  searchMembers,
} from './queries/search-members.ts'
import { findPlace, type Match } from './territory/find-place.ts'
import {
  parseRegionSlug,
  type Region,
  type RegionScheme,
  regionAsked,
} from './territory/regions.ts'

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

/** How the place typed was understood. */
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
  | {
      readonly kind: 'unknown'
      readonly suggestions: readonly Match[]
      /** What was typed, taken as words; what has them is found when they are met as they stand. */
      readonly words: string
      /** How many answer to the words, or to what looks like them. */
      readonly inWords: number
    }
  /** No table of postal codes may be copied freely: only the areas of published pages have a point. */
  | { readonly kind: 'postal-code' }

export type Finding =
  | {
      readonly outcome: 'found'
      readonly where: Where
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
export const membersPerPage = 100
/** Around a place, the search widens until it has this many, or the last radius is reached: one goes no farther in a day. */
const enough = 5
const radii = [25, 50, 100, 200]
/** Kilometres: beyond the last radius and up to here, members are told apart. */
export const farthest = 400
/** A few to call first; the rest of the list is a link away. */
const mostFromAfar = 10

/** Answers a search of the public: the place understood, the members, and their counts by region. */
export async function findMembers(
  tx: Transaction,
  asked: Asked,
  scheme: RegionScheme,
): Promise<Finding> {
  const page = pageNumber(asked.page)
  if (page === null) return { outcome: 'no-such-page', pages: 1 }

  const place = await understandPlace(tx, asked.lieu)
  const chosen = asked.region === '' ? null : parseRegionSlug(scheme, asked.region)
  const region =
    chosen?.outcome === 'known' ? chosen.region : place.kind === 'region' ? place.region : null
  const search: Omit<MemberSearch, 'near' | 'within'> = {
    words: asked.mots,
    region: region?.key ?? regionAsked(scheme, asked.region),
    practice: asked.pratique === '' ? null : asked.pratique,
    language: asked.langue === '' ? null : asked.langue,
    freeOnly: asked.gratuit,
    limit: membersPerPage,
    offset: (page - 1) * membersPerPage,
  }

  const answer =
    place.kind === 'unknown'
      ? await inWords(tx, search, place, asked)
      : await around(tx, search, place, asked)
  const { found, where, byRegion, fromAfar = [], farther = [] } = answer
  const pages = Math.max(1, Math.ceil(found.total / membersPerPage))
  if (page > pages || (page > 1 && found.total === 0)) {
    return { outcome: 'no-such-page', pages: found.total === 0 ? 1 : pages }
  }
  const shown = region && where.kind === 'anywhere' ? { kind: 'region' as const, region } : where
  return { outcome: 'found', where: shown, found, fromAfar, farther, byRegion, page, pages }
}

type Understood =
  | Exclude<Where, { kind: 'around' | 'unknown' }>
  | { readonly kind: 'unknown'; readonly suggestions: readonly Match[] }
  | {
      readonly kind: 'place'
      readonly name: string
      readonly latitude: number
      readonly longitude: number
    }

async function understandPlace(tx: Transaction, typed: string): Promise<Understood> {
  const area = postalAreaOf(typed)
  if (area !== undefined) {
    const known = await findPostalArea(tx, area)
    return known ? { kind: 'place', name: area, ...known.position } : { kind: 'postal-code' }
  }
  const result = findPlace(await placeIndex(), typed)
  switch (result.outcome) {
    case 'nothing-typed':
      return { kind: 'anywhere' }
    case 'unknown':
      return { kind: 'unknown', suggestions: result.suggestions }
    case 'several':
      return { kind: 'several', matches: result.matches }
    case 'found': {
      // A town of another name is another town, however near its spelling: « Rosemont » is not Rougemont.
      if (result.by === 'spelling') return { kind: 'unknown', suggestions: [result.match] }
      if (result.match.kind === 'region') return { kind: 'region', region: result.match.region }
      const { name, latitude, longitude } = result.match.place
      return { kind: 'place', name, latitude, longitude }
    }
  }
}

/** How many the regions count together, or the one that was chosen; null when they are not counted by its scheme. */
function totalOf(byRegion: readonly RegionCount[], region: string | null): number | null {
  if (region === null) return byRegion.reduce((sum, { members }) => sum + members, 0)
  return byRegion.find((one) => one.region === region)?.members ?? null
}

type Answer = {
  readonly found: FoundMembers
  readonly where: Where
  readonly byRegion: readonly RegionCount[]
  readonly fromAfar?: readonly FoundMember[]
  readonly farther?: readonly FoundMember[]
}

const none: FoundMembers = { members: [], total: 0, isApproximate: false }

/** What is no place was perhaps meant as words: who has them, all of them, as they stand. */
async function inWords(
  tx: Transaction,
  search: Omit<MemberSearch, 'near' | 'within'>,
  { suggestions }: Extract<Understood, { kind: 'unknown' }>,
  { mots, lieu }: Asked,
): Promise<Answer> {
  const words = `${mots} ${lieu}`.trim()
  const found = await searchMembers(tx, { ...search, words, near: null, within: null })
  const where = { kind: 'unknown' as const, suggestions, words, inWords: found.total }
  // A town misspelt looks like others: it is asked which, and nothing is guessed.
  if (found.total === 0 || found.isApproximate) {
    return { found: none, where, byRegion: await countByRegion(tx, search) }
  }
  return { found, where, byRegion: await countByRegion(tx, { ...search, words }) }
}

async function around(
  tx: Transaction,
  search: Omit<MemberSearch, 'near' | 'within'>,
  place: Exclude<Understood, { kind: 'unknown' }>,
  { rayon }: Asked,
): Promise<Answer> {
  const byRegion = await countByRegion(tx, search)
  if (place.kind === 'several' || place.kind === 'postal-code') {
    return { found: none, where: place, byRegion }
  }
  if (place.kind !== 'place') {
    const counted = totalOf(byRegion, search.region)
    const found = await searchMembers(tx, { ...search, near: null, within: null }, counted)
    return { found, where: place, byRegion }
  }
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

async function beyond(
  tx: Transaction,
  search: Omit<MemberSearch, 'near' | 'within'>,
  near: Extract<Understood, { kind: 'place' }>,
  withinReach: number,
): Promise<readonly FoundMember[]> {
  const page = { offset: withinReach, limit: mostFromAfar }
  const { members } = await searchMembers(tx, { ...search, ...page, near, within: farthest })
  return members
}
