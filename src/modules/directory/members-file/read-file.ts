import { startThread } from '../../../platform/threads/start-thread.ts'
import { type ReadFileResult, readFileResult } from './sheet.ts'

const workerEntry = 'modules/directory/members-file/members-file.worker'

/**
 * Reads a file of members in a thread of its own: pages are served meanwhile, and a file that needs more memory or time
 * than any real one is refused, not waited for.
 */
export function readMembersFile(
  bytes: Uint8Array,
  { seconds = 20, megabytes = 256 }: { seconds?: number; megabytes?: number } = {},
): Promise<ReadFileResult> {
  const worker = startThread(workerEntry, bytes, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  return new Promise<ReadFileResult>((resolve, reject) => {
    const timer = setTimeout(
      () => resolve({ outcome: 'refused', because: 'too-slow' }),
      seconds * 1000,
    )
    worker.once('message', (message: unknown) => {
      const parsed = readFileResult.safeParse(message)
      if (parsed.success) resolve(withoutUndefined(parsed.data))
      else reject(parsed.error)
    })
    worker.once('error', (error: unknown) => {
      const isOutOfMemory =
        error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (isOutOfMemory) resolve({ outcome: 'refused', because: 'swells' })
      else reject(error)
    })
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the thread that reads a file ended with code ${code} before it answered`))
    })
  }).finally(() => worker.terminate())
}

function withoutUndefined(
  result:
    | Extract<ReadFileResult, { outcome: 'read' }>
    | {
        outcome: 'refused'
        because: Extract<ReadFileResult, { outcome: 'refused' }>['because']
        row?: number | undefined
      },
): ReadFileResult {
  if (result.outcome === 'read') return result
  const { row, ...refused } = result
  return { ...refused, ...(row !== undefined && { row }) }
}
