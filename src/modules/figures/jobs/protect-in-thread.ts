import { startThread } from '../../../platform/worker-threads/start-thread.ts'
import type {
  ProtectedRelease,
  ReleaseProgress,
  ReleaseRequest,
} from '../rules/releasing/protect-release.ts'

export type ReleaseTask = { readonly request: ReleaseRequest }
export type ReleaseMessage =
  | ({ readonly kind: 'progress' } & ReleaseProgress)
  | { readonly kind: 'done'; readonly release: ProtectedRelease }

/** `protectRelease` in a thread of its own: pages are served meanwhile. Ends the thread and rejects when `signal` is aborted. */
export async function protectInThread(
  request: ReleaseRequest,
  signal: AbortSignal,
  onProgress: (progress: ReleaseProgress) => void,
): Promise<ProtectedRelease> {
  signal.throwIfAborted()
  const task: ReleaseTask = { request }
  const worker = startThread('modules/figures/jobs/protect-release.worker', task)
  try {
    return await new Promise<ProtectedRelease>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      worker.on('message', (message: unknown) => {
        if (!isMessage(message)) return
        if (message.kind === 'progress') onProgress(message)
        else resolve(message.release)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the thread ended with code ${code}`)))
    })
  } finally {
    await worker.terminate()
  }
}

export function isReleaseTask(data: unknown): data is ReleaseTask {
  return typeof data === 'object' && data !== null && 'request' in data
}

function isMessage(message: unknown): message is ReleaseMessage {
  return typeof message === 'object' && message !== null && 'kind' in message
}
