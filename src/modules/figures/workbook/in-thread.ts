import { z } from 'zod'
import { askThread } from '../../../platform/threads/ask-thread.ts'
import { type ReadWorkbookResult, readWorkbookResult, type WorkbookContent } from './layout.ts'

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

export async function makeReturnWorkbook(
  content: WorkbookContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const entry = 'modules/figures/workbook/write-return-workbook.worker'
  const written = await askThread(entry, content, z.instanceof(Uint8Array), {})
  if (written.outcome !== 'answered')
    throw new Error(`the workbook was not written: ${written.outcome}`)
  return new Uint8Array(written.answer)
}
