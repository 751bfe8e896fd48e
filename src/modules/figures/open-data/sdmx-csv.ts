import { csvOf, rfc4180, type Table } from '../../../platform/files/csv.ts'
import type { PublishedCell } from '../rules/published/published-cell.ts'
import { placeCode } from './json-stat.ts'
import { namesIn, type OpenRelease, periodOf } from './open-release.ts'

/** Agency, dataflow and version: of the shape of these columns, not of the figures. */
const STRUCTURE = 'MAILLAGE:FIGURES(1.0.0)'

const header = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'INDICATOR',
  'BREAKDOWN',
  'REF_AREA',
  'ESTIMATE_TYPE',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MEASURE',
  'OBS_STATUS',
  'CONF_STATUS',
  'LOWER_BOUND',
  'UPPER_BOUND',
  'RESPONDENTS',
  'MEMBERS',
  'COVERAGE',
  'COVERAGE_BAND',
]
/** An SDMX code holds letters, digits, `_`, `-`, `@` and `$`: no colon, no space. */
const code = (text: string) => text.replace(/[^\w$@-]/g, '_')

/**
 * SDMX-CSV 2.0, comma and point only. CONF_STATUS is C for whatever is not shown, F otherwise; D (secondary) is never
 * written, for it would tell which cell is small. OBS_STATUS: A normal, E estimated, Q suppressed.
 * Source: SDMX-CSV field guide 2.0; cross-domain code lists CL_OBS_STATUS and CL_CONF_STATUS.
 */
export function sdmxCsvOf(open: OpenRelease): string {
  const names = namesIn('en', open)
  const rows: Table = open.cells.map((cell) => [
    'dataflow',
    STRUCTURE,
    'I',
    code(cell.question),
    cell.part === '' ? '_T' : code(cell.part),
    code(placeCode(cell)),
    cell.kind,
    periodOf(open.release),
    cell.value,
    names.unit(cell.question),
    observationStatus(cell),
    cell.is_hidden ? 'C' : 'F',
    cell.least,
    cell.most,
    cell.respondents,
    cell.members,
    cell.coverage,
    cell.coverage_band === null ? null : code(cell.coverage_band),
  ])
  return csvOf([header, ...rows], rfc4180)
}

function observationStatus({ is_hidden, kind }: PublishedCell): string {
  if (is_hidden) return 'Q'
  return kind === 'estimated' ? 'E' : 'A'
}
