import { parentPort, workerData } from 'node:worker_threads'
import { protect } from './protection.ts'
import { isProtectionTask, type ProtectionMessage } from './protection-thread.ts'

/** The entry of the thread: one table in, progress and the protected release out. */
if (!isProtectionTask(workerData)) throw new TypeError('The thread was given no table.')
const send = (message: ProtectionMessage) => parentPort?.postMessage(message)
const release = await protect(workerData.request, {
  onProgress: (progress) => send({ kind: 'progress', progress }),
})
send({ kind: 'done', release })
