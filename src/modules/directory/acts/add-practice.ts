import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { isNameTaken } from '../queries/is-name-taken.ts'
import { columnsOf, type PracticeWords } from '../rules/practice-words.ts'
import { slugOf } from '../rules/slug.ts'
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
  const letters = slugOf(name)
    .replace(/^[^a-z]+/, '')
    .slice(0, 36)
    .replace(/-+$/, '')
  const base = letters.length < 2 ? 'pratique' : letters
  const rows = await tx.selectFrom('directory.practices').select('code').execute()
  const taken = new Set(rows.map(({ code }) => code))
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`
    if (!taken.has(code)) return code
  }
}
