import type { Worker } from 'node:worker_threads'
import type { Protection, ProtectionProgress, ProtectionRequest } from './protection.ts'
import { Stopped } from './solver.ts'

/** What a protection thread is started with. The flag is shared: 1 asks it to stop. */
export interface ThreadTask {
  readonly request: ProtectionRequest
  readonly flag: SharedArrayBuffer
}

/** What it answers: any number of progress messages, then one of the others. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ProtectionProgress }
  | { readonly kind: 'done'; readonly protection: Protection }
  | { readonly kind: 'stopped' }

/**
 * `resourceLimits` for the thread: what it makes dies young, and room for less of it at a time
 * takes some 40 MB off each thread for no time that can be measured.
 */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 8 } as const

/** Starts a thread on `protection.worker.ts`, however the host compiles and finds it. */
export type StartThread = (workerData: ThreadTask) => Worker

export interface ThreadOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ProtectionProgress) => void
}

/**
 * `protect` in a thread of its own, so that a server goes on answering. Aborting the signal stops
 * it between two programmes or inside one, disposes every model and rejects with `Stopped`.
 */
export function protectInThread(
  request: ProtectionRequest,
  startThread: StartThread,
  { signal, onProgress }: ThreadOptions = {},
): Promise<Protection> {
  if (signal?.aborted) return Promise.reject(new Stopped('Protection was asked to stop.'))
  const flag = new SharedArrayBuffer(4)
  const stop = () => Atomics.store(new Int32Array(flag), 0, 1)
  return new Promise<Protection>((resolve, reject) => {
    const worker = startThread({ request, flag })
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: unknown) => {
      if (!isThreadMessage(message)) return
      if (message.kind === 'progress') onProgress?.(message.progress)
      else if (message.kind === 'done') resolve(message.protection)
      else reject(new Stopped('Protection was asked to stop.'))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The protection thread ended with ${code}.`)))
  }).finally(() => signal?.removeEventListener('abort', stop))
}

/**
 * Protects several tables, at most `threads` at a time. Answers in the order asked; the first
 * failure stops the others.
 */
export async function protectEach(
  requests: readonly ProtectionRequest[],
  startThread: StartThread,
  { threads, signal }: { readonly threads: number; readonly signal?: AbortSignal },
): Promise<Protection[]> {
  const failure = new AbortController()
  const together = AbortSignal.any([failure.signal, ...(signal ? [signal] : [])])
  const protections: Protection[] = []
  const waiting = requests.entries()
  const workThrough = async () => {
    for (const [index, request] of waiting) {
      protections[index] = await protectInThread(request, startThread, { signal: together })
    }
  }
  try {
    await Promise.all(Array.from({ length: threads }, workThrough))
  } catch (error) {
    failure.abort()
    throw error
  }
  return protections
}

export function isThreadTask(data: unknown): data is ThreadTask {
  return (
    typeof data === 'object' &&
    data !== null &&
    'request' in data &&
    'flag' in data &&
    data.flag instanceof SharedArrayBuffer
  )
}

function isThreadMessage(message: unknown): message is ThreadMessage {
  return typeof message === 'object' && message !== null && 'kind' in message
}
