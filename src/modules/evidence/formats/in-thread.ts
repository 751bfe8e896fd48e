import { askThread } from '../../../platform/worker-threads/ask-thread.ts'
import { type ReadReferences, readReferences } from './reading.ts'

export type ReadInThread = ReadReferences | { readonly outcome: 'too-slow' | 'out-of-memory' }

/** Reads a file of references in a thread of its own: twenty seconds and 256 MB at most, whatever is in it. */
export async function readInThread(text: string): Promise<ReadInThread> {
  const asked = await askThread(
    'modules/evidence/formats/parse-references.worker',
    text,
    readReferences,
    { seconds: 20, megabytes: 256 },
  )
  return asked.outcome === 'answered' ? asked.answer : asked
}
