import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startThread } from '../platform/worker-threads/start-thread.ts'
import { protect } from './protection.ts'
import { type ProtectionTask, protectInThread } from './protection-thread.ts'
import { Stopped } from './solver.ts'
import { tabulate } from './tabulation.ts'
import { inventFederation } from './test/examples.ts'

const start = (task: ProtectionTask) => startThread('protection/protection.worker', task)

function tableOf(members: number, regions: number) {
  const shape = { members, regions, zones: 3, categories: 6, seed: 5 }
  const { dimensions, answers } = inventFederation(shape)
  return tabulate(dimensions, answers, { against: 'outsider' }).table
}

describe('protection in a thread', () => {
  it('answers what it answers without one, and tells of each step', async () => {
    const request = { table: tableOf(12, 5) }
    const steps = new Set<string>()
    const release = await protectInThread(request, {
      start,
      onProgress: ({ step }) => steps.add(step),
    })
    assert.deepEqual(release, await protect(request))
    assert.ok(steps.has('audit') && steps.has('pattern'), [...steps].join())
  })

  it('stops when it is asked to, before it began and in the midst', async () => {
    const table = tableOf(90, 17)
    const before = { start, signal: AbortSignal.abort() }
    await assert.rejects(protectInThread({ table }, before), Stopped)
    const controller = new AbortController()
    const running = protectInThread(
      { table },
      { start, signal: controller.signal, onProgress: () => controller.abort() },
    )
    await assert.rejects(running, Stopped)
  })

  it('says what went wrong in it, or in what it told', async () => {
    const request = { table: tableOf(12, 5) }
    const onProgress = () => {
      throw new Error('nobody listens')
    }
    await assert.rejects(protectInThread(request, { start, onProgress }), /nobody listens/)
    const empty = () => startThread('protection/protection.worker', {})
    await assert.rejects(protectInThread(request, { start: empty }), /given no table/)
    const refused = await protectInThread({ ...request, attackers: [] }, { start })
    assert.equal(refused.outcome, 'unsound')
  })
})
