import { z } from 'zod'
import { tidyText } from '../../../platform/forms/fields.ts'

/** What a file says, whatever its format: text in cells, and the cells that cannot be read as text. */

/** A formula is refused: what it shows was computed elsewhere, maybe long ago. An error (`#REF!`) says nothing. */
const cellSchema = z.union([z.string(), z.object({ unreadable: z.enum(['formula', 'error']) })])
export type Cell = z.infer<typeof cellSchema>

export const sheetSchema = z.object({
  headers: z.array(z.string()),
  /** `row`: as the spreadsheet numbers it, the headers being row 1. Empty rows are left out. */
  rows: z.array(z.object({ row: z.int(), cells: z.array(cellSchema) })),
})
export type Sheet = z.infer<typeof sheetSchema>

export const mostRows = 2000
export const mostColumns = 60
/** Bytes of the file as it arrives. */
export const mostBytes = 10_000_000

const refusals = [
  'empty',
  'not-a-table',
  'old-excel',
  'open-document',
  'broken-workbook',
  'encrypted',
  'too-many-rows',
  'too-many-columns',
  'swells',
  'open-quote',
  'too-slow',
  'busy',
  'unreadable-text',
] as const
export type Refusal = (typeof refusals)[number]

export const readFileResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), sheet: sheetSchema }),
  z.object({
    outcome: z.literal('refused'),
    because: z.enum(refusals),
    row: z.int().optional(),
  }),
])
export type ReadFileResult = z.infer<typeof readFileResult>

export class RefusedFile extends Error {
  readonly because: Refusal
  readonly row: number | undefined

  constructor(because: Refusal, row?: number) {
    super(because)
    this.because = because
    this.row = row
  }
}

/** The first row that says something names the columns. Throws RefusedFile when there is none, or too many. */
export function sheetOf(lines: readonly { row: number; cells: readonly Cell[] }[]): Sheet {
  const written = lines
    .map(({ row, cells }) => ({ row, cells: withoutEmptyEnd(cells) }))
    .filter(({ cells }) => cells.length > 0)
  const [first, ...rows] = written
  if (!first) throw new RefusedFile('empty')
  if (rows.length > mostRows) throw new RefusedFile('too-many-rows')
  if (written.some(({ cells }) => cells.length > mostColumns)) {
    throw new RefusedFile('too-many-columns')
  }
  for (const { row, cells } of written) {
    if (cells.some(isUnreadable)) throw new RefusedFile('unreadable-text', row)
  }
  const headers = first.cells.map((cell) => (typeof cell === 'string' ? tidyText(cell) : ''))
  return { headers, rows }
}

/** No text holds NUL or half a character: the file is of another kind, or broken. PostgreSQL refuses both. */
export function isUnreadable(text: Cell): boolean {
  return typeof text === 'string' && /\0|\p{Surrogate}/u.test(text)
}

function withoutEmptyEnd(cells: readonly Cell[]): Cell[] {
  const last = cells.findLastIndex((cell) => typeof cell !== 'string' || cell.trim() !== '')
  return cells.slice(0, last + 1)
}
