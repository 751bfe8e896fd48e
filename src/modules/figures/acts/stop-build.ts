import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type StopBuildResult = { outcome: 'stopped' } | { outcome: 'not-running' }

/** Stops the work on a release: whoever does it sees so at its next beat, and writes nothing. */
export async function stopBuild(tx: Transaction, release: string): Promise<StopBuildResult> {
  const { numUpdatedRows } = await tx
    .updateTable('figures.builds')
    .set({ finished_at: sql<Date>`now()`, outcome: 'stopped' })
    .where('release_id', '=', release)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows > 0n ? 'stopped' : 'not-running' }
}
