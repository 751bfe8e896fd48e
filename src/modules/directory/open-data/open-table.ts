import type { Cell, Table } from '../../../platform/files/csv.ts'
import { directoryPaths } from '../paths.ts'
import { regionName } from '../territory/region-name.ts'
import type { Publication } from './publication.ts'
import type { ListedPage } from './queries/open-organizations.ts'

type Column = {
  readonly heading: Parameters<Publication['say']>[0]
  cell(page: ListedPage, telling: Telling): Cell
}
type Telling = Publication & { practiceName(code: string): string }

/** Members as a table, the names of the columns first, then one a row. `telling` is in the language of the headings. */
export function openTable(pages: readonly ListedPage[], telling: Telling): Table {
  const rows = pages.map((page) => columns.map(({ cell }) => cell(page, telling)))
  return [columns.map(({ heading }) => telling.say(heading)), ...rows]
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
