import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

type Person = { readonly id: string }

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
