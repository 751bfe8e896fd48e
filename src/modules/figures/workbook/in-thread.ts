import { z } from 'zod'
import { askThread } from '../../../platform/worker-threads/ask-thread.ts'
import { type ReadWorkbookResult, readWorkbookResult, type WorkbookContent } from './layout.ts'
import { type ReceivedFile, type UnpackResult, unpackResult } from './unpack.ts'

/** Reads a workbook in a thread of its own: pages are served meanwhile, and one that swells is refused, not waited for. */
export async function readReturnWorkbook(bytes: Uint8Array): Promise<ReadWorkbookResult> {
  const entry = 'modules/figures/workbook/read-return-workbook.worker'
  const read = await askThread(entry, bytes, readWorkbookResult, { seconds: 20, megabytes: 256 })
  switch (read.outcome) {
    case 'answered':
      return read.answer
    case 'too-slow':
      return { outcome: 'refused', because: 'too-slow' }
    case 'out-of-memory':
      return { outcome: 'refused', because: 'swells' }
  }
}

/** Several at once, in one thread; one by one when together they need too much, so that the one that swells is found. */
export async function readReturnWorkbooks(
  files: readonly Uint8Array[],
): Promise<readonly ReadWorkbookResult[]> {
  const entry = 'modules/figures/workbook/read-return-workbooks.worker'
  const limits = { seconds: 60, megabytes: 384 }
  const read = await askThread(entry, files, z.array(readWorkbookResult), limits)
  if (read.outcome === 'answered') return read.answer
  const each: ReadWorkbookResult[] = []
  for (const bytes of files) each.push(await readReturnWorkbook(bytes))
  return each
}

/** The workbooks of what was sent together, archives opened. */
export async function unpackFiles(received: readonly ReceivedFile[]): Promise<UnpackResult> {
  const entry = 'modules/figures/workbook/unpack.worker'
  const read = await askThread(entry, received, unpackResult, { seconds: 30, megabytes: 384 })
  if (read.outcome === 'answered') return read.answer
  return { outcome: 'refused', because: 'swells', name: received[0]?.name ?? '' }
}

export async function makeReturnWorkbook(
  content: WorkbookContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const entry = 'modules/figures/workbook/write-return-workbook.worker'
  const written = await askThread(entry, content, z.instanceof(Uint8Array), {})
  if (written.outcome !== 'answered')
    throw new Error(`the workbook was not written: ${written.outcome}`)
  return new Uint8Array(written.answer)
}
