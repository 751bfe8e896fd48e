import { daysFrom, yearsFrom } from '../src/platform/words/days.ts'
import { federation } from './federation.ts'

/** The three exercises that are told: what is answered now, and the two before. */
export const eras = ['before', 'last', 'current'] as const
export type Era = (typeof eras)[number]

/** ISO days. `frozenOn`: when its release was published. */
export type DemonstrationExercise = {
  readonly era: Era
  readonly key: string
  readonly startsOn: string
  readonly endsOn: string
  readonly openedOn: string
  readonly dueOn: string
  readonly closedOn: string | null
  readonly frozenOn: string | null
}

/** A year is asked about once its books are nearly closed. */
const daysToClose = 60

/**
 * The exercises as of a day. The current one is the last that is well over: it opened seven weeks ago, its day is nine days
 * past, and it is still open to those who are late.
 */
export function exercisesAsOf(today: string): Readonly<Record<Era, DemonstrationExercise>> {
  const start = federation.fiscalYearStart
  let next = `${Number(today.slice(0, 4)) + 1}-${start}`
  while (daysFrom(next, daysToClose) > today) next = yearsFrom(next, -1)
  const current = exerciseUntil(next, 'current')
  return {
    before: exerciseUntil(yearsFrom(next, -2), 'before'),
    last: exerciseUntil(yearsFrom(next, -1), 'last'),
    current: {
      ...current,
      openedOn: daysFrom(today, -50),
      dueOn: daysFrom(today, -9),
      closedOn: null,
      frozenOn: null,
    },
  }
}

/** `next`: the first day of the exercise after it. */
function exerciseUntil(next: string, era: Era): DemonstrationExercise {
  const startsOn = yearsFrom(next, -1)
  return {
    era,
    key: `${startsOn.slice(0, 4)}-${next.slice(0, 4)}`,
    startsOn,
    endsOn: daysFrom(next, -1),
    openedOn: daysFrom(next, 20),
    dueOn: daysFrom(next, 90),
    closedOn: daysFrom(next, 150),
    frozenOn: daysFrom(next, 172),
  }
}
