import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

/** Says until which day a call takes first answers; null: no end. What was answered may be revised after it all the same. */
export async function setEndOfCall(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  closesOn: string | null,
): Promise<{ outcome: 'set' } | { outcome: 'before-it-opens' } | { outcome: 'not-found' }> {
  const call = await tx
    .selectFrom('voices.testimony_calls')
    .select(['id', 'opens_on'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!call) return { outcome: 'not-found' }
  if (closesOn !== null && closesOn < call.opens_on) return { outcome: 'before-it-opens' }
  await tx
    .updateTable('voices.testimony_calls')
    .set({ closes_on: closesOn })
    .where('id', '=', call.id)
    .execute()
  await recordAct(tx, person, 'set-end-of-call', { call: slug, closesOn })
  return { outcome: 'set' }
}
