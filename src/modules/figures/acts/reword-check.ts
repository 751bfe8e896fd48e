import type { Transaction } from '../../../platform/database/database.ts'
import { type CheckRefusal, type CheckWords, refusalOf } from '../queries/check-refusal.ts'
import { type Frozen, refusalToChange } from '../queries/pieces.ts'
import { checkColumns } from './write-questionnaire.ts'

export type RewordCheckResult = { outcome: 'reworded' } | CheckRefusal | Frozen

export async function rewordCheck(
  tx: Transaction,
  { exercise, code }: { readonly exercise: string; readonly code: string },
  check: CheckWords,
): Promise<RewordCheckResult> {
  const refusal = (await refusalToChange(tx, exercise)) ?? (await refusalOf(tx, exercise, check))
  if (refusal) return refusal
  const { numUpdatedRows } = await tx
    .updateTable('figures.checks')
    .set(checkColumns(check))
    .where('exercise', '=', exercise)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'reworded' }
}
