import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { type Direction, type MovedByOne, movedByOne } from '../rules/moved-by-one.ts'

type Person = { readonly id: string }

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
