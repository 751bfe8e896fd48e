import type { Transaction } from '../../../platform/database/database.ts'
import { type Frozen, freeCode, lastPosition, refusalToChange } from '../queries/pieces.ts'
import type { NewGroup } from './write-questionnaire.ts'

export type GroupWords = Omit<NewGroup, 'code' | 'questions'>

/** Adds a page to the return, after the others. */
export async function addGroup(
  tx: Transaction,
  exercise: string,
  { wished, ...words }: GroupWords & { readonly wished: string },
): Promise<{ outcome: 'added'; code: string } | Frozen> {
  const refusal = await refusalToChange(tx, exercise)
  if (refusal) return refusal
  const code = await freeCode(tx, 'group', { exercise, wished })
  const position = await lastPosition(tx, 'group', { exercise })
  await tx
    .insertInto('figures.question_groups')
    .values({ exercise, code, position, ...words })
    .execute()
  return { outcome: 'added', code }
}
