import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { type Direction, type MovedByOne, movedByOne } from '../rules/moved-by-one.ts'
import { slugOf } from '../rules/slug.ts'

type Person = { readonly id: string }

export type PracticeWords = {
  readonly nameFr: string
  readonly nameEn: string
  readonly definitionFr: string
  readonly definitionEn: string
}

export type AddPracticeResult = { outcome: 'added'; code: string } | { outcome: 'name-taken' }

/** Adds a practice at the end of the list. Its code comes from its French name and never changes. */
export async function addPractice(
  tx: Transaction,
  person: Person,
  words: PracticeWords,
): Promise<AddPracticeResult> {
  if (await isTaken(tx, words.nameFr, null)) return { outcome: 'name-taken' }
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
  if (await isTaken(tx, words.nameFr, code)) return { outcome: 'name-taken' }
  const { numUpdatedRows } = await tx
    .updateTable('directory.practices')
    .set(columnsOf(words))
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return { outcome: 'not-found' }
  await recordAct(tx, person, 'reword-practice', { practice: code, name: words.nameFr })
  return { outcome: 'reworded' }
}

export type RetirePracticeResult = { outcome: 'retired' } | { outcome: 'not-found' }

/** No new offering may bear it; those that do keep it. */
export async function retirePractice(
  tx: Transaction,
  person: Person,
  code: string,
): Promise<RetirePracticeResult> {
  const retired = await tx
    .updateTable('directory.practices')
    .set({ retired_at: new Date() })
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .returning('name_fr')
    .executeTakeFirst()
  if (!retired) return { outcome: 'not-found' }
  await recordAct(tx, person, 'retire-practice', { practice: code, name: retired.name_fr })
  return { outcome: 'retired' }
}

export type BringBackPracticeResult = { outcome: 'brought-back' } | { outcome: 'not-found' }

export async function bringBackPractice(
  tx: Transaction,
  person: Person,
  code: string,
): Promise<BringBackPracticeResult> {
  const back = await tx
    .updateTable('directory.practices')
    .set({ retired_at: null })
    .where('code', '=', code)
    .where('retired_at', 'is not', null)
    .returning('name_fr')
    .executeTakeFirst()
  if (!back) return { outcome: 'not-found' }
  await recordAct(tx, person, 'bring-back-practice', { practice: code, name: back.name_fr })
  return { outcome: 'brought-back' }
}

/** Moves a practice by one place among those that are not retired. */
export async function orderPractice(
  tx: Transaction,
  person: Person,
  code: string,
  direction: Direction,
): Promise<Pick<MovedByOne, 'outcome'>> {
  const practices = await tx
    .selectFrom('directory.practices')
    .where('retired_at', 'is', null)
    .select(['code', 'position', 'name_fr'])
    .orderBy('position')
    .orderBy('code')
    .forUpdate()
    .execute()
  const codes = practices.map((practice) => practice.code)
  const moved = movedByOne(codes, code, direction)
  if (moved.outcome !== 'moved') return moved

  const stands = new Map(practices.map((practice) => [practice.code, practice]))
  for (const [index, one] of moved.order.entries()) {
    if (stands.get(one)?.position === index + 1) continue
    await tx
      .updateTable('directory.practices')
      .set({ position: index + 1 })
      .where('code', '=', one)
      .execute()
  }
  const name = stands.get(code)?.name_fr ?? code
  await recordAct(tx, person, 'order-practice', { practice: code, name, direction })
  return { outcome: 'moved' }
}

function columnsOf({ nameFr, nameEn, definitionFr, definitionEn }: PracticeWords) {
  return {
    name_fr: nameFr,
    name_en: nameEn,
    definition_fr: definitionFr,
    definition_en: definitionEn,
  }
}

async function isTaken(tx: Transaction, name: string, except: string | null): Promise<boolean> {
  let query = tx
    .selectFrom('directory.practices')
    .where((eb) =>
      eb(
        eb.fn<string>('platform.fold', ['name_fr']),
        '=',
        eb.fn<string>('platform.fold', [eb.val(name)]),
      ),
    )
  if (except !== null) query = query.where('code', '<>', except)
  return (await query.select('code').executeTakeFirst()) !== undefined
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
