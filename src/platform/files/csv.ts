import { stringify } from 'csv-stringify/sync'
import type { Language } from '../words/language.ts'
import { guardFormula } from './formula-guard.ts'

export type CsvDialect = {
  readonly delimiter: ';' | ','
  readonly decimal: ',' | '.'
  /** Spreadsheets take a file without it for Latin-1. */
  readonly byteOrderMark: boolean
}

/** What a spreadsheet set to French (Canada) opens as it is, and one set to English. */
export const spreadsheets: Record<Language, CsvDialect> = {
  fr: { delimiter: ';', decimal: ',', byteOrderMark: true },
  en: { delimiter: ',', decimal: '.', byteOrderMark: true },
}
/** For programs: RFC 4180. */
export const rfc4180: CsvDialect = { delimiter: ',', decimal: '.', byteOrderMark: false }

export type Cell = string | number | null
export type Table = readonly (readonly Cell[])[]

/** A table as a CSV file. A cell that begins like a formula is text that someone typed: it is never run. */
export function csvOf(table: Table, { delimiter, decimal, byteOrderMark }: CsvDialect): string {
  return stringify(
    table.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell))),
    {
      bom: byteOrderMark,
      delimiter,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      cast: { number: (value) => String(value).replace('.', decimal) },
    },
  )
}
