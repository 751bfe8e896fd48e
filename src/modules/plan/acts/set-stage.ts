import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Stage } from '../tables.ts'

/** An activity came to another stage on this day; said twice, by a double press, it is written once. */
export async function setStage(
  tx: Transaction,
  person: { readonly id: string },
  activityId: string,
  { stage, since }: { readonly stage: Stage; readonly since: string },
): Promise<{ readonly outcome: 'set' }> {
  // Locked, so that the second press reads what the first wrote.
  await sql`select from plan.items where id = ${activityId} for update`.execute(tx)
  const last = await tx
    .selectFrom('plan.activity_stages')
    .where('activity_id', '=', activityId)
    .select(['stage', 'since'])
    .orderBy('set_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.stage === stage && last.since === since) return { outcome: 'set' }
  await tx
    .insertInto('plan.activity_stages')
    .values({ activity_id: activityId, stage, since, set_by: person.id })
    .execute()
  return { outcome: 'set' }
}
