import type { Transaction } from '../../../platform/database/database.ts'

export type DropReleaseResult =
  | { outcome: 'dropped' }
  /** It passed: it was seen, and later ones are compared with it. */
  | { outcome: 'already-passed' }
  | { outcome: 'not-found' }

/** Gives up a release that nobody has read. */
export async function dropRelease(tx: Transaction, release: string): Promise<DropReleaseResult> {
  const found = await tx
    .selectFrom('figures.releases')
    .where('id', '=', release)
    .select('passed')
    .forUpdate()
    .executeTakeFirst()
  if (!found) return { outcome: 'not-found' }
  if (found.passed) return { outcome: 'already-passed' }
  await tx.deleteFrom('figures.releases').where('id', '=', release).execute()
  return { outcome: 'dropped' }
}
