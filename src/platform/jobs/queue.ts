/** Of one process among those that share the database. */
export type Worker = string

/**
 * A kind of long work whose jobs are rows of a table of its module: they are asked for in the transaction that needs them,
 * and survive the process that does them: `rowQueue` makes the statements. See decisions/096.
 */
export type Queue = {
  readonly name: string
  /** Takes the oldest job that waits, or whose worker has not been heard for `silence` seconds; null when there is none. */
  claim(worker: Worker, silence: number): Promise<string | null>
  /** Says that the worker is alive. False when the job is no longer its: done, stopped by someone, or taken by another. */
  beat(job: string, worker: Worker): Promise<boolean>
  /**
   * Does the job, all or nothing: the last transaction writes everything, and only if the job is still this worker's. Rejects
   * when `signal` is aborted. When it throws, its worker is not heard any more: the job is taken again after the silence, and
   * given up when it has been too often.
   */
  run(job: string, worker: Worker, signal: AbortSignal): Promise<void>
  /** Gives the job back, to be done again from the start: the site is closing. */
  release(job: string, worker: Worker): Promise<void>
}
