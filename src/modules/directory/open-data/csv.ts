import { stringify } from 'csv-stringify/sync'
import { directoryPaths } from '../paths.ts'
import type { Publication } from './publication.ts'
import type { ListedPage } from './queries/open-organizations.ts'
import { regionName } from './region-name.ts'

type Cell = string | number | null

export type CsvDialect = {
  readonly delimiter: ';' | ','
  readonly decimal: ',' | '.'
  /** Spreadsheets take a file without it for Latin-1. */
  readonly byteOrderMark: boolean
}

/** What a spreadsheet set to French (Canada) opens as it is. */
export const frenchSpreadsheet: CsvDialect = { delimiter: ';', decimal: ',', byteOrderMark: true }
/** RFC 4180. */
export const international: CsvDialect = { delimiter: ',', decimal: '.', byteOrderMark: false }

type Column = {
  readonly heading: Parameters<Publication['say']>[0]
  cell(page: ListedPage, telling: Telling): Cell
}
type Telling = Publication & { practiceName(code: string): string }

/**
 * Members as a table, one a row. A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP,
 * « CSV injection »): a member's words are never run. `telling` is in the language of the headings.
 */
export function csvOf(pages: readonly ListedPage[], dialect: CsvDialect, telling: Telling): string {
  const rows = pages.map((page) => columns.map(({ cell }) => cell(page, telling)))
  return stringify([columns.map(({ heading }) => telling.say(heading)), ...rows], {
    delimiter: dialect.delimiter,
    bom: dialect.byteOrderMark,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: (value) => String(value).replace('.', dialect.decimal) },
  })
}

const columns: readonly Column[] = [
  { heading: 'csv.id', cell: ({ id }) => id },
  { heading: 'csv.name', cell: ({ name }) => name },
  { heading: 'csv.summary', cell: ({ summary }) => summary },
  { heading: 'csv.region', cell: ({ region }) => regionName(region) },
  { heading: 'csv.healthRegion', cell: ({ health_region }) => regionName(health_region) },
  { heading: 'csv.locality', cell: ({ locality }) => locality },
  { heading: 'csv.street', cell: ({ street }) => street },
  { heading: 'csv.postalCode', cell: ({ postal_code }) => postal_code },
  { heading: 'csv.latitude', cell: ({ latitude }) => latitude },
  { heading: 'csv.longitude', cell: ({ longitude }) => longitude },
  { heading: 'csv.precision', cell: precisionOf },
  { heading: 'csv.telephone', cell: ({ telephone }) => telephone },
  { heading: 'csv.tollFree', cell: ({ toll_free }) => toll_free },
  { heading: 'csv.mailbox', cell: ({ mailbox }) => mailbox },
  { heading: 'csv.website', cell: ({ website }) => website },
  { heading: 'csv.howToCome', cell: ({ how_to_come }) => how_to_come },
  {
    heading: 'csv.practices',
    cell: ({ practices }, { practiceName }) => practices.map(practiceName).join(', '),
  },
  {
    heading: 'csv.languages',
    cell: ({ languages }, { languageName }) => languages.map(languageName).join(', '),
  },
  {
    heading: 'csv.isFree',
    cell: ({ practices, is_free }, { say }) =>
      practices.length === 0 ? null : say(is_free ? 'csv.yes' : 'csv.no'),
  },
  { heading: 'csv.verifiedOn', cell: ({ verified_on }) => verified_on },
  { heading: 'csv.page', cell: ({ slug }, { origin }) => origin + directoryPaths.member(slug) },
]

function precisionOf({ latitude, is_exact }: ListedPage, { say }: Telling): string | null {
  return latitude === null ? null : say(is_exact ? 'csv.address' : 'csv.localityPoint')
}
