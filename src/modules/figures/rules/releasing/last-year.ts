import type { AnswersOfQuestion, MemberOfYear } from './year-returns.ts'

/** A member became another: two united, or one parted. */
export type Succession = {
  readonly predecessor: string
  readonly successor: string
  readonly kind: 'merge' | 'split'
}

/**
 * For each member of this year, who among last year's counted what it counts now, by their numbers: itself, those it united,
 * or nobody where that is not known, as of a part of one that parted.
 */
export function forebearsOf(
  members: readonly MemberOfYear[],
  before: readonly MemberOfYear[],
  successions: readonly Succession[],
): readonly (readonly number[])[] {
  const isHere = new Set(members.map(({ id }) => id))
  const numberOf = new Map(before.map(({ id }, at) => [id, at]))
  const parted = new Set(
    successions.flatMap(({ kind, predecessor }) => (kind === 'split' ? [predecessor] : [])),
  )
  const united = new Map<string, string[]>()
  for (const { kind, predecessor, successor } of successions) {
    if (kind !== 'merge' || isHere.has(predecessor)) continue
    united.set(successor, [...(united.get(successor) ?? []), predecessor])
  }
  return members.map(({ id }) => {
    if (parted.has(id)) return []
    const predecessors = united.get(id) ?? []
    // One that stayed and received others counted for itself too; one made of others was not there yet.
    const all = numberOf.has(id) || predecessors.length === 0 ? [id, ...predecessors] : predecessors
    const numbers = all.flatMap((one) => numberOf.get(one) ?? [])
    return numbers.length === all.length ? numbers : []
  })
}

/** What this year's members counted last year, in their order: undefined where one of their forebears did not answer. */
export function lastYearsAmounts(
  forebears: readonly (readonly number[])[],
  answers: AnswersOfQuestion,
): readonly (number | undefined)[] {
  return forebears.map((numbers) => {
    let amount: number | undefined
    for (const number of numbers) {
      const answer = answers[number]
      if (!answer) return undefined
      amount = (amount ?? 0) + (answer.whole ?? 0)
    }
    return amount
  })
}
