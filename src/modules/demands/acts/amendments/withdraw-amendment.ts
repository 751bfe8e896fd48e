import type { Transaction } from '../../../../platform/database/database.ts'
import { holdAmendment } from '../../queries/amendments/hold-amendments.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'

/** Takes a proposal back, for the member that made it. It stays in the register, as taken back. */
export async function withdrawAmendment(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, amendment }: { readonly documentId: string; readonly amendment: Amendment },
): Promise<{ outcome: 'withdrawn' | 'not-now' }> {
  const held = await holdAmendment(tx, amendment.id)
  if (held?.state !== 'proposed') return { outcome: 'not-now' }
  await tx
    .insertInto('demands.amendment_states')
    .values({
      amendment_id: amendment.id,
      document_id: documentId,
      state: 'withdrawn',
      entered_by: person.id,
    })
    .execute()
  return { outcome: 'withdrawn' }
}
