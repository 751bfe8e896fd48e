import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Follows an indicator no longer, once however many times it is asked. What was read of it stays. */
export async function retireIndicator(
  tx: Transaction,
  person: { readonly id: string },
  id: string,
): Promise<{ readonly outcome: 'retired' }> {
  await tx
    .updateTable('plan.indicators')
    .set({ retired_at: sql`clock_timestamp()`, retired_by: person.id })
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .execute()
  return { outcome: 'retired' }
}
