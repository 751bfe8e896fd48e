import { readableInterval } from '../../../../protection/phrasing.ts'
import type { CellKind, PublishedCell } from '../published/published-cell.ts'
import { cellKey } from './cell-key.ts'
import type { ConsolidatedQuestion, PlaceCoverage } from './consolidate.ts'
import type { ReleaseChoices } from './release-choices.ts'
import { isTooFewToTell, placeKey } from './untold-places.ts'
import { isCountOfMembers } from './year-returns.ts'

/** A cell that a release would show, and the key of the number it would show. */
export type AskedCell = {
  readonly key: string
  readonly cell: PublishedCell
  /** Nobody answered there: it is no zero. */
  readonly isSilent: boolean
  /** So few could answer that any figure, a sum or bounds, would tell who did not. */
  readonly isMute: boolean
  /** How many answered is not told: nor are bounds, which would say that someone did. */
  readonly isUntold: boolean
}

type Asking = {
  readonly audience: 'team' | 'public'
  readonly choices: ReleaseChoices
  /** Places of which it does not say how many answered: see `untoldPlaces`. */
  readonly untold: ReadonlySet<string>
}

/** Every cell that was asked of one question, with its value: not to be read before the hidden ones are emptied. */
export function askedCells(
  consolidated: ConsolidatedQuestion,
  { choices, audience, untold }: Asking,
): readonly AskedCell[] {
  const { question, unit, coverage, totals } = consolidated
  const coverageAt = new Map(coverage.map((one) => [placeKey(one), one]))
  return totals.flatMap((total) => {
    const { level, place, part } = total
    const known = coverageAt.get(placeKey(total))
    if (!known || !isAsked(choices, total, isCountOfMembers(unit))) return []
    const isTold = !untold.has(placeKey(total))
    // The team reads in its follow-up who answered; a release tells it nobody.
    const isPublic = audience === 'public'
    const isMute = isPublic && isTooFewToTell(known)
    const kinds = isTold || !isPublic ? kindsOf(known, total, choices) : [kindOfUntold(isMute)]
    return kinds.map((kind): AskedCell => {
      const isEstimate = kind === 'estimated'
      const value = isEstimate ? Math.round(total.estimated ?? 0) : tidy(total.observed)
      return {
        key: cellKey(isEstimate ? 'estimated' : 'observed', total, part),
        isSilent: known.respondents === 0,
        isMute,
        isUntold: isPublic && !isTold,
        cell: {
          question,
          part,
          level,
          place,
          kind,
          is_hidden: false,
          value,
          least: null,
          most: null,
          ...told(known, isTold),
        },
      }
    })
  })
}

/** Empties the hidden ones, and says what anybody can deduce of them where it is known. */
export function withoutHidden(
  asked: readonly AskedCell[],
  hidden: ReadonlySet<string>,
  intervals: ReadonlyMap<string, readonly [number, number]>,
): readonly PublishedCell[] {
  return asked.map(({ key, cell, isSilent, isMute, isUntold }) => {
    if (!hidden.has(key) && !isSilent && !isMute) return cell
    const interval = hidden.has(key) && !isUntold ? intervals.get(key) : undefined
    const range = interval && widened(interval)
    const empty = { ...cell, is_hidden: true, value: null }
    return range ? { ...empty, ...range } : empty
  })
}

function isAsked(
  choices: ReleaseChoices,
  { level, part }: { readonly level: PlaceCoverage['level']; readonly part: string },
  isCount: boolean,
): boolean {
  if (isCount) return level === 'network' && part !== ''
  const isPlace = level === 'network' || (level === 'zone' ? choices.zones : choices.regions)
  if (part === '') return isPlace
  return level === 'network' ? choices.parts !== 'none' : isPlace && choices.parts === 'places'
}

/** The network may show what was observed and what is estimated; a zone or a region only one of them. */
function kindsOf(
  { level, standing }: PlaceCoverage,
  { part, estimated }: { readonly part: string; readonly estimated?: number },
  { estimates }: ReleaseChoices,
): readonly CellKind[] {
  if (standing === 'complete') return ['observed']
  if (standing === 'at-least' && part === '') return ['at-least']
  if (estimated === undefined || estimates === 'none') return ['observed']
  if (level === 'network') return ['observed', 'estimated']
  return estimates === 'places' ? ['estimated'] : ['observed']
}

/** A kind would tell whether all answered: « at least » is true whether they did or not. */
function kindOfUntold(isMute: boolean): CellKind {
  return isMute ? 'observed' : 'at-least'
}

/** Beside last year's total, a coverage gives the weight of the silent together, and a band bounds it: a sum like another. */
function told(known: PlaceCoverage, isTold: boolean) {
  const { level, respondents, members, coverage, band, isSilenceSafe } = known
  const isExact = isTold && level !== 'region' && isSilenceSafe
  return {
    respondents: isTold ? respondents : null,
    members,
    coverage_band: isTold && isSilenceSafe ? band : null,
    coverage: isExact ? Math.round(coverage * 100) / 100 : null,
  }
}

/** Sums of decimals carry the dust of binary fractions. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/**
 * Bounds of two digits, strictly outside what can be deduced: they stay true, and never happen to be the hidden number itself.
 * Nothing where they would say nothing.
 */
function widened(interval: readonly [number, number]): { least: number; most: number } | undefined {
  const { least, most } = readableInterval([interval[0], interval[1]])
  if (!Number.isFinite(most)) return undefined
  const unit = (value: number) => 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  const [fine, coarse] = [unit(least), unit(most)]
  return {
    least: least <= 0 ? 0 : Math.max(0, (Math.ceil(least / fine) - 1) * fine),
    most: (Math.floor(most / coarse) + 1) * coarse,
  }
}
