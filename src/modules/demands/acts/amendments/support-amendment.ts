import type { Transaction } from '../../../../platform/database/database.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'

type Supporting = {
  readonly documentId: string
  readonly amendment: Amendment
  readonly member: string
}

/** Says that a member supports an amendment. Its own proposal it need not. */
export async function supportAmendment(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, amendment, member }: Supporting,
): Promise<{ outcome: 'supported' | 'not-now' }> {
  if (amendment.state !== 'proposed' || amendment.memberId === member) return { outcome: 'not-now' }
  await tx
    .insertInto('demands.amendment_supports')
    .values({
      amendment_id: amendment.id,
      document_id: documentId,
      member_id: member,
      supported_by: person.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { outcome: 'supported' }
}

/** Takes the support of a member back, while nothing is put to the vote. */
export async function endSupport(
  tx: Transaction,
  { amendment, member }: Omit<Supporting, 'documentId'>,
): Promise<{ outcome: 'ended' | 'not-now' }> {
  if (amendment.state !== 'proposed') return { outcome: 'not-now' }
  await tx
    .deleteFrom('demands.amendment_supports')
    .where('amendment_id', '=', amendment.id)
    .where('member_id', '=', member)
    .execute()
  return { outcome: 'ended' }
}
