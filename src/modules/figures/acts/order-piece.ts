import type { Transaction } from '../../../platform/database/database.ts'
import { type Frozen, type Piece, refusalToChange, tableOf } from '../queries/pieces.ts'

export type OrderPieceResult = { outcome: 'moved' } | { outcome: 'stays' } | Frozen

/** Moves a piece by one place; a question, inside its group. */
export async function orderPiece(
  tx: Transaction,
  piece: Piece,
  which: { readonly exercise: string; readonly code: string },
  direction: 'up' | 'down',
): Promise<OrderPieceResult> {
  const refusal = await refusalToChange(tx, which.exercise)
  if (refusal) return refusal
  const order = await siblings(tx, piece, which)
  const at = order.findIndex(({ code }) => code === which.code)
  if (at < 0) return { outcome: 'not-found' }
  const to = direction === 'up' ? at - 1 : at + 1
  const moved = order[at]
  if (!moved || to < 0 || to >= order.length) return { outcome: 'stays' }
  const wanted = order.toSpliced(at, 1).toSpliced(to, 0, moved)
  for (const [index, { id, position }] of wanted.entries()) {
    if (position === index + 1) continue
    await tx
      .updateTable(tableOf[piece])
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
  }
  return { outcome: 'moved' }
}

async function siblings(
  tx: Transaction,
  piece: Piece,
  { exercise, code }: { readonly exercise: string; readonly code: string },
) {
  let query = tx.selectFrom(tableOf[piece]).where('exercise', '=', exercise)
  if (piece === 'question') {
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('figures.questions as other')
        .innerJoin('figures.questions as moved', 'moved.group_id', 'other.group_id')
        .where('moved.exercise', '=', exercise)
        .where('moved.code', '=', code)
        .select('other.id'),
    )
  }
  return query.select(['id', 'code', 'position']).orderBy('position').orderBy('code').execute()
}
