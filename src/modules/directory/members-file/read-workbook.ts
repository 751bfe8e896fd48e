import type { CellValue } from 'exceljs'
import { readFirstSheet } from '../../../platform/files/workbook/first-sheet.ts'
import { RefusedWorkbook } from '../../../platform/files/workbook/refused-workbook.ts'
import { type Cell, mostRows, RefusedFile, type Sheet, sheetOf } from './sheet.ts'

/** The members of a workbook's first visible sheet, as text. @throws RefusedFile */
export async function readWorkbook(bytes: Buffer): Promise<Sheet> {
  try {
    const { lines } = await readFirstSheet(bytes, { mostRows: mostRows * 5 })
    return sheetOf(lines.map(({ row, cells }) => ({ row, cells: cells.map(textOf) })))
  } catch (error) {
    throw error instanceof RefusedWorkbook ? new RefusedFile(error.because) : error
  }
}

function textOf(value: CellValue): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value)
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  }
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return String(value.text)
  if ('error' in value) return { unreadable: 'error' }
  return { unreadable: 'formula' }
}
