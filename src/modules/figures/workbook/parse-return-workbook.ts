import type { CellValue } from 'exceljs'
import { withoutGuard } from '../../../platform/files/formula-guard.ts'
import { readFirstSheet } from '../../../platform/files/workbook/first-sheet.ts'
import { RefusedWorkbook } from '../../../platform/files/workbook/refused-workbook.ts'
import { withoutControls } from '../../../platform/forms/fields.ts'
import {
  columnMarks,
  type FoundCell,
  type FoundLine,
  mark,
  mostLines,
  type ReadWorkbookResult,
  sharingMark,
} from './layout.ts'

/** What a workbook of a return holds. For the thread that reads it: it may take a second. */
export async function parseReturnWorkbook(bytes: Buffer): Promise<ReadWorkbookResult> {
  const magic = bytes.toString('latin1', 0, 4)
  if (magic === '\u00d0\u00cf\u0011\u00e0') return { outcome: 'refused', because: 'old-excel' }
  if (!magic.startsWith('PK')) return { outcome: 'refused', because: 'not-a-table' }
  try {
    const { name, lines } = await readFirstSheet(bytes, { mostRows: mostLines })
    return understood(name, lines)
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error
    return { outcome: 'refused', because: error.because }
  }
}

type Line = { readonly row: number; readonly cells: readonly CellValue[] }

function understood(sheet: string, lines: readonly Line[]): ReadWorkbookResult {
  const marked = lines.find(({ cells }) => cells.some((cell) => textOf(cell) === mark))
  const first = marked?.cells.findIndex((cell) => textOf(cell) === mark) ?? -1
  const columnOf = (name: string) => marked?.cells.findIndex((cell) => textOf(cell) === name) ?? -1
  const answer = columnOf(columnMarks.answer)
  if (!marked || first < 0 || answer < 0) return { outcome: 'refused', because: 'not-ours' }
  const [why, comment] = [columnOf(columnMarks.why), columnOf(columnMarks.comment)]
  const at = (cells: readonly CellValue[], column: number) =>
    column < 0 ? '' : textOf(cells[column] ?? null)

  const sharing = lines.find(({ cells }) => textOf(cells[first] ?? null) === sharingMark)
  const found: FoundLine[] = lines.flatMap(({ row, cells }) => {
    const key = textOf(cells[first] ?? null)
    // Headings are no code: those have no capital and no space.
    if (!/^[a-z][a-z0-9-]*(\/[a-z0-9-]+)?$/.test(key) || key === sharingMark || key === mark) {
      return []
    }
    return [
      {
        key,
        row,
        answer: cellOf(cells[answer] ?? null),
        address: `${letterOf(answer)}${row}`,
        why: at(cells, why),
        comment: at(cells, comment),
      },
    ]
  })
  return {
    outcome: 'read',
    workbook: {
      sheet,
      exercise: textOf(marked.cells[first + 1] ?? null),
      memberId: textOf(marked.cells[first + 2] ?? null),
      asOf: instantOf(textOf(marked.cells[first + 3] ?? null)),
      sharing: sharing ? textOf(sharing.cells[answer] ?? null) : '',
      lines: found,
    },
  }
}

function instantOf(text: string): string {
  return Number.isNaN(Date.parse(text)) ? '' : text
}

function cellOf(value: CellValue): FoundCell {
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (value instanceof Date) return { kind: 'date' }
  if (typeof value === 'object' && value !== null) {
    if ('error' in value) return { kind: 'error' }
    if ('formula' in value || 'sharedFormula' in value) return { kind: 'formula' }
  }
  const text = textOf(value)
  return text === '' ? { kind: 'empty' } : { kind: 'text', text }
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return clean(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if ('richText' in value) return clean(value.richText.map(({ text }) => text).join(''))
  if ('hyperlink' in value) return clean(String(value.text))
  return ''
}

function clean(text: string): string {
  return withoutGuard(withoutControls(text).normalize('NFC').trim()).slice(0, 5000)
}

/** 0 → `A`, 26 → `AA`. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}
