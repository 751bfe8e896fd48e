import type { PublishedRelease } from '../releasing/standing-releases.ts'
import { type Break, breaksBetween } from './breaks.ts'
import { type PublishedCell, speakingCell } from './published-cell.ts'

type YearOf = {
  readonly release: PublishedRelease
  readonly questions: ReadonlyMap<string, { readonly definition: string; readonly unit: string }>
  readonly cells: readonly PublishedCell[]
}

/** A figure of one exercise, beside those of the others. */
export type SeriesPoint = {
  readonly exercise: string
  readonly starts_on: string
  /** Undefined where it is not published for that year. */
  readonly cell: PublishedCell | undefined
  /** Everything published for that year was retracted. */
  readonly isRetracted: boolean
  /** Published while members could still answer. */
  readonly isPartial: boolean
  /** What keeps it from being compared with the point before. */
  readonly breaks: readonly Break[]
}

/**
 * A figure over the exercises, the oldest first. A retracted year keeps its place, empty. `place` is a region's key, a zone's
 * code, or '' for the network.
 */
export function seriesOf(
  question: string,
  { years, releases, place = '' }: Read & { readonly place?: string },
): readonly SeriesPoint[] {
  const standing = new Map(years.map((year) => [year.release.exercise, year]))
  const retracted = releases.filter(
    ({ retracted_at, exercise }) => retracted_at !== null && !standing.has(exercise),
  )
  const exercises = new Map(
    [...years.map(({ release }) => release), ...retracted].map((one) => [one.exercise, one]),
  )
  const points: SeriesPoint[] = []
  let before: Parameters<typeof breaksBetween>[0] | null = null
  for (const release of [...exercises.values()].sort(byStart)) {
    const year = standing.get(release.exercise)
    const asked = year?.questions.get(question)
    const cell = year && speakingCell(year.cells, { question, place })
    const isPartial = release.is_partial
    const here = asked && cell && { ...asked, ...dates(release), kind: cell.kind, isPartial }
    points.push({
      exercise: release.exercise,
      starts_on: release.starts_on,
      cell,
      isRetracted: year === undefined,
      isPartial,
      breaks: here && before ? breaksBetween(before, here, place === '' ? null : place) : [],
    })
    before = here ?? before
  }
  const first = points.findIndex(({ cell }) => cell !== undefined)
  return first === -1 ? [] : points.slice(first)
}
type Read = {
  readonly years: readonly YearOf[]
  readonly releases: readonly PublishedRelease[]
}

function dates({ starts_on, ends_on }: PublishedRelease) {
  return { starts_on, ends_on }
}

function byStart(a: PublishedRelease, b: PublishedRelease): number {
  return a.starts_on < b.starts_on ? -1 : 1
}
