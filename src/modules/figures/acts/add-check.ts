import type { Transaction } from '../../../platform/database/database.ts'
import { type CheckRefusal, type CheckWords, refusalOf } from '../queries/check-refusal.ts'
import { type Frozen, freeCode, lastPosition, refusalToChange } from '../queries/pieces.ts'
import { checkColumns } from './write-questionnaire.ts'

export type AddCheckResult = { outcome: 'added'; code: string } | CheckRefusal | Frozen

export async function addCheck(
  tx: Transaction,
  exercise: string,
  { wished, ...check }: CheckWords & { readonly wished: string },
): Promise<AddCheckResult> {
  const refusal = (await refusalToChange(tx, exercise)) ?? (await refusalOf(tx, exercise, check))
  if (refusal) return refusal
  const code = await freeCode(tx, 'check', { exercise, wished })
  const position = await lastPosition(tx, 'check', { exercise })
  await tx
    .insertInto('figures.checks')
    .values({ exercise, code, position, ...checkColumns(check) })
    .execute()
  return { outcome: 'added', code }
}
