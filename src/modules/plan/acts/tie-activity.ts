import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { tiesSeen } from '../rules/seen.ts'

export type Ties = {
  /** Ids of strategies of the same plan. */
  readonly strategies: readonly string[]
  /** Ids of the members that carry it. */
  readonly members: readonly string[]
}

/**
 * Says anew which strategies an activity serves, and which members carry it. `seen`: what the writer had before her, as `tiesSeen`
 * tells it: where others were said meanwhile, nothing is written.
 */
export async function tieActivity(
  tx: Transaction,
  activityId: string,
  seen: string,
  { strategies, members }: Ties,
): Promise<{ readonly outcome: 'tied' | 'changed-meanwhile' }> {
  await sql`select from plan.items where id = ${activityId} for update`.execute(tx)
  const before = await tx
    .selectFrom('plan.activity_strategies')
    .where('activity_id', '=', activityId)
    .select('strategy_id')
    .execute()
  const carriers = await tx
    .selectFrom('plan.activity_members')
    .where('activity_id', '=', activityId)
    .select('member_id')
    .execute()
  const standing = tiesSeen(
    before.map(({ strategy_id }) => strategy_id),
    carriers.map(({ member_id }) => member_id),
  )
  const wanted = tiesSeen(strategies, members)
  if (standing === wanted) return { outcome: 'tied' }
  if (standing !== seen) return { outcome: 'changed-meanwhile' }
  // Only what differs: the database keeps a line of history of each tie that is made or undone.
  await tieStrategies(tx, activityId, {
    before: before.map(({ strategy_id }) => strategy_id),
    wanted: strategies,
  })
  await tieMembers(tx, activityId, {
    before: carriers.map(({ member_id }) => member_id),
    wanted: members,
  })
  return { outcome: 'tied' }
}

type Change = { readonly before: readonly string[]; readonly wanted: readonly string[] }

async function tieStrategies(tx: Transaction, activityId: string, { before, wanted }: Change) {
  const undone = before.filter((id) => !wanted.includes(id))
  const made = wanted.filter((id) => !before.includes(id))
  if (undone.length > 0) {
    await tx
      .deleteFrom('plan.activity_strategies')
      .where('activity_id', '=', activityId)
      .where('strategy_id', 'in', undone)
      .execute()
  }
  if (made.length === 0) return
  await tx
    .insertInto('plan.activity_strategies')
    .values(made.map((strategy_id) => ({ activity_id: activityId, strategy_id })))
    .execute()
}

async function tieMembers(tx: Transaction, activityId: string, { before, wanted }: Change) {
  const undone = before.filter((id) => !wanted.includes(id))
  const made = wanted.filter((id) => !before.includes(id))
  if (undone.length > 0) {
    await tx
      .deleteFrom('plan.activity_members')
      .where('activity_id', '=', activityId)
      .where('member_id', 'in', undone)
      .execute()
  }
  if (made.length === 0) return
  await tx
    .insertInto('plan.activity_members')
    .values(made.map((member_id) => ({ activity_id: activityId, member_id })))
    .execute()
}
