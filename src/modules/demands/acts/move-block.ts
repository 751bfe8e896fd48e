import type { Transaction } from '../../../platform/database/database.ts'
import { between, orderOf } from '../queries/order-of-blocks.ts'

/** Where a block goes: past its neighbour, or after the block of a code (null: first). */
export type Destination = 'up' | 'down' | { readonly after: string | null }

/** Moves a block without touching the others. At the end of the document, further down is where it is. */
export async function moveBlock(
  tx: Transaction,
  { documentId, code }: { readonly documentId: string; readonly code: string },
  destination: Destination,
): Promise<{ outcome: 'moved' | 'not-found' }> {
  const order = await orderOf(tx, documentId)
  const from = order.findIndex((one) => one.code === code)
  const block = order[from]
  if (!block) return { outcome: 'not-found' }
  const others = order.filter((one) => one !== block)
  const to = placeAmong(others, from, destination)
  if (to === null) return { outcome: 'not-found' }
  await tx
    .updateTable('demands.blocks')
    .set({ place: between(others[to - 1]?.place ?? null, others[to]?.place ?? null) })
    .where('id', '=', block.id)
    .execute()
  return { outcome: 'moved' }
}

function placeAmong(
  others: readonly { readonly code: string }[],
  from: number,
  destination: Destination,
): number | null {
  if (destination === 'up') return Math.max(0, from - 1)
  if (destination === 'down') return Math.min(others.length, from + 1)
  if (destination.after === null) return 0
  const at = others.findIndex(({ code }) => code === destination.after)
  return at < 0 ? null : at + 1
}
