import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** The last consolidated view of a year that passed; undefined before the first. */
export function findLastView(tx: Transaction, exercise: string) {
  return tx
    .selectFrom('figures.releases')
    .where('exercise', '=', exercise)
    .where('audience', '=', 'team')
    .where('passed', '=', true)
    .select(['id', 'number', 'built_at', 'audit'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
export type ConsolidatedView = NonNullable<Awaited<ReturnType<typeof findLastView>>>

/** The view under way or that ended without an answer, if it is newer than the last that passed. */
export async function findViewUnderWay(tx: Transaction, exercise: string) {
  const last = await tx
    .selectFrom('figures.releases')
    .where('exercise', '=', exercise)
    .where('audience', '=', 'team')
    .select(['id', 'passed'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && last.passed !== true ? last : undefined
}

/** How many members deposited a portrait, changed or shared otherwise since the last view; all of them before the first. */
export async function countNewsSince(
  tx: Transaction,
  exercise: string,
): Promise<{ deposits: number; choices: number }> {
  const since = sql`coalesce((select max(r.created_at) from figures.releases r
    where r.exercise = ${exercise} and r.audience = 'team' and r.passed), '-infinity')`
  const { rows } = await sql<{ deposits: number; choices: number }>`
    select
      (select count(distinct d.return_id)::int from figures.deposits d join figures.returns r on r.id = d.return_id
       where r.exercise = ${exercise} and d.deposited_at >= ${since}) as deposits,
      (select count(*)::int from figures.sharing_choices c join figures.returns r on r.id = c.return_id
       where r.exercise = ${exercise} and c.chosen_at >= ${since}
         and exists (select 1 from figures.deposits d where d.return_id = c.return_id)) as choices`.execute(
    tx,
  )
  return rows[0] ?? { deposits: 0, choices: 0 }
}

/** Whether a view made now would say anything else: new answers, other choices, zones drawn otherwise. */
export async function hasNewsSince(tx: Transaction, exercise: string): Promise<boolean> {
  const { deposits, choices } = await countNewsSince(tx, exercise)
  if (deposits + choices > 0) return true
  const { rows } = await sql<{ differ: boolean }>`
    select audit -> 'zoneOf' is distinct from
      coalesce((select jsonb_object_agg(region, zone) from figures.zone_regions), '{}') as differ
    from figures.releases
    where exercise = ${exercise} and audience = 'team' and passed order by number desc limit 1`.execute(
    tx,
  )
  return rows[0]?.differ ?? false
}
