import { z } from 'zod'
import { askThread } from '../../../platform/worker-threads/ask-thread.ts'
import { type ReadFileResult, readFileResult } from './proposed-block.ts'
import type { WrittenDocument } from './write-html.ts'

/** A document for a word processor, made in a thread of its own: pages are served meanwhile. Null when it takes too much. */
export async function makeDocx(document: WrittenDocument): Promise<Uint8Array<ArrayBuffer> | null> {
  const entry = 'modules/demands/files/write-docx.worker'
  const limits = { seconds: 20, megabytes: 256 }
  const made = await askThread(entry, document, z.instanceof(Uint8Array), limits)
  return made.outcome === 'answered' ? new Uint8Array(made.answer) : null
}

/** Reads what was brought in, in a thread of its own: a file that swells is refused, not waited for. */
export async function readFile(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<ReadFileResult> {
  const entry = 'modules/demands/files/read-file.worker'
  const limits = { seconds: 20, megabytes: 256 }
  const read = await askThread(entry, file, readFileResult, limits)
  switch (read.outcome) {
    case 'answered':
      return read.answer
    case 'too-slow':
      return { outcome: 'refused', because: 'too-slow' }
    case 'out-of-memory':
      return { outcome: 'refused', because: 'swells' }
  }
}
