import type { Apart } from '../../../platform/measures/measures.ts'
import type { Direction, IndicatorKind, Stand } from '../tables.ts'

/** How an outcome is known. */
export type Indicator = {
  readonly id: string
  readonly outcomeId: string
  readonly kind: IndicatorKind
  readonly label: string
  /** Of a metric: its name in the registry. */
  readonly measure: string | null
  readonly unit: string
  readonly baseline: number | null
  readonly baselineNote: string
  readonly target: number | null
  readonly direction: Direction | null
  /** Of a milestone: the ISO day by which. */
  readonly dueOn: string | null
  readonly method: string
  readonly isRetired: boolean
}

/** How many seats stand where. */
export type Spread = Readonly<Partial<Record<Stand, number>>>

/** What an indicator said of an exercise, as it was frozen. */
export type FrozenReading = {
  readonly indicatorId: string
  readonly exercise: string
  /** 1, then more where it was read again. */
  readonly version: number
  /** Null: it was not known. */
  readonly value: number | null
  readonly outOf: number | null
  /** What it does not compare with; null where it compares. */
  readonly apart: Apart | null
  readonly phrase: string
  readonly reference: string | null
  /** Keys of what it counted that everyone could read, where they are known. */
  readonly counted: readonly string[]
  readonly source: string
  readonly reachedOn: string | null
  readonly spread: Spread
  /** '' where the number was taken back: it may say it. */
  readonly sentence: string
  readonly frozenAt: Date
  /** What its number came from was withdrawn since: it says no number any more. */
  readonly isTakenBack: boolean
  /** Read as the team, where the public may count nothing: the public does not read it. */
  readonly forTeam: boolean
}

/** Of each exercise, the reading that stands: its last version. The oldest exercise first. */
export function standingReadings(
  readings: readonly FrozenReading[],
  indicatorId: string,
): readonly FrozenReading[] {
  const found = new Map<string, FrozenReading>()
  for (const reading of readings) {
    const known = found.get(reading.exercise)
    if (reading.indicatorId === indicatorId && (known?.version ?? 0) < reading.version) {
      found.set(reading.exercise, reading)
    }
  }
  return [...found.values()].sort((a, b) => (a.exercise < b.exercise ? -1 : 1))
}

/**
 * What became of an indicator, as of an exercise. `moved`: towards what was wanted, or reached; `stalls`: it stayed; `back`: it went
 * the other way; `late`: the day of a milestone has passed; `first`: nothing to compare it with; `apart`: told by fewer, too early or otherwise than
 * what came before, which says nothing of a fall; `judged`: seats said where we are,
 * which is no number; `unknown`: it was looked at, and could not be known; `unseen`: nobody looked.
 */
export type Sense =
  | 'moved'
  | 'stalls'
  | 'back'
  | 'late'
  | 'first'
  | 'apart'
  | 'judged'
  | 'unknown'
  | 'unseen'

export function senseOf(
  indicator: Indicator,
  readings: readonly FrozenReading[],
  exercise: string,
  today: string,
): Sense {
  const standing = standingReadings(readings, indicator.id).filter(
    (one) => one.exercise <= exercise,
  )
  const last = standing.at(-1)
  if (indicator.kind === 'milestone') {
    if (last?.reachedOn) return 'moved'
    if (indicator.dueOn !== null && indicator.dueOn < today) return 'late'
    return last?.exercise === exercise ? 'stalls' : 'unseen'
  }
  if (!last || last.exercise !== exercise) return 'unseen'
  if (indicator.kind === 'judgement') {
    return Object.keys(last.spread).length > 0 ? 'judged' : 'unknown'
  }
  if (last.value === null) return 'unknown'
  const at = standing.slice(0, -1).findLastIndex(({ value }) => value !== null)
  const before = standing[at]?.value ?? indicator.baseline
  if (before === null) return 'first'
  const isApart =
    standing[at]?.apart === 'from-all' || standing.slice(at + 1).some(({ apart }) => apart !== null)
  if (isApart) return 'apart'
  const gained = last.value - before
  const direction = indicator.direction ?? 'up'
  if (direction === 'hold') return gained === 0 ? 'moved' : 'back'
  if (gained === 0) return 'stalls'
  return gained > 0 === (direction === 'up') ? 'moved' : 'back'
}
