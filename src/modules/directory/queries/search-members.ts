import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { interned } from '../../../platform/database/interned.ts'
import { practicesAsked, practicesOfNeed } from '../rules/practices-of-need.ts'
import { boundingBox } from '../territory/distance.ts'
import type { OpeningHour } from './hours-of.ts'
import { kilometresBetween } from './kilometres-between.ts'

/** A point people search around, in decimal degrees. */
export type Point = { readonly latitude: number; readonly longitude: number }

export type MemberSearch = {
  /** Free words, as typed; '' for none. */
  readonly words: string
  readonly region: string | null
  readonly practice: string | null
  readonly language: string | null
  readonly freeOnly: boolean
  /** Only who gives something, of this practice where one is asked, by telephone or online. */
  readonly isFromAfar?: boolean
  readonly near: Point | null
  /** Kilometres, with `near`. */
  readonly within: number | null
  readonly limit: number
  readonly offset: number
}

export type FoundMember = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly locality: string
  readonly region: string
  readonly practices: readonly string[]
  readonly verified_on: string | null
  readonly hours: readonly OpeningHour[]
  /** Kilometres in a straight line; absent without a place or without coordinates. */
  readonly distance?: number
}

export type FoundMembers = {
  readonly members: readonly FoundMember[]
  readonly total: number
  /** The words as they stand matched nothing: these look like them. */
  readonly isApproximate: boolean
}

/**
 * Public members that match, around a place the nearest first, those who offer what is asked before those who only have its words,
 * else alphabetical. Around a place words may be mistyped; anywhere
 * they are searched by `searchWords`, which ranks.
 *
 * @param counted how many match, where it is known already
 */
export async function searchMembers(
  tx: Transaction,
  search: MemberSearch,
  counted: number | null = null,
): Promise<FoundMembers> {
  const words = search.words === '' ? null : matchesWords(search.words)
  const exact = await matching(tx, search, words, counted)
  if (exact.total > 0 || search.words === '') return { ...exact, isApproximate: false }
  const alike = await matching(tx, search, looksLike(search.words))
  return { ...alike, isApproximate: alike.total > 0 }
}

export type Match = {
  readonly where: ReturnType<typeof sql<SqlBool>>
  /** From 0 to 2. */
  readonly rank: ReturnType<typeof sql<number>>
}

/**
 * French stems, accents and inclusive forms folded; every word must be there; or a
 * practice that answers the need they say, by `practicesOfNeed`. In a `select` of its own, what was typed is
 * folded once, not once a row.
 */
export function matchesWords(words: string): Match {
  const query = sql`(select websearch_to_tsquery('platform.french', platform.fold_inclusive(${words})))`
  const rank = sql<number>`ts_rank(document, ${query}) + ${offersWhatIsAsked(words)}`
  const practices = practicesOfNeed(words)
  if (practices.length === 0) return { where: sql<SqlBool>`document @@ ${query}`, rank }
  return {
    where: sql<SqlBool>`(document @@ ${query} or practices && ${[...practices]}::text[])`,
    rank,
  }
}

/** 1 for who offers what the words ask, 0 for who has the words alone: the first come first, whatever the page of the others says. */
function offersWhatIsAsked(words: string) {
  const asked = practicesAsked(words)
  return asked.length === 0
    ? sql<number>`0::int`
    : sql<number>`(practices && ${[...asked]}::text[])::int`
}

/** A mistyped or unfinished name: trigrams of the words against name, town and practices. */
export function looksLike(words: string): Match {
  const folded = sql`(select platform.fold(${words}))`
  return {
    where: sql<SqlBool>`${folded} <% folded`,
    rank: sql<number>`word_similarity(${folded}, folded)`,
  }
}

/** A member found again as it was is the same object: its line is not drawn again. */
export const memberListed = interned<FoundMember>(4000)

async function matching(
  tx: Transaction,
  search: MemberSearch,
  match: Match | null,
  counted: number | null = null,
): Promise<{ members: FoundMember[]; total: number }> {
  const distance = search.near ? kilometresFrom(search.near) : sql<number | null>`null::float8`
  let matches = filtered(tx, search)
  if (match) matches = matches.where(match.where)
  if (search.near && search.within !== null) {
    matches = matches
      .where(isInBox(search.near, search.within))
      .where(distance, '<=', search.within)
  }
  const rows = await matches
    .select('listed')
    .select(distance.as('distance'))
    .$if(search.near !== null, (query) =>
      query
        .orderBy(sql`${offersWhatIsAsked(search.words)} desc`)
        .orderBy(sql`${distance} nulls last`),
    )
    .orderBy(byName)
    .limit(search.limit)
    .offset(search.offset)
    .execute()
  const members = rows.map(({ listed, distance }) =>
    distance === null ? memberListed(listed) : { ...memberListed(listed), distance },
  )
  if (counted !== null) return { members, total: counted }
  // A page that is not full says how many there are; counting as it sorts would read every row in full.
  const isLast = members.length < search.limit && (members.length > 0 || search.offset === 0)
  if (isLast) return { members, total: search.offset + members.length }
  const { count } = await matches
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { members, total: count }
}

/** As people look for it in a list. */
export const byName = sql`sort_name collate "fr-x-icu", name collate "fr-x-icu", member_id`

export type RegionCount = {
  readonly region: string
  readonly members: number
  /** Some of their ids, to draw their pieces. */
  readonly ids: readonly string[]
}

/** What narrows the counts of regions. */
type Narrowing = Pick<MemberSearch, 'words' | 'practice' | 'language' | 'freeOnly' | 'isFromAfar'>

/** Every public member. */
export const nothingAsked = { words: '', practice: null, language: null, freeOnly: false } as const

export function isEveryone({
  words,
  practice,
  language,
  freeOnly,
  isFromAfar,
}: Narrowing): boolean {
  return words === '' && practice === null && language === null && !freeOnly && !isFromAfar
}

export function sumOfMembers(byRegion: readonly RegionCount[]): number {
  return byRegion.reduce((sum, { members }) => sum + members, 0)
}

/** Members that match everything but the region, counted by region; a few ids each, to draw their pieces. */
export async function countByRegion(
  tx: Transaction,
  search: Narrowing,
): Promise<readonly RegionCount[]> {
  let query = filtered(tx, { ...search, region: null })
  if (search.words !== '') query = query.where(matchesWords(search.words).where)
  const counted = query.select(['region', ...regionCount]).groupBy('region')
  const { json } = await tx
    .selectFrom(counted.as('counted'))
    .select(countsAsJson.as('json'))
    .executeTakeFirstOrThrow()
  return regionCounts(json)
}

const pieces = 24
export const regionCount = [
  sql<number>`count(*)`.as('members'),
  sql<string[]>`(array_agg(member_id order by member_id))[1:${sql.lit(pieces)}]`.as('ids'),
] as const

export const countsAsJson = sql<string>`coalesce(json_agg(counted order by region), '[]')::text`

/** Counted again with the same answer, the same object: the map is not drawn again. */
export const regionCounts = interned<readonly RegionCount[]>(100)

export function filtered(
  tx: Transaction,
  search: Pick<MemberSearch, 'region' | 'practice' | 'language' | 'freeOnly' | 'isFromAfar'>,
) {
  let query = tx.selectFrom('directory.public_search')
  if (search.region) query = query.where(columnOf(search.region), '=', search.region)
  if (search.practice) query = query.where(sql<SqlBool>`practices @> array[${search.practice}]`)
  if (search.language) query = query.where(sql<SqlBool>`languages @> array[${search.language}]`)
  if (search.isFromAfar) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('directory.offerings as o')
          .whereRef('o.member_id', '=', 'directory.public_search.member_id')
          .where('o.ended_on', 'is', null)
          .where(sql<SqlBool>`o.ways && array['telephone', 'online']`)
          .$if(search.practice !== null, (one) =>
            one.where('o.practice_code', '=', search.practice),
          ),
      ),
    )
  }
  if (search.freeOnly) query = query.where('is_free', '=', true)
  return query
}

/** Where a region is written, by the scheme its key is of. */
export function columnOf(region: string): 'region' | 'health_region' {
  return region.startsWith('rss:') ? 'health_region' : 'region'
}

/** The box that holds the circle, which an index finds: distances are reckoned within it alone. */
function isInBox(near: Point, kilometres: number) {
  const { south, north, west, east } = boundingBox(near, kilometres)
  const isBetween =
    west <= east ? sql`between ${west} and ${east}` : sql`not between ${east} and ${west}`
  return sql<SqlBool>`latitude between ${south} and ${north} and longitude ${isBetween}`
}

function kilometresFrom(near: Point) {
  return kilometresBetween(near, { latitude: sql`latitude`, longitude: sql`longitude` })
}

export async function countPublicMembers(tx: Transaction): Promise<number> {
  const { count } = await tx
    .selectFrom('directory.public_search')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Language codes that some public member offers, the most offered first. */
export async function listLanguages(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom([
      'directory.public_search',
      sql<{ code: string }>`unnest(languages)`.as<'l'>(sql`l(code)`),
    ])
    .select('l.code')
    .groupBy('l.code')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('l.code')
    .execute()
  return rows.map(({ code }) => code)
}
