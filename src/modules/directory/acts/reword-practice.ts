import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { isNameTaken } from '../queries/is-name-taken.ts'
import { columnsOf, type PracticeWords } from '../rules/practice-words.ts'
import { lockNames } from './lock-names.ts'

type Person = { readonly id: string }

export type RewordPracticeResult =
  | { outcome: 'reworded' }
  | { outcome: 'name-taken' }
  | { outcome: 'not-found' }

/** Says a practice otherwise. Offerings, searches and open data follow at once. */
export async function rewordPractice(
  tx: Transaction,
  person: Person,
  code: string,
  words: PracticeWords,
): Promise<RewordPracticeResult> {
  await lockNames(tx, 'practices')
  if (await isNameTaken(tx, words.nameFr, code)) return { outcome: 'name-taken' }
  const { numUpdatedRows } = await tx
    .updateTable('directory.practices')
    .set(columnsOf(words))
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return { outcome: 'not-found' }
  await recordAct(tx, person, 'reword-practice', { practice: code, name: words.nameFr })
  return { outcome: 'reworded' }
}
