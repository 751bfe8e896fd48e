import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { meetsThresholds } from '../queries/meets-thresholds.ts'
import type { ProtectedRelease } from '../rules/releasing/protect-release.ts'
import { stampOfSeen } from './read-earlier-releases.ts'
import type { ReadRequest } from './read-release-request.ts'

export type BuildClaim = {
  readonly build: string
  readonly release: string
  readonly worker: string
}

export type WriteReleaseResult =
  | { readonly outcome: 'written' }
  /** The build was stopped, or another process does it. */
  | { readonly outcome: 'not-ours' }
  /**
   * Another release was seen or frozen meanwhile, or a member counted here chose otherwise, or a threshold was raised: this one was not
   * held to it.
   */
  | { readonly outcome: 'compared-with-too-little' }

/** Rows a statement carries at most: its parameters are counted in sixteen bits. */
const atOnce = 4_000

/**
 * Writes everything a build found, in one transaction. A consolidated view of the team is frozen at once, for it is read at
 * once. The lock is that of figures.number_release: nothing is frozen between the comparison and the commit.
 */
export async function writeRelease(
  tx: Transaction,
  { build, release, worker }: BuildClaim,
  read: Pick<ReadRequest, 'exercise' | 'stamp' | 'choices'>,
  found: ProtectedRelease,
): Promise<WriteReleaseResult> {
  await sql`select pg_advisory_xact_lock(7305010)`.execute(tx)
  const ours = await tx
    .selectFrom('figures.builds')
    .where('id', '=', build)
    .where('claimed_by', '=', worker)
    .where('finished_at', 'is', null)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  if (!ours) return { outcome: 'not-ours' }
  if ((await stampOfSeen(tx, read.exercise)) !== read.stamp) {
    return { outcome: 'compared-with-too-little' }
  }
  if (await hasChosenSince(tx, read, found)) return { outcome: 'compared-with-too-little' }
  if (!(await meetsThresholds(tx, found.audit))) return { outcome: 'compared-with-too-little' }

  await tx.deleteFrom('figures.release_cells').where('release_id', '=', release).execute()
  await tx.deleteFrom('figures.release_named').where('release_id', '=', release).execute()
  await tx.deleteFrom('figures.release_words').where('release_id', '=', release).execute()
  await tx.deleteFrom('figures.release_contributions').where('release_id', '=', release).execute()
  for (const cells of inChunks(found.cells)) {
    const rows = cells.map((cell) => ({ ...cell, release_id: release }))
    await tx.insertInto('figures.release_cells').values(rows).execute()
  }
  for (const named of inChunks(found.named)) {
    const rows = named.map(({ member, ...figure }) => ({
      ...figure,
      member_id: member,
      release_id: release,
    }))
    await tx.insertInto('figures.release_named').values(rows).execute()
  }
  for (const words of inChunks(found.words)) {
    const rows = words.map(({ member, ...said }) => ({
      ...said,
      member_id: member,
      release_id: release,
    }))
    await tx.insertInto('figures.release_words').values(rows).execute()
  }
  for (const contributions of inChunks(found.contributions)) {
    const rows = contributions.map(({ member, ...one }) => ({
      ...one,
      member_id: member,
      release_id: release,
    }))
    await tx.insertInto('figures.release_contributions').values(rows).execute()
  }
  const { audience } = await tx
    .updateTable('figures.releases')
    .set({
      built_at: sql<Date>`clock_timestamp()`,
      passed: found.passed,
      audit: JSON.stringify(found.audit),
    })
    .where('id', '=', release)
    .returning('audience')
    .executeTakeFirstOrThrow()
  if (audience === 'team' && found.passed) {
    await tx
      .updateTable('figures.releases')
      .set({ frozen_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', release)
      .execute()
  }
  await tx
    .updateTable('figures.builds')
    .set({
      finished_at: sql<Date>`now()`,
      outcome: found.passed ? 'passed' : 'refused',
      step: 'done',
    })
    .where('id', '=', build)
    .execute()
  return { outcome: 'written' }
}

/**
 * Whether a member counted here has chosen since what was read, of this exercise or of one that its estimate rests on: the team may
 * know an answer it was taken not to.
 */
async function hasChosenSince(
  tx: Transaction,
  { exercise, choices }: Pick<ReadRequest, 'exercise' | 'choices'>,
  { contributions }: ProtectedRelease,
): Promise<boolean> {
  const counted = new Set(contributions.map(({ member }) => member))
  const chosen = await tx
    .selectFrom('figures.sharing_choices as c')
    .innerJoin('figures.returns as r', 'r.id', 'c.return_id')
    .innerJoin('figures.exercises as e', 'e.key', 'r.exercise')
    .innerJoin('figures.exercises as here', (join) => join.on('here.key', '=', exercise))
    .whereRef('e.starts_on', '<=', 'here.starts_on')
    .select(['c.id', 'r.member_id'])
    .execute()
  return chosen.some(({ id, member_id }) => counted.has(member_id) && !choices.has(id))
}

function* inChunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += atOnce) yield rows.slice(at, at + atOnce)
}
