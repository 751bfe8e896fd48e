import { xmlEscaped } from '../../../platform/files/xml-text.ts'
import type { PublishedCell } from '../rules/published/published-cell.ts'
import { placeCode } from './json-stat.ts'
import { type OpenRelease, periodOf, statusOf } from './open-release.ts'

/**
 * ADX: a group a place, a value a cell. A value is a decimal and cannot be absent there, so what is protected is not in the
 * file: a zero would be a lie. `status` is « e » on an estimate.
 * Source: IHE QRPH, Aggregate Data Exchange (ADX), urn:ihe:qrph:adx:2015.
 */
export function adxOf(open: OpenRelease): string {
  const { release, cells } = open
  const shown = cells.filter(({ value }) => value !== null)
  const places = new Map<string, PublishedCell[]>()
  for (const cell of shown) {
    const place = placeCode(cell)
    places.set(place, [...(places.get(place) ?? []), cell])
  }
  const groups = [...places].map(([orgUnit, ofPlace]) => {
    const attributes = attributesOf({
      orgUnit,
      period: periodOf(release),
      dataSet: `diffusion-${release.number}`,
    })
    return `  <group${attributes}>\n${ofPlace.map(dataValue).join('')}  </group>\n`
  })
  const exported = attributesOf({ exported: release.frozen_at.toISOString() })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<adx xmlns="urn:ihe:qrph:adx:2015"${exported}>\n${groups.join('')}</adx>\n`
}

function dataValue(cell: PublishedCell): string {
  const { question, value, part, kind, least, most, respondents, members, coverage } = cell
  const attributes = attributesOf({
    dataElement: question,
    value,
    part,
    kind,
    status: statusOf(cell),
    least,
    most,
    respondents,
    members,
    coverage,
    coverageBand: cell.coverage_band,
  })
  return `    <dataValue${attributes}/>\n`
}

function attributesOf(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => ` ${name}="${xmlEscaped(String(value).replace(/[\t\r\n]/g, ' '))}"`)
    .join('')
}
