import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'node:test'
import { until } from '../../../test/waiting.ts'
import { closeJobs, openJobs, wakeJobs, whenJobsAreDone } from './jobs.ts'
import type { Queue } from './queue.ts'

type Asked = { readonly job: string; state: 'waiting' | 'taken' | 'done' | 'stopped' }

/** A table of jobs in memory, and what is done for each. */
function queueOf(asked: Asked[], work: (job: string, signal: AbortSignal) => Promise<void>): Queue {
  const find = (job: string) => asked.find((row) => row.job === job)
  const write = (job: string, state: Asked['state']) => {
    const row = find(job)
    if (row?.state === 'taken') row.state = state
  }
  return {
    name: 'of a test',
    async claim() {
      const next = asked.find(({ state }) => state === 'waiting')
      if (!next) return null
      next.state = 'taken'
      return next.job
    },
    beat: async (job) => find(job)?.state === 'taken',
    async run(job, _worker, signal) {
      await work(job, signal)
      write(job, 'done')
    },
    release: async (job) => write(job, 'waiting'),
  }
}

const untilStopped = (_job: string, signal: AbortSignal) =>
  new Promise<void>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
  })

describe('someone who asks for long work', () => {
  afterEach(closeJobs)

  it('has it done soon after, and what she asked next too', async () => {
    const asked: Asked[] = [{ job: 'first', state: 'waiting' }]
    openJobs([queueOf(asked, async () => {})], { look: 60_000 })
    await whenJobsAreDone()
    asked.push({ job: 'second', state: 'waiting' })
    wakeJobs()
    await whenJobsAreDone()
    assert.deepEqual(
      asked.map(({ state }) => state),
      ['done', 'done'],
    )
  })

  it('has it done although nobody spoke of it: another process asked', async () => {
    const asked: Asked[] = []
    openJobs([queueOf(asked, async () => {})], { look: 10 })
    await whenJobsAreDone()
    const job: Asked = { job: 'elsewhere', state: 'waiting' }
    asked.push(job)
    await until('the work to be done', () => job.state === 'done')
  })

  it('has the next one done although one failed, which is kept to be tried again', async () => {
    const asked: Asked[] = [
      { job: 'impossible', state: 'waiting' },
      { job: 'possible', state: 'waiting' },
    ]
    openJobs([
      queueOf(asked, async (job) => {
        if (job === 'impossible') throw new Error('no')
      }),
    ])
    await whenJobsAreDone()
    assert.deepEqual(
      asked.map(({ state }) => state),
      ['taken', 'done'],
    )
  })

  it('stops it by saying so on its row', async () => {
    const job: Asked = { job: 'long', state: 'waiting' }
    const told: AbortSignal[] = []
    const work = (name: string, signal: AbortSignal) => {
      told.push(signal)
      return untilStopped(name, signal)
    }
    openJobs([queueOf([job], work)], { beat: 10 })
    await until('the work to begin', () => told.length > 0)
    assert.equal(job.state, 'taken')
    job.state = 'stopped'
    await whenJobsAreDone()
    assert.equal(told[0]?.aborted, true)
    assert.equal(job.state, 'stopped')
  })

  it('finds it waiting again when the site is closed meanwhile', async () => {
    const job: Asked = { job: 'long', state: 'waiting' }
    openJobs([queueOf([job], untilStopped)])
    await until('the work to be taken', () => job.state === 'taken')
    await closeJobs()
    assert.equal(job.state, 'waiting')
  })

  it('waits while the database does not answer', async () => {
    const asked: Asked[] = [{ job: 'patient', state: 'waiting' }]
    const queue = queueOf(asked, async () => {})
    let tries = 0
    const broken: Queue = {
      ...queue,
      claim(worker, silence) {
        tries += 1
        if (tries < 3) return Promise.reject(new Error('no connection'))
        return queue.claim(worker, silence)
      },
    }
    openJobs([broken], { look: 5 })
    await until('the work to be done', () => asked[0]?.state === 'done')
    assert.ok(tries >= 3)
  })
})
