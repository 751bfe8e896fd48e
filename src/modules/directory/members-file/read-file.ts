import { askThread } from '../../../platform/worker-threads/ask-thread.ts'
import { type ReadFileResult, readFileResult } from './sheet.ts'

const workerEntry = 'modules/directory/members-file/members-file.worker'

/** Threads at once: a file that cannot be stopped holds a core, and the pages need one. */
const mostAtOnce = 2
let atOnce = 0

/**
 * Reads a file of members in a thread of its own: pages are served meanwhile, and a file that needs more memory or time
 * than any real one is refused, not waited for.
 */
export async function readMembersFile(
  bytes: Uint8Array,
  { seconds = 20, megabytes = 256 }: { seconds?: number; megabytes?: number } = {},
): Promise<ReadFileResult> {
  if (atOnce >= mostAtOnce) return { outcome: 'refused', because: 'busy' }
  atOnce += 1
  const onEnd = () => {
    atOnce -= 1
  }
  const read = await askThread(workerEntry, bytes, readFileResult, { seconds, megabytes, onEnd })
  switch (read.outcome) {
    case 'answered':
      return read.answer
    case 'too-slow':
      return { outcome: 'refused', because: 'too-slow' }
    case 'out-of-memory':
      return { outcome: 'refused', because: 'swells' }
  }
}
