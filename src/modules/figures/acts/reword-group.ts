import type { Transaction } from '../../../platform/database/database.ts'
import { type Frozen, refusalToChange } from '../queries/pieces.ts'
import type { GroupWords } from './add-group.ts'

export async function rewordGroup(
  tx: Transaction,
  { exercise, code }: { readonly exercise: string; readonly code: string },
  words: GroupWords,
): Promise<{ outcome: 'reworded' } | Frozen> {
  const refusal = await refusalToChange(tx, exercise)
  if (refusal) return refusal
  const { numUpdatedRows } = await tx
    .updateTable('figures.question_groups')
    .set(words)
    .where('exercise', '=', exercise)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'reworded' }
}
