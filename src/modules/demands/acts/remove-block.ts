import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { orderOf } from '../queries/order-of-blocks.ts'

/** Takes a block out: it can be put back. Somebody who writes in it keeps it until she has left. */
export async function removeBlock(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, code }: { readonly documentId: string; readonly code: string },
): Promise<{ outcome: 'removed' | 'not-found' | 'held-by-another' }> {
  const [block] = (await orderOf(tx, documentId)).filter((one) => one.code === code)
  if (!block) return { outcome: 'not-found' }
  if (block.holder !== null && block.holder !== person.id) return { outcome: 'held-by-another' }
  await tx
    .updateTable('demands.blocks')
    .set({ removed_at: sql<Date>`now()`, removed_by: person.id })
    .where('id', '=', block.id)
    .execute()
  await tx.deleteFrom('demands.locks').where('block_id', '=', block.id).execute()
  await tx.deleteFrom('demands.citations').where('block_id', '=', block.id).execute()
  return { outcome: 'removed' }
}
