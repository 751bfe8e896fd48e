import { sql } from 'kysely'
import { asJobs } from '../../../platform/jobs/as-jobs.ts'
import type { Queue } from '../../../platform/jobs/queue.ts'
import type { ReleaseProgress } from '../rules/protect-release.ts'
import { protectInThread } from './protect-in-thread.ts'
import { readReleaseRequest } from './read-release-request.ts'
import { type BuildClaim, writeRelease } from './write-release.ts'

/** After so many, a build that kills its process, or fails, is given up. */
const mostAttempts = 3

/** Builds of releases: rows of figures.builds. */
export const releaseBuilds: Queue = {
  name: 'release-builds',

  claim: (worker, silence) =>
    asJobs(async (tx) => {
      const isFree = sql<boolean>`finished_at is null
        and (beat_at is null or beat_at < now() - make_interval(secs => ${silence}))`
      await tx
        .updateTable('figures.builds')
        .set({ finished_at: sql<Date>`now()`, outcome: 'failed', step: 'done' })
        .where(isFree)
        .where('attempts', '>=', mostAttempts)
        .execute()
      const claimed = await tx
        .updateTable('figures.builds')
        .set({
          claimed_by: worker,
          beat_at: sql<Date>`now()`,
          attempts: sql<number>`attempts + 1`,
          step: 'reading',
          done: 0,
          total: 0,
        })
        .where('id', '=', (eb) =>
          eb
            .selectFrom('figures.builds')
            .where(isFree)
            .select('id')
            .orderBy('asked_at')
            .limit(1)
            .forUpdate()
            .skipLocked(),
        )
        .returning('id')
        .executeTakeFirst()
      return claimed?.id ?? null
    }),

  beat: (build, worker) =>
    asJobs(async (tx) => {
      const { numUpdatedRows } = await ofWorker(tx, build, worker)
        .set({ beat_at: sql<Date>`now()` })
        .executeTakeFirst()
      return numUpdatedRows > 0n
    }),

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

  release: (build, worker) =>
    asJobs(async (tx) => {
      await ofWorker(tx, build, worker)
        .set({ claimed_by: null, beat_at: null, step: 'waiting', attempts: sql`attempts - 1` })
        .execute()
    }),

  // Its beats stop: it is taken again after the silence, until its attempts are spent.
  fail: async () => {},
}

function ofWorker(tx: Parameters<Parameters<typeof asJobs>[0]>[0], build: string, worker: string) {
  return tx
    .updateTable('figures.builds')
    .where('id', '=', build)
    .where('claimed_by', '=', worker)
    .where('finished_at', 'is', null)
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
    ofWorker(tx, build, worker).set({ step: 'protecting', done, total: of }).execute(),
  ).catch(() => {})
}
