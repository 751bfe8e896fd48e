import { type KnownPast, knownPastsOfYears } from '../../../../protection/known-past.ts'
import type { Unit } from '../../tables.ts'
import type { AnswersOfQuestion, MemberOfYear, SortedYear, YearReturns } from './year-returns.ts'

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
function forebearsOf(
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

/** An exercise that came before, and what happened to members between it and the one that followed. */
export type PastYear<Year = YearReturns> = {
  readonly year: Year
  readonly successions: readonly Succession[]
}

/**
 * For each question, what is known of last year for this year's members, in their order. A member that did not answer then
 * has its last answer carried forward, as the whole network moved in between. Nothing is compared with a year that asked in
 * another unit, nor with any before it. `past`: newest first.
 */
export function lastYearOf(
  members: readonly MemberOfYear[],
  past: readonly PastYear<SortedYear>[],
): (question: { readonly code: string; readonly unit: Unit }) => readonly KnownPast[] {
  const forebears = forebearsInEach(members, past)
  return ({ code, unit }) => {
    const years: (readonly (number | undefined)[])[] = []
    for (const [back, { year }] of past.entries()) {
      const asked = year.questions.find((question) => question.code === code)
      if (asked && asked.unit !== unit) break
      years.push(amountsOf(forebears[back] ?? [], year.answersTo.get(code)))
    }
    // The whole network is one class here: its ratio rests on as many members as can be.
    return knownPastsOfYears(years.toReversed())
  }
}

/** For each past year, newest first, whom this year's members were in it, by their numbers. */
export function forebearsInEach(
  members: readonly MemberOfYear[],
  past: readonly PastYear<SortedYear>[],
): readonly (readonly number[])[][] {
  let after = members
  let known: (readonly number[])[] = members.map((_, at) => [at])
  return past.map(({ year, successions }) => {
    const step = forebearsOf(after, year.members, successions)
    known = known.map((numbers) => {
      const only = numbers[0]
      if (only !== undefined && numbers.length === 1) return step[only] ?? []
      const each = numbers.map((number) => step[number] ?? [])
      return each.every((own) => own.length > 0) ? each.flat() : []
    })
    after = year.members
    return known
  })
}

/** What members counted, in their order: undefined where one of their forebears did not answer. */
function amountsOf(
  forebears: readonly (readonly number[])[],
  answers: AnswersOfQuestion | undefined,
): readonly (number | undefined)[] {
  const wholes = answers && wholesOf(answers)
  return forebears.map((numbers) => {
    if (!wholes || numbers.length === 0) return undefined
    let amount = 0
    // Indexed, and NaN for no answer: this is asked of some millions of values.
    for (let at = 0; at < numbers.length; at += 1) amount += wholes[numbers[at] ?? -1] ?? Number.NaN
    return Number.isNaN(amount) ? undefined : amount
  })
}

const knownWholes = new WeakMap<AnswersOfQuestion, Float64Array>()

/** What each member answered as a whole, NaN where it did not: read once for the years that follow. */
function wholesOf(answers: AnswersOfQuestion): Float64Array {
  const known = knownWholes.get(answers)
  if (known) return known
  const wholes = Float64Array.from(answers, (answer) => (answer ? (answer.whole ?? 0) : Number.NaN))
  knownWholes.set(answers, wholes)
  return wholes
}
