import type { Transaction } from '../../../platform/database/database.ts'
import type { Stage } from '../tables.ts'

/** An activity came to another stage on this day. */
export async function setStage(
  tx: Transaction,
  person: { readonly id: string },
  activityId: string,
  { stage, since }: { readonly stage: Stage; readonly since: string },
): Promise<{ readonly outcome: 'set' }> {
  await tx
    .insertInto('plan.activity_stages')
    .values({ activity_id: activityId, stage, since, set_by: person.id })
    .execute()
  return { outcome: 'set' }
}
