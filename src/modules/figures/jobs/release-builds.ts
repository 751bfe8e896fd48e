import { sql } from 'kysely'
import { asJobs } from '../../../platform/jobs/as-jobs.ts'
import type { Queue } from '../../../platform/jobs/queue.ts'
import { rowQueue } from '../../../platform/jobs/row-queue.ts'
import type { ReleaseProgress } from '../rules/releasing/protect-release.ts'
import { protectInThread } from './protect-in-thread.ts'
import { readReleaseRequest } from './read-release-request.ts'
import { type BuildClaim, writeRelease } from './write-release.ts'

const rows = rowQueue({
  name: 'release-builds',
  table: 'figures.builds',
  isUnfinished: sql`finished_at is null`,
  askedAt: 'asked_at',
  whenGivenUp: sql`finished_at = now(), outcome = 'failed', step = 'done'`,
  whenBegun: sql`step = 'reading', done = 0, total = 0`,
  whenReleased: sql`step = 'waiting'`,
})

/** Builds of releases: rows of figures.builds. */
export const releaseBuilds: Queue = {
  ...rows,

  async run(build, worker, signal) {
    const release = await releaseOf(build)
    const claim: BuildClaim = { build, release, worker }
    for (;;) {
      const read = await asJobs((tx) => readReleaseRequest(tx, release), { isStill: true })
      if (!read) throw new Error('a build is of a release that is to be built')
      const found = await protectInThread(read.request, signal, (progress) =>
        tell(build, worker, progress),
      )
      const written = await asJobs((tx) => writeRelease(tx, claim, read, found))
      if (written.outcome !== 'compared-with-too-little') return
      signal.throwIfAborted()
    }
  },
}

async function releaseOf(build: string): Promise<string> {
  const found = await asJobs((tx) =>
    tx
      .selectFrom('figures.builds')
      .where('id', '=', build)
      .select('release_id')
      .executeTakeFirstOrThrow(),
  )
  return found.release_id
}

/** Where the work is, for who waits. A line that could not be written is not worth stopping for. */
function tell(build: string, worker: string, { done, of }: ReleaseProgress): void {
  asJobs((tx) =>
    tx
      .updateTable('figures.builds')
      .set({ step: 'protecting', done, total: of })
      .where(rows.isHeld(build, worker))
      .execute(),
  ).catch(() => {})
}
