import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import {
  byName,
  columnOf,
  countsAsJson,
  type FoundMembers,
  filtered,
  looksLike,
  type Match,
  type MemberSearch,
  matchesWords,
  memberListed,
  type RegionCount,
  regionCount,
  regionCounts,
} from './search-members.ts'

export type WordSearch = Omit<MemberSearch, 'near' | 'within'>

export type FoundByWords = {
  readonly found: FoundMembers
  /** Of those that match everything but the region. */
  readonly byRegion: readonly RegionCount[]
}

/** Public members that have the words, the best match first. */
export function searchWords(tx: Transaction, search: WordSearch): Promise<FoundByWords> {
  return bestOf(tx, search, matchesWords(search.words), false)
}

/** Public members whose name, town or practices look like words that may be mistyped or unfinished, the likest first. */
export function searchAlike(tx: Transaction, search: WordSearch): Promise<FoundByWords> {
  return bestOf(tx, search, looksLike(search.words), true)
}

/**
 * What matches is read once: counted by region, and ranked. Names are compared by the rules of French, which takes longer
 * than to rank thousands: among those alone that may be of the page, and those that equal the last of them.
 */
async function bestOf(
  tx: Transaction,
  search: WordSearch,
  match: Match,
  isApproximate: boolean,
): Promise<FoundByWords> {
  const { region, limit, offset } = search
  // The regions first, with how many are wanted; then the members, in their order.
  const [regions, ...members] = await tx
    .with(
      (cte) => cte('matched').materialized(),
      () =>
        filtered(tx, { ...search, region: null })
          .where(match.where)
          .select(['member_id', 'region', 'health_region', 'sort_name', 'name'])
          .select(match.rank.as('rank')),
    )
    .with('counted', (db) =>
      db
        .selectFrom('matched')
        .select(['region', ...regionCount])
        .groupBy('region'),
    )
    .with('wanted', (db) =>
      db
        .selectFrom('matched')
        .selectAll()
        .$if(region !== null, (query) => query.where(columnOf(region ?? ''), '=', region)),
    )
    .with('best', (db) =>
      db
        .selectFrom('wanted')
        .selectAll()
        .orderBy('rank', 'desc')
        .fetch(offset + limit, 'with ties'),
    )
    .with('paged', (db) =>
      db
        .selectFrom('best')
        .select('member_id')
        .select(sql<number>`row_number() over (order by rank desc, ${byName})`.as('place'))
        .orderBy('place')
        .limit(limit)
        .offset(offset),
    )
    .selectFrom('counted')
    .select([countsAsJson.as('json'), sql<number>`0`.as('place')])
    .select((db) => db.selectFrom('wanted').select(db.fn.countAll<number>().as('n')).as('total'))
    .unionAll((db) =>
      db
        .selectFrom('paged')
        .innerJoin('directory.public_search as found', 'found.member_id', 'paged.member_id')
        .select(['found.listed as json', 'paged.place', sql<number | null>`null`.as('total')]),
    )
    .orderBy('place')
    .execute()
  const total = regions?.total ?? 0
  return {
    found: {
      members: members.map(({ json }) => memberListed(json)),
      total,
      isApproximate: isApproximate && total > 0,
    },
    byRegion: regionCounts(regions?.json ?? '[]'),
  }
}
