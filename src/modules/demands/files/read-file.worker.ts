import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ReadFileResult } from './proposed-block.ts'
import { readDocx } from './read-docx.ts'
import { readMarkdown } from './read-markdown.ts'

/** The entry of the thread: a file as it arrived in, the blocks it proposes out. Its beginning says what it is, not its name. */
const received = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })

async function read({ name, bytes }: z.infer<typeof received>): Promise<ReadFileResult> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start.startsWith('PK')) return readDocx(bytes)
  // The format of earlier word processors, and of what is locked by a password.
  if (start.charCodeAt(0) === 0xd0) return { outcome: 'refused', because: 'encrypted' }
  if (!/\.(?:md|markdown|txt)$/i.test(name) || bytes.includes(0)) {
    return { outcome: 'refused', because: 'unknown-format' }
  }
  return readMarkdown(new TextDecoder().decode(bytes))
}

parentPort?.postMessage(await read(received.parse(workerData)))
