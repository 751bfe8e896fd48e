import type { Transaction } from '../../../platform/database/database.ts'
import {
  checksNaming,
  type Frozen,
  type Piece,
  refusalToChange,
  tableOf,
} from '../queries/pieces.ts'

export type RemovePieceResult =
  | { outcome: 'removed' }
  /** Checks name a question that would go: their codes. */
  | { outcome: 'named-by-checks'; checks: readonly string[] }
  | Frozen

/** Takes a piece away; a group, with its questions. Questions that a check names stay until it goes. */
export async function removePiece(
  tx: Transaction,
  piece: Piece,
  { exercise, code }: { readonly exercise: string; readonly code: string },
): Promise<RemovePieceResult> {
  const refusal = await refusalToChange(tx, exercise)
  if (refusal) return refusal
  const gone = await questionsGone(tx, piece, { exercise, code })
  const checks = await checksNaming(tx, exercise, gone)
  if (checks.length > 0) return { outcome: 'named-by-checks', checks }
  const { numDeletedRows } = await tx
    .deleteFrom(tableOf[piece])
    .where('exercise', '=', exercise)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'removed' }
}

async function questionsGone(
  tx: Transaction,
  piece: Piece,
  { exercise, code }: { readonly exercise: string; readonly code: string },
): Promise<readonly string[]> {
  if (piece === 'check') return []
  if (piece === 'question') return [code]
  const rows = await tx
    .selectFrom('figures.questions as q')
    .innerJoin('figures.question_groups as g', 'g.id', 'q.group_id')
    .where('g.exercise', '=', exercise)
    .where('g.code', '=', code)
    .select('q.code')
    .execute()
  return rows.map((row) => row.code)
}
