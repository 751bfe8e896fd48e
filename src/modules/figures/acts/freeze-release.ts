import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { meetsThresholds } from '../queries/meets-thresholds.ts'

export type FreezeReleaseResult =
  | { outcome: 'frozen'; number: number }
  /** It was not built, or its audit failed. */
  | { outcome: 'not-passed' }
  /** Another one was frozen since it was built: they were not compared. */
  | { outcome: 'compared-with-too-little' }
  /** A threshold was raised since it was built: it was not held to it. */
  | { outcome: 'under-lower-thresholds' }
  | { outcome: 'already-frozen' }
  | { outcome: 'not-found' }

/** Publishes a release for good: signed, dated and numbered by the database. Nothing of it changes afterwards. */
export async function freezeRelease(
  tx: Transaction,
  person: { readonly id: string },
  release: string,
): Promise<FreezeReleaseResult> {
  // The same lock as figures.number_release, taken before looking.
  await sql`select pg_advisory_xact_lock(7305010)`.execute(tx)
  const found = await tx
    .selectFrom('figures.releases')
    .where('id', '=', release)
    .where('audience', '=', 'public')
    .select(['exercise', 'passed', 'built_at', 'frozen_at', 'audit'])
    .executeTakeFirst()
  if (!found) return { outcome: 'not-found' }
  if (found.frozen_at !== null) return { outcome: 'already-frozen' }
  if (!found.passed || found.built_at === null) return { outcome: 'not-passed' }
  const since = await tx
    .selectFrom('figures.releases')
    .where('exercise', '=', found.exercise)
    .where('audience', '=', 'public')
    .where('frozen_at', '>=', found.built_at)
    .select('id')
    .executeTakeFirst()
  if (since) return { outcome: 'compared-with-too-little' }
  if (!(await meetsThresholds(tx, found.audit))) return { outcome: 'under-lower-thresholds' }

  const { number } = await tx
    .updateTable('figures.releases')
    .set({ frozen_at: sql<Date>`now()`, frozen_by: person.id })
    .where('id', '=', release)
    .returning('number')
    .executeTakeFirstOrThrow()
  if (number === null) throw new Error('a frozen release has a number')
  await recordAct(tx, person, 'freeze-release', { exercise: found.exercise, number })
  return { outcome: 'frozen', number }
}
