import { parentPort, workerData } from 'node:worker_threads'
import { isThreadTask, type ThreadMessage } from './protect-in-thread.ts'
import { protect } from './protection.ts'
import { Stopped } from './solver.ts'

/** The entry of the thread: one task in, progress and one result out. Protects, and does no more. */
if (!isThreadTask(workerData)) throw new TypeError('The protection thread was given no task.')
const { request, flag } = workerData
const stopFlag = new Int32Array(flag)
const stop = {
  get aborted() {
    return Atomics.load(stopFlag, 0) !== 0
  },
}
const send = (message: ThreadMessage) => parentPort?.postMessage(message)

try {
  const onProgress = (progress: Extract<ThreadMessage, { kind: 'progress' }>['progress']) =>
    send({ kind: 'progress', progress })
  send({ kind: 'done', protection: await protect(request, { stop, onProgress }) })
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  send({ kind: 'stopped' })
}
