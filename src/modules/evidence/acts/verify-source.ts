import type { Transaction } from '../../../platform/database/database.ts'
import type { LinkAnswer } from '../link-check/check-link.ts'

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

/** Keeps what the address of a source answered. */
export async function keepLinkCheck(
  tx: Transaction,
  person: { readonly id: string },
  sourceId: string,
  { address, outcome, status }: LinkAnswer,
): Promise<{ readonly outcome: 'kept' }> {
  await tx
    .insertInto('evidence.link_checks')
    .values({ source_id: sourceId, address, outcome, status, checked_by: person.id })
    .execute()
  return { outcome: 'kept' }
}
