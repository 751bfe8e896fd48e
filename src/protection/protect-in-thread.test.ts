import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Worker } from 'node:worker_threads'
import { inventFederation } from './examples.ts'
import { protectEach, protectInThread, type ThreadTask } from './protect-in-thread.ts'
import { type ProtectionProgress, protect } from './protection.ts'
import { tabulate } from './tabulation.ts'

const small = requestFor({ members: 20, regions: 5, zones: 2, categories: 4, seed: 1 })
const large = requestFor({ members: 90, regions: 17, zones: 5, categories: 8, seed: 6 })

describe('protection in a thread', () => {
  it('finds the same pattern as without one, and says how far it is', async () => {
    const steps = new Set<ProtectionProgress['step']>()
    const onProgress = ({ step }: ProtectionProgress) => void steps.add(step)
    const apart = await protectInThread(small, startThread, { onProgress })
    const here = await protect(small)
    assert.equal(apart.outcome, 'protected')
    assert.deepEqual(apart, here)
    assert.deepEqual(steps, new Set(['relaxation', 'pattern', 'audit']))
  })

  it('stops when asked, without finishing its work', async () => {
    const controller = new AbortController()
    const started = performance.now()
    const onProgress = () => controller.abort()
    const stopped = protectInThread(large, startThread, { signal: controller.signal, onProgress })
    await assert.rejects(stopped, { name: 'Stopped' })
    assert.ok(performance.now() - started < 20_000)
  })

  it('protects several tables side by side, in the order asked', async () => {
    const other = requestFor({ members: 12, regions: 4, zones: 0, categories: 3, seed: 2 })
    const [first, second] = await protectEach([small, other], startThread, { threads: 2 })
    assert.deepEqual(first, await protect(small))
    assert.deepEqual(second, await protect(other))
  })
})

function requestFor(shape: Parameters<typeof inventFederation>[0]) {
  const { dimensions, answers } = inventFederation(shape)
  const { table } = tabulate(dimensions, answers, { against: 'outsider' })
  return { table, attackers: 'members' } as const
}

/** Threads of Node 20 do not inherit the hooks of `--import tsx`: each loads them itself. */
function startThread(workerData: ThreadTask): Worker {
  const loader = import.meta.resolve('tsx/esm/api')
  const entry = new URL('./protection.worker.ts', import.meta.url).href
  const script = `import('${loader}').then(({ tsImport }) => tsImport('${entry}', '${entry}'))`
  return new Worker(script, { eval: true, workerData })
}
