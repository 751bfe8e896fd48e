import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Stage } from '../tables.ts'

/** A project came to another stage on this day. */
export async function setStage(
  tx: Transaction,
  person: { readonly id: string },
  projectId: string,
  { stage, since }: { readonly stage: Stage; readonly since: string },
): Promise<{ readonly outcome: 'set' }> {
  await tx
    .insertInto('evidence.project_stages')
    .values({ project_id: projectId, stage, since, set_by: person.id })
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'stage', 'since'])
        .doUpdateSet({ set_at: sql`now()`, set_by: person.id }),
    )
    .execute()
  return { outcome: 'set' }
}
