import type { PublishedCell } from '../published/published-cell.ts'

type Questions = ReadonlyMap<string, { readonly definition: string; readonly unit: string }>
type Compared = {
  readonly exercise: string
  readonly questions: Questions
  readonly cells: readonly PublishedCell[]
}

/** What a reader of the release before must know of this one. Codes of questions. */
export type Changes = {
  readonly isSameExercise: boolean
  readonly added: readonly string[]
  readonly left: readonly string[]
  /** Asked in other words. */
  readonly redefined: readonly string[]
  /** Of the same exercise: figures that a correction moved, hid or showed. */
  readonly corrected: readonly string[]
}

export function changesSince(before: Compared, now: Compared): Changes {
  const [then, here] = [askedIn(before), askedIn(now)]
  const isSameExercise = before.exercise === now.exercise
  const both = here.filter((code) => then.includes(code))
  return {
    isSameExercise,
    added: here.filter((code) => !then.includes(code)),
    left: then.filter((code) => !here.includes(code)),
    redefined: both.filter((code) => {
      const [old, fresh] = [before.questions.get(code), now.questions.get(code)]
      return old?.definition !== fresh?.definition || old?.unit !== fresh?.unit
    }),
    corrected: isSameExercise
      ? both.filter((code) => valuesOf(before, code) !== valuesOf(now, code))
      : [],
  }
}

function askedIn({ cells }: Compared): readonly string[] {
  return [...new Set(cells.map(({ question }) => question))]
}

function valuesOf({ cells }: Compared, code: string): string {
  return cells
    .filter(({ question }) => question === code)
    .map(({ part, place, kind, value }) => `${part} ${place} ${kind} ${value}`)
    .sort()
    .join('\n')
}
