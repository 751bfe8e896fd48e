import type { Transaction } from '../../../platform/database/database.ts'
import type { LinkAnswer } from '../link-check/check-link.ts'

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
