import { Worker } from 'node:worker_threads'
import type { Protection, ProtectionProgress, ProtectionRequest } from './protection.ts'
import { Stopped } from './solver.ts'

export interface ProtectionThreadOptions {
  /** Ends the thread at once, wherever it is. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ProtectionProgress) => void
  /** Starts `protection.worker`, given its data; unless said, the file of that name beside this one. A bundle that puts it elsewhere says where. */
  readonly start?: (task: ProtectionTask) => Worker
}

export interface ProtectionTask {
  readonly request: ProtectionRequest
}

export type ProtectionMessage =
  | { readonly kind: 'progress'; readonly progress: ProtectionProgress }
  | { readonly kind: 'done'; readonly release: Protection }

/**
 * `protect` in a thread of its own, so that whoever asks goes on answering others. What the solver holds is given back with
 * the thread, whichever way it ends.
 * @throws Stopped when the signal is aborted, and what `protect` throws.
 */
export async function protectInThread(
  request: ProtectionRequest,
  { signal, onProgress, start = startBeside }: ProtectionThreadOptions = {},
): Promise<Protection> {
  if (signal?.aborted) throw new Stopped('The protection was asked to stop.')
  const worker = start({ request })
  const ended = new AbortController()
  try {
    return await new Promise<Protection>((resolve, reject) => {
      const stop = () => reject(new Stopped('The protection was asked to stop.'))
      signal?.addEventListener('abort', stop, { once: true, signal: ended.signal })
      worker.on('message', (message: ProtectionMessage) => {
        if (message.kind === 'done') return resolve(message.release)
        try {
          onProgress?.(message.progress)
        } catch (error) {
          reject(error)
        }
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The thread ended with code ${code}.`)))
    })
  } finally {
    ended.abort()
    await worker.terminate()
  }
}

export function isProtectionTask(data: unknown): data is ProtectionTask {
  return typeof data === 'object' && data !== null && 'request' in data
}

function startBeside(task: ProtectionTask): Worker {
  return new Worker(new URL('./protection.worker.js', import.meta.url), { workerData: task })
}
