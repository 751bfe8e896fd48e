import type { Transaction } from '../../../platform/database/database.ts'

/** Someone looked at a source today, and it says what it is cited for. */
export async function verifySource(
  tx: Transaction,
  person: { readonly id: string },
  sourceId: string,
  today: string,
): Promise<{ readonly outcome: 'verified' }> {
  await tx
    .insertInto('evidence.verifications')
    .values({ source_id: sourceId, verified_on: today, verified_by: person.id })
    .execute()
  return { outcome: 'verified' }
}
