import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../database/database.ts'
import { asJobs } from './as-jobs.ts'
import type { Queue, Worker } from './queue.ts'

/** After so many, a job that kills its process, or fails, is given up. */
const mostAttempts = 3

/**
 * A table of jobs. It has the columns `id`, `claimed_by`, `beat_at` and `attempts`, and its own to say where a job is: each
 * `when…` is what these are set to, `step = 'reading', done = 0`.
 */
type JobRows = {
  readonly name: string
  /** `figures.builds` */
  readonly table: string
  /** Of a job that waits or is being done: neither ended, nor stopped by someone. */
  readonly isUnfinished: RawBuilder<boolean>
  /** The column by which the oldest goes first. */
  readonly askedAt: string
  readonly whenGivenUp: RawBuilder<unknown>
  readonly whenBegun?: RawBuilder<unknown>
  readonly whenReleased?: RawBuilder<unknown>
}

type RowQueue = Omit<Queue, 'run'> & {
  /** Of the row of a job while it is this worker's: for every `where` under which a job writes on its own row. */
  readonly isHeld: (job: string, worker: Worker) => RawBuilder<boolean>
}

/** Everything of a queue but what is done for a job, for jobs that are rows. See decisions/096. */
export function rowQueue(rows: JobRows): RowQueue {
  const table = sql.table(rows.table)
  const isHeld = (job: string, worker: Worker) =>
    sql<boolean>`(id = ${job} and claimed_by = ${worker} and ${rows.isUnfinished})`
  const and = (more: RawBuilder<unknown> | undefined) => (more ? sql`, ${more}` : sql``)

  async function claim(tx: Transaction, worker: Worker, silence: number): Promise<string | null> {
    const isFree = sql`${rows.isUnfinished}
      and (beat_at is null or beat_at < now() - make_interval(secs => ${silence}))`
    await sql`
      update ${table} set ${rows.whenGivenUp} where ${isFree} and attempts >= ${mostAttempts}`.execute(
      tx,
    )
    const claimed = await sql<{ id: string }>`
      update ${table} set claimed_by = ${worker}, beat_at = now(), attempts = attempts + 1${and(rows.whenBegun)}
      where id = (
        select id from ${table} where ${isFree} order by ${sql.ref(rows.askedAt)} limit 1 for update skip locked)
      returning id`.execute(tx)
    return claimed.rows[0]?.id ?? null
  }

  return {
    name: rows.name,
    isHeld,
    claim: (worker, silence) => asJobs((tx) => claim(tx, worker, silence)),
    beat: (job, worker) =>
      asJobs(async (tx) => {
        const beaten = await sql`
          update ${table} set beat_at = now() where ${isHeld(job, worker)}`.execute(tx)
        return (beaten.numAffectedRows ?? 0n) > 0n
      }),
    release: (job, worker) =>
      asJobs(async (tx) => {
        await sql`
          update ${table} set claimed_by = null, beat_at = null, attempts = attempts - 1${and(rows.whenReleased)}
          where ${isHeld(job, worker)}`.execute(tx)
      }),
  }
}
