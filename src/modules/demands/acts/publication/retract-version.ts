import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { recordAct } from '../../../../platform/journal/record-act.ts'

export type RetractVersionResult = {
  readonly outcome: 'retracted' | 'already-retracted' | 'not-found'
}

/** Takes a published version back: its text is no longer read, and its number, its days and the reason stay where it was. */
export async function retractVersion(
  tx: Transaction,
  person: { readonly id: string },
  { slug, number }: { readonly slug: string; readonly number: number },
  reason: string,
): Promise<RetractVersionResult> {
  const found = await tx
    .selectFrom('demands.publications')
    .where('slug', '=', slug)
    .where('number', '=', number)
    .select(['id', 'title', 'retracted_at'])
    .forUpdate()
    .executeTakeFirst()
  if (!found) return { outcome: 'not-found' }
  if (found.retracted_at !== null) return { outcome: 'already-retracted' }
  await tx
    .updateTable('demands.publications')
    .set({ retracted_at: sql<Date>`now()`, retracted_by: person.id, retraction_reason: reason })
    .where('id', '=', found.id)
    .execute()
  await recordAct(tx, person, 'retract-version', { title: found.title, number })
  return { outcome: 'retracted' }
}
