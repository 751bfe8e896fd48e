import type { Transaction } from '../../../platform/database/database.ts'

export type AskForBuildResult =
  | { outcome: 'asked' }
  | { outcome: 'under-way' }
  /** It passed already: what it shows was seen, and does not change. */
  | { outcome: 'already-passed' }
  | { outcome: 'not-found' }

/** Has a release built, or built again after it was refused, stopped, or failed. Wake the jobs once it is committed. */
export async function askForBuild(
  tx: Transaction,
  person: { readonly id: string },
  release: string,
): Promise<AskForBuildResult> {
  const found = await tx
    .selectFrom('figures.releases')
    .where('id', '=', release)
    .select('passed')
    .forUpdate()
    .executeTakeFirst()
  if (!found) return { outcome: 'not-found' }
  if (found.passed) return { outcome: 'already-passed' }
  const running = await tx
    .selectFrom('figures.builds')
    .where('release_id', '=', release)
    .where('finished_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (running) return { outcome: 'under-way' }
  await tx
    .insertInto('figures.builds')
    .values({ release_id: release, asked_by: person.id })
    .execute()
  return { outcome: 'asked' }
}
