import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { type ReadFileResult, RefusedFile } from './sheet.ts'

/** Reads a file by what it is, whatever its name says. For the thread of read-file.ts: it may take a second. */
export async function parseFile(bytes: Buffer): Promise<ReadFileResult> {
  try {
    return { outcome: 'read', sheet: await sheetIn(bytes) }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    const { because, row } = error
    return { outcome: 'refused', because, ...(row !== undefined && { row }) }
  }
}

async function sheetIn(bytes: Buffer) {
  if (bytes.length === 0) throw new RefusedFile('empty')
  const magic = bytes.toString('latin1', 0, 8)
  if (magic.startsWith('PK')) return readWorkbook(bytes)
  if (magic.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new RefusedFile('old-excel')
  if (/^(%PDF|\u0089PNG|GIF8|\u00ff\u00d8|\{\\rtf|<html|<!doc)/i.test(magic)) {
    throw new RefusedFile('not-a-table')
  }
  return readCsv(bytes)
}
