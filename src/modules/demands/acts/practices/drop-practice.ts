import type { Transaction } from '../../../../platform/database/database.ts'

/** Erases a draft. What is shown is taken back first. */
export async function dropPractice(
  tx: Transaction,
  { memberId, id }: { readonly memberId: string; readonly id: string },
): Promise<{ outcome: 'dropped' | 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('demands.practices')
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'dropped' }
}
