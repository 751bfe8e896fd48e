import { stringify } from 'csv-stringify/sync'
import type { PersonalData } from '../../platform/module.ts'

/** One line a field: table, row, field, value. Opens in a spreadsheet, in French habits (`;`, BOM). */
export function personalDataCsv(data: PersonalData): string {
  const lines = Object.entries(data).flatMap(([table, rows]) =>
    rows.flatMap((row, index) =>
      Object.entries(row).map(([field, value]) => [table, index + 1, field, cellOf(value)]),
    ),
  )
  return stringify([['table', 'row', 'field', 'value'], ...lines], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
  })
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
