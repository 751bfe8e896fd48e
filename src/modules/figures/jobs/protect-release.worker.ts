import { parentPort, workerData } from 'node:worker_threads'
import { protectRelease } from '../rules/releasing/protect-release.ts'
import { isReleaseTask, type ReleaseMessage } from './protect-in-thread.ts'

/** The entry of the thread: one release in, progress and the protected release out. */
if (!isReleaseTask(workerData)) throw new TypeError('The thread was given no release.')
const send = (message: ReleaseMessage) => parentPort?.postMessage(message)
const onProgress = ({ done, of }: { readonly done: number; readonly of: number }) =>
  send({ kind: 'progress', done, of })
send({ kind: 'done', release: await protectRelease(workerData.request, { onProgress }) })
