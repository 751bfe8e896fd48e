import type { Transaction } from '../../../platform/database/database.ts'

export type Ties = {
  /** Ids of strategies of the same plan. */
  readonly strategies: readonly string[]
  /** Ids of the members that carry it. */
  readonly members: readonly string[]
}

/** Says anew which strategies an activity serves, and which members carry it. */
export async function tieActivity(
  tx: Transaction,
  activityId: string,
  { strategies, members }: Ties,
): Promise<{ readonly outcome: 'tied' }> {
  await tx.deleteFrom('plan.activity_strategies').where('activity_id', '=', activityId).execute()
  await tx.deleteFrom('plan.activity_members').where('activity_id', '=', activityId).execute()
  if (strategies.length > 0) {
    await tx
      .insertInto('plan.activity_strategies')
      .values(strategies.map((strategy_id) => ({ activity_id: activityId, strategy_id })))
      .execute()
  }
  if (members.length > 0) {
    await tx
      .insertInto('plan.activity_members')
      .values(members.map((member_id) => ({ activity_id: activityId, member_id })))
      .execute()
  }
  return { outcome: 'tied' }
}
