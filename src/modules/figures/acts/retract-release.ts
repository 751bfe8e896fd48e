import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

export type RetractReleaseResult =
  | { outcome: 'retracted' }
  | { outcome: 'already-retracted' }
  | { outcome: 'not-found' }

/**
 * Takes a frozen release back: its figures are no longer read, and its number, its day and the reason stay where it was. Later
 * releases are still compared with it, for it was read.
 */
export async function retractRelease(
  tx: Transaction,
  person: { readonly id: string },
  release: string,
  reason: string,
): Promise<RetractReleaseResult> {
  const found = await tx
    .selectFrom('figures.releases')
    .where('id', '=', release)
    .where('audience', '=', 'public')
    .where('frozen_at', 'is not', null)
    .select(['exercise', 'number', 'retracted_at'])
    .forUpdate()
    .executeTakeFirst()
  if (!found) return { outcome: 'not-found' }
  if (found.retracted_at !== null) return { outcome: 'already-retracted' }
  await tx
    .updateTable('figures.releases')
    .set({
      retracted_at: sql<Date>`now()`,
      retracted_by: person.id,
      retraction_reason: reason,
    })
    .where('id', '=', release)
    .execute()
  const { exercise, number } = found
  await recordAct(tx, person, 'retract-release', { exercise, number })
  return { outcome: 'retracted' }
}
