import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { firstFree, slugOf } from '../../../platform/words/slug.ts'
import { isNameTaken } from '../queries/is-name-taken.ts'
import { columnsOf, type PracticeWords } from '../rules/practice-words.ts'
import { lockNames } from './lock-names.ts'

type Person = { readonly id: string }

export type AddPracticeResult = { outcome: 'added'; code: string } | { outcome: 'name-taken' }

/** Adds a practice at the end of the list. Its code comes from its French name and never changes. */
export async function addPractice(
  tx: Transaction,
  person: Person,
  words: PracticeWords,
): Promise<AddPracticeResult> {
  await lockNames(tx, 'practices')
  if (await isNameTaken(tx, words.nameFr, null)) return { outcome: 'name-taken' }
  const code = await freeCode(tx, words.nameFr)
  const { last } = await tx
    .selectFrom('directory.practices')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('directory.practices')
    .values({ code, ...columnsOf(words), position: last + 1 })
    .execute()
  await recordAct(tx, person, 'add-practice', { practice: code, name: words.nameFr })
  return { outcome: 'added', code }
}

async function freeCode(tx: Transaction, name: string): Promise<string> {
  const letters = slugOf(name, { longest: 36 }).replace(/^[^a-z]+/, '')
  const rows = await tx.selectFrom('directory.practices').select('code').execute()
  const taken = new Set(rows.map(({ code }) => code))
  return firstFree(letters.length < 2 ? 'pratique' : letters, taken)
}
