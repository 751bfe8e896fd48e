import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

export type BringWorkbooksInResult =
  | { readonly outcome: 'brought'; readonly count: number }
  /** It was accepted or forgotten already, is not read yet, or the year is closed. */
  | { readonly outcome: 'nothing-to-bring' }

/** Makes drafts of the workbooks that fit. Each waits for its member: nobody else deposits it. */
export async function bringWorkbooksIn(
  tx: Transaction,
  person: { readonly id: string },
  { exercise, id }: { readonly exercise: string; readonly id: string },
): Promise<BringWorkbooksInResult> {
  const { rows } = await sql<{ count: number | null }>`
    select figures.bring_workbooks_in(i.id) as count from figures.workbook_imports i
    where i.id = ${id} and i.exercise = ${exercise}`.execute(tx)
  const count = rows[0]?.count ?? null
  if (count === null) return { outcome: 'nothing-to-bring' }
  await recordAct(tx, person, 'import-workbooks', { exercise, count })
  return { outcome: 'brought', count }
}

/** Forgets workbooks, read or not. Drafts they became stay. */
export async function forgetWorkbooks(
  tx: Transaction,
  { exercise, id }: { readonly exercise: string; readonly id: string },
): Promise<{ outcome: 'forgotten' } | { outcome: 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('figures.workbook_imports')
    .where('id', '=', id)
    .where('exercise', '=', exercise)
    .executeTakeFirstOrThrow()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'forgotten' }
}
