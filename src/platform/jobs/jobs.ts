import { randomUUID } from 'node:crypto'
import { log } from '../log.ts'
import type { Queue, Worker } from './queue.ts'

type Rhythm = {
  /** Milliseconds between two looks at a table nobody has spoken of. */
  readonly look: number
  /** Milliseconds between two signs of life. */
  readonly beat: number
  /** Seconds without a sign of life after which another takes the job. */
  readonly silence: number
}
const usual: Rhythm = { look: 5_000, beat: 2_000, silence: 15 }

let opened: Foreman | null = null

/** Starts doing the jobs of these queues, one at a time of each, until closeJobs. */
export function openJobs(queues: readonly Queue[], rhythm: Partial<Rhythm> = {}): void {
  if (opened) throw new Error('the jobs are open already')
  opened = new Foreman(queues, { ...usual, ...rhythm })
}

/** Stops the jobs under way, which are begun again by whoever opens next, and waits until they have let go. */
export async function closeJobs(): Promise<void> {
  const closing = opened
  opened = null
  await closing?.close()
}

/** Something was just asked for: looks at once. Another process sees it at its next look. */
export function wakeJobs(): void {
  opened?.wake()
}

/** Does everything that waits, and resolves when nothing is left. For tests. */
export async function whenJobsAreDone(): Promise<void> {
  await opened?.whenIdle()
}

class Foreman {
  readonly #worker: Worker = randomUUID()
  readonly #rhythm: Rhythm
  readonly #closing = new AbortController()
  readonly #lines: readonly Line[]
  readonly #finished: Promise<unknown>

  constructor(queues: readonly Queue[], rhythm: Rhythm) {
    this.#rhythm = rhythm
    this.#lines = queues.map((queue) => ({ queue, isWoken: true, wake: () => {}, waiting: [] }))
    this.#finished = Promise.all(this.#lines.map((line) => this.#work(line)))
  }

  async close(): Promise<void> {
    this.#closing.abort()
    for (const { wake } of this.#lines) wake()
    await this.#finished
  }

  wake(): void {
    for (const line of this.#lines) {
      line.isWoken = true
      line.wake()
    }
  }

  async whenIdle(): Promise<void> {
    const idle = this.#lines.map((line) => new Promise<void>((done) => line.waiting.push(done)))
    this.wake()
    await Promise.all(idle)
  }

  async #work(line: Line): Promise<void> {
    const { queue } = line
    while (!this.#closing.signal.aborted) {
      line.isWoken = false
      // Those who came before this look: what they wait for was there to be seen.
      const asking = line.waiting.length
      const job = await this.#claim(queue)
      if (job !== null) await this.#do(queue, job)
      else {
        for (const done of line.waiting.splice(0, asking)) done()
        await this.#rest(line)
      }
    }
    for (const done of line.waiting) done()
  }

  async #claim(queue: Queue): Promise<string | null> {
    try {
      return await queue.claim(this.#worker, this.#rhythm.silence)
    } catch (error) {
      report(queue, 'not claimed', error)
      return null
    }
  }

  /** Until woken, or until the next look. */
  async #rest(line: Line): Promise<void> {
    if (line.isWoken || this.#closing.signal.aborted) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#rhythm.look)
      timer.unref()
      line.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    line.wake = () => {}
  }

  async #do(queue: Queue, job: string): Promise<void> {
    const lost = new AbortController()
    const signal = AbortSignal.any([lost.signal, this.#closing.signal])
    const beating = setInterval(() => {
      queue.beat(job, this.#worker).then(
        (isOurs) => {
          if (!isOurs) lost.abort()
        },
        // A database that does not answer now may answer the next beat; the last write asks again whose job it is.
        () => {},
      )
    }, this.#rhythm.beat)
    try {
      await queue.run(job, this.#worker, signal)
    } catch (error) {
      await this.#letGo(queue, job, signal.aborted, error)
    } finally {
      clearInterval(beating)
    }
  }

  async #letGo(queue: Queue, job: string, isStopped: boolean, error: unknown): Promise<void> {
    if (!isStopped) return report(queue, 'failed', error)
    try {
      await queue.release(job, this.#worker)
    } catch (unsaid) {
      // Its worker will not be heard any more: the job is taken again after the silence.
      report(queue, 'not given back', unsaid)
    }
  }
}

/** What happened and where in the code: a message of the database may quote a row. */
function report({ name }: Queue, job: string, error: unknown): void {
  const { name: kind, stack } = error instanceof Error ? error : { name: 'unknown', stack: '' }
  log.error({ queue: name, job, error: kind, at: stack?.split('\n').slice(1, 6) })
}

type Line = {
  readonly queue: Queue
  isWoken: boolean
  wake: () => void
  readonly waiting: (() => void)[]
}
