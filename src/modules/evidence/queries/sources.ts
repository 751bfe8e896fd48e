import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { type CslItem, cslItem } from '../rules/csl-item.ts'

export type Source = {
  readonly id: string
  readonly key: string
  readonly csl: CslItem
  readonly isPublic: boolean
  /** ISO day someone last found it right; null when nobody did. */
  readonly verifiedOn: string | null
}

export const sourcesPerPage = 50

type SourcesAsked = {
  readonly words?: string
  /** From 1. */
  readonly page?: number
  readonly isPublic?: boolean
}

/** Sources in the order of a bibliography, a page of them, and how many there are in all. */
export async function listSources(
  tx: Transaction,
  { words = '', page = 1, isPublic }: SourcesAsked = {},
): Promise<{ readonly sources: readonly Source[]; readonly count: number }> {
  let asked = selected(tx)
  let counted = tx.selectFrom('evidence.sources').select(sql<number>`count(*)::int`.as('count'))
  for (const word of words.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const found = sql<boolean>`folded like '%' || replace(replace(platform.fold(${word}), '%', ''), '_', '') || '%'`
    asked = asked.where(found)
    counted = counted.where(found)
  }
  if (isPublic !== undefined) {
    const operator = isPublic ? 'is not' : 'is'
    asked = asked.where('published_at', operator, null)
    counted = counted.where('published_at', operator, null)
  }
  const [rows, total] = await Promise.all([
    asked
      .orderBy('sorted')
      .orderBy('key')
      .limit(sourcesPerPage)
      .offset((page - 1) * sourcesPerPage)
      .execute(),
    counted.executeTakeFirstOrThrow(),
  ])
  return { sources: rows.map(sourceOf), count: total.count }
}

/** Every source this reader may see, in the order of a bibliography: for exports. */
export async function everySource(tx: Transaction, isPublic: boolean): Promise<readonly Source[]> {
  let asked = selected(tx)
  if (isPublic) asked = asked.where('published_at', 'is not', null)
  const rows = await asked.orderBy('sorted').orderBy('key').execute()
  return rows.map(sourceOf)
}

/** The sources of these keys, those that were merged included: each under the key that was asked. */
export async function sourcesByKeys(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Source>> {
  if (keys.length === 0) return new Map()
  const [rows, former] = await Promise.all([
    selected(tx)
      .where((where) =>
        where.or([
          where('key', 'in', keys),
          where(
            'id',
            'in',
            where.selectFrom('evidence.former_keys').select('source_id').where('key', 'in', keys),
          ),
        ]),
      )
      .execute(),
    tx.selectFrom('evidence.former_keys').selectAll().where('key', 'in', keys).execute(),
  ])
  const byId = new Map(rows.map((row) => [row.id, sourceOf(row)]))
  const byKey = new Map(rows.map((row) => [row.key, sourceOf(row)]))
  return new Map(
    keys.flatMap((key) => {
      const moved = former.find((one) => one.key === key)
      const source = byKey.get(key) ?? byId.get(moved?.source_id ?? '')
      return source ? [[key, source] as const] : []
    }),
  )
}

/** The source of this key. One that was merged answers with the key it has now. */
export async function findSource(tx: Transaction, key: string): Promise<Source | undefined> {
  return (await sourcesByKeys(tx, [key])).get(key)
}

/** A source under every key it has or had, as `source:key`: what cites it may have written any. */
export async function referencesOfSource(
  tx: Transaction,
  { id, key }: Pick<Source, 'id' | 'key'>,
): Promise<readonly string[]> {
  const former = await tx
    .selectFrom('evidence.former_keys')
    .select('key')
    .where('source_id', '=', id)
    .orderBy('key')
    .execute()
  return [key, ...former.map((one) => one.key)].map((one) => `source:${one}`)
}

/** Sources that share one of these keys of comparison: they look alike. */
export async function lookAlikes(
  tx: Transaction,
  matchKeys: readonly string[],
): Promise<readonly (Source & { readonly matchKeys: readonly string[] })[]> {
  if (matchKeys.length === 0) return []
  const rows = await selected(tx)
    .select('match_keys')
    .where(sql<boolean>`match_keys && ${[...matchKeys]}::text[]`)
    .orderBy('sorted')
    .execute()
  return rows.map((row) => ({ ...sourceOf(row), matchKeys: row.match_keys }))
}

export type Pair = { readonly one: Source; readonly other: Source; readonly shared: string }

/** Pairs of sources that look alike and that nobody told apart. At most a hundred. */
export async function listPairs(tx: Transaction): Promise<readonly Pair[]> {
  const { rows } = await sql<{ one: string; other: string; shared: string }>`
    with marks as (select id, key, sorted, unnest(match_keys) as mark from evidence.sources)
    select distinct on (a.id, b.id) a.key as one, b.key as other, a.mark as shared
    from marks a join marks b on a.mark = b.mark and a.id < b.id
    where not exists (select 1 from evidence.distinct_sources d where d.one_id = a.id and d.other_id = b.id)
    order by a.id, b.id, a.mark limit 100`.execute(tx)
  const sources = await sourcesByKeys(tx, [
    ...new Set(rows.flatMap(({ one, other }) => [one, other])),
  ])
  return rows.flatMap(({ one, other, shared }) => {
    const [first, second] = [sources.get(one), sources.get(other)]
    return first && second ? [{ one: first, other: second, shared }] : []
  })
}

function selected(tx: Transaction) {
  return tx
    .selectFrom('evidence.sources')
    .select(['id', 'key', 'csl', 'published_at'])
    .select(sql<string | null>`evidence.verified_on(id)`.as('verified_on'))
}

type Row = {
  readonly id: string
  readonly key: string
  readonly csl: unknown
  readonly published_at: Date | null
  readonly verified_on: string | null
}

function sourceOf({ id, key, csl, published_at, verified_on }: Row): Source {
  const isPublic = published_at !== null
  return { id, key, csl: cslItem.parse(csl), isPublic, verifiedOn: verified_on }
}
