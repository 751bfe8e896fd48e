import { stringify } from 'csv-stringify/sync'
import type { Language } from '../words/language.ts'

/**
 * A table as spreadsheets open it: semicolons for French readers, commas for the others, a byte order mark so that it is not
 * taken for Latin-1. A cell that begins like a formula is text that someone typed: it is never run.
 */
export function spreadsheetCsv(
  table: readonly (readonly (string | number | null)[])[],
  language: Language,
): string {
  return stringify([...table], {
    bom: true,
    delimiter: language === 'fr' ? ';' : ',',
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
