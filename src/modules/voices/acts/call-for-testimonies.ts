import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import type { TestimonyCall } from '../queries/testimonies.ts'

/** Asks every member a question. */
export async function callForTestimonies(
  tx: Transaction,
  person: { readonly id: string },
  call: Omit<TestimonyCall, 'id'>,
): Promise<{ outcome: 'called' } | { outcome: 'slug-taken' }> {
  const called = await tx
    .insertInto('voices.testimony_calls')
    .values(call)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!called) return { outcome: 'slug-taken' }
  await recordAct(tx, person, 'call-for-testimonies', { call: call.slug })
  return { outcome: 'called' }
}
