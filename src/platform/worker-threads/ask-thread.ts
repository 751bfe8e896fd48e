import type { z } from 'zod'
import { startThread } from './start-thread.ts'

export type ThreadAnswer<T> =
  | { readonly outcome: 'answered'; readonly answer: T }
  /** It was stopped: it took longer, or more memory, than it was given. */
  | { readonly outcome: 'too-slow' | 'out-of-memory' }

type Allowed = {
  readonly seconds?: number
  readonly megabytes?: number
  /** Once the thread is gone, which may be long after it was answered for: what it does last cannot always be stopped. */
  readonly onEnd?: () => void
}

/**
 * Asks a thread of its own one question, and ends it: pages are served meanwhile. `entry` is the path of a `*.worker.ts`
 * under `src/`, without extension; it reads `workerData` and posts one message, which `answer` parses.
 * Throws what the thread throws, and if it ends without an answer.
 */
export async function askThread<T>(
  entry: string,
  question: unknown,
  answer: z.ZodType<T>,
  { seconds, megabytes, onEnd }: Allowed = {},
): Promise<ThreadAnswer<T>> {
  const worker = startThread(entry, question, {
    ...(megabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  })
  if (onEnd) worker.once('exit', onEnd)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<ThreadAnswer<T>>((resolve, reject) => {
      if (seconds !== undefined) {
        timer = setTimeout(() => resolve({ outcome: 'too-slow' }), seconds * 1000)
      }
      worker.once('message', (message: unknown) => {
        const parsed = answer.safeParse(message)
        if (parsed.success) resolve({ outcome: 'answered', answer: parsed.data })
        else reject(parsed.error)
      })
      worker.once('error', (error: unknown) => {
        if (isOutOfMemory(error)) resolve({ outcome: 'out-of-memory' })
        else reject(error)
      })
      worker.once('exit', (code) =>
        reject(new Error(`the thread of ${entry} ended with code ${code} before it answered`)),
      )
    })
  } finally {
    clearTimeout(timer)
    worker.unref()
    void worker.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
