import { csvOf, spreadsheets } from '../../platform/files/csv.ts'
import type { PersonalData } from '../../platform/module.ts'
import type { Language } from '../../platform/words/language.ts'

/** One line a field: table, row, field, value. */
export function personalDataCsv(data: PersonalData, language: Language): string {
  const lines = Object.entries(data).flatMap(([table, rows]) =>
    rows.flatMap((row, index) =>
      Object.entries(row).map(([field, value]) => [table, index + 1, field, cellOf(value)]),
    ),
  )
  return csvOf([['table', 'row', 'field', 'value'], ...lines], spreadsheets[language])
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
