import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startThread } from '../platform/threads/start-thread.ts'
import { insiders, viewer } from './attackers.ts'
import {
  protectEach,
  protectInThread,
  THREAD_LIMITS,
  type ThreadTask,
} from './protect-in-thread.ts'
import { type ProtectionProgress, protect } from './protection.ts'
import { tabulate } from './tabulation.ts'
import { inventFederation } from './test/examples.ts'

const startProtection = (task: ThreadTask) =>
  startThread('protection/protection.worker', task, { resourceLimits: THREAD_LIMITS })
const small = requestFor({ members: 20, regions: 5, zones: 2, categories: 4, seed: 1 })
const large = requestFor({ members: 90, regions: 17, zones: 5, categories: 8, seed: 6 })

describe('protection in a thread', () => {
  it('finds the same pattern as without one, and says how far it is', async () => {
    const steps = new Set<ProtectionProgress['step']>()
    const onProgress = ({ step }: ProtectionProgress) => void steps.add(step)
    const apart = await protectInThread(small, startProtection, { onProgress })
    const here = await protect(small)
    assert.equal(apart.outcome, 'protected')
    assert.deepEqual(apart, here)
    assert.deepEqual(steps, new Set(['relaxation', 'pattern', 'audit']))
  })

  it('knows attackers of one’s own, the outsider among them, on the other side', async () => {
    const attackers = [...insiders(small.table), viewer('a reader', { members: ['M01'] })]
    const apart = await protectInThread({ ...small, attackers }, startProtection)
    assert.deepEqual(apart, await protect({ ...small, attackers }))
    assert.ok(apart.outcome === 'protected')
    const outsiders = apart.audit.intervals.get('outsider')
    assert.equal(outsiders?.size, apart.primary.length + apart.secondary.length)
  })

  it('stops when asked, without finishing its work', async () => {
    const controller = new AbortController()
    const started = performance.now()
    const onProgress = () => controller.abort()
    const stopped = protectInThread(large, startProtection, {
      signal: controller.signal,
      onProgress,
    })
    await assert.rejects(stopped, { name: 'Stopped' })
    assert.ok(performance.now() - started < 20_000)
  })

  it('protects several tables side by side, in the order asked', async () => {
    const other = requestFor({ members: 12, regions: 4, zones: 0, categories: 3, seed: 2 })
    const [first, second] = await protectEach([small, other], startProtection, { threads: 2 })
    assert.deepEqual(first, await protect(small))
    assert.deepEqual(second, await protect(other))
  })
})

function requestFor(shape: Parameters<typeof inventFederation>[0]) {
  const { dimensions, answers } = inventFederation(shape)
  const { table } = tabulate(dimensions, answers, { against: 'outsider' })
  return { table, attackers: 'members' } as const
}
