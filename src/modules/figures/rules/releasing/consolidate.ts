import {
  type Coverage,
  coverageBand,
  estimateTotal,
  LEAST_COVERAGE,
  type MemberFigures,
  type TotalEstimate,
} from '../../../../protection/estimation.ts'
import { type KnownPast, periodsBefore, sizeBefore } from '../../../../protection/known-past.ts'
import { assessCell, type PrimaryRules } from '../../../../protection/primary-rules.ts'
import type { Unit } from '../../tables.ts'
import type { CoverageBand } from '../published/published-cell.ts'
import { lastYearOf, type PastYear } from './last-year.ts'
import { indexPlaces, type Place, type PlaceIndex, type ZoneOf } from './place-index.ts'
import { type ReleaseThresholds, rulesFor } from './thresholds.ts'
import {
  type AnswersOfQuestion,
  isCountOfMembers,
  type MemberOfYear,
  type SortedYear,
} from './year-returns.ts'

/** What one member gives to one figure. */
export type Contribution = {
  readonly member: string
  readonly region: string
  /** Practice, age band, language or choice; '' for the whole. */
  readonly part: string
  /** `estimated`: what is believed of a member that has not answered. */
  readonly kind: 'observed' | 'estimated'
  readonly value: number
}

/** How much of a place has answered one question. */
export type PlaceCoverage = Place & {
  readonly respondents: number
  readonly members: number
  /** Weighted coverage, from 0 to 1: the share of last year's volume that has answered. */
  readonly coverage: number
  readonly band: CoverageBand
  /** Whether what the silent counted last year, added up, may be known: it gives none of them away. */
  readonly isSilenceSafe: boolean
  /** `at-least`: some are silent, and no honest estimate can be made of them. */
  readonly standing: 'complete' | 'estimable' | 'at-least'
}

export type PlaceTotal = Place & {
  readonly part: string
  /** Sum of what the respondents said. */
  readonly observed: number
  /** With what is believed of the others; of the whole, where that may be said. */
  readonly estimated?: number
}

/** One question added up. Nothing of it may be read before it is protected: see protect-question.ts. */
export type ConsolidatedQuestion = {
  readonly question: string
  readonly unit: Unit
  readonly contributions: readonly Contribution[]
  readonly coverage: readonly PlaceCoverage[]
  readonly totals: readonly PlaceTotal[]
  /** How far under and over the network's estimate its 95 % interval goes, where there is one. */
  readonly margin?: number
}

export type Consolidation = {
  readonly year: SortedYear
  /** The exercises before, newest first; none for the first. */
  readonly past: readonly PastYear<SortedYear>[]
  readonly zoneOf: ZoneOf
  readonly thresholds: ReleaseThresholds
}

/** Every question of a year added up over the network, its zones and its regions. */
export function consolidate({
  year,
  past,
  ...held
}: Consolidation): readonly ConsolidatedQuestion[] {
  const lastYear = lastYearOf(year.members, past)
  return year.questions.flatMap((question) => {
    const answers = year.answersTo.get(question.code)
    if (!answers) return []
    const { members } = year
    return consolidateQuestion({
      question,
      answers,
      members,
      lastYear: lastYear(question),
      ...held,
    })
  })
}

/** Lists are in the order of the members. */
export type QuestionReturns = {
  readonly question: { readonly code: string; readonly unit: Unit }
  readonly answers: AnswersOfQuestion
  readonly members: readonly MemberOfYear[]
  readonly lastYear: readonly KnownPast[]
  readonly zoneOf: ZoneOf
  readonly thresholds: ReleaseThresholds
}

export function consolidateQuestion(asked: QuestionReturns): ConsolidatedQuestion {
  const { question, answers, members, lastYear, zoneOf, thresholds } = asked
  const rules = rulesFor(question.unit, thresholds)
  const index = indexPlaces(members, zoneOf)
  const { places, within } = index
  const figures: MemberFigures[] = []
  const tallies = places.map(() => new CoverageTally())
  for (const [at, { id, region }] of members.entries()) {
    const answer = answers[at]
    // What does not apply is known to be nothing.
    const now = answer && (answer.whole ?? 0)
    const before = sizeBefore(lastYear[at], now)
    for (const place of within.get(region) ?? []) tallies[place]?.add(now, before)
    figures.push(figuresOf(id, zoneOf.get(region) ?? '', now, before, periodsBefore(lastYear[at])))
  }

  const estimate = isCountOfMembers(question.unit)
    ? undefined
    : estimateTotal(figures, thresholds.respondents)
  const contributions = contributionsOf(answers, members, estimate)
  const coverage = places.map((place, at): PlaceCoverage => {
    const known = tallies[at]?.coverage() ?? { respondents: 0, members: 0, weighted: 0 }
    return {
      ...place,
      respondents: known.respondents,
      members: known.members,
      coverage: known.weighted,
      band: coverageBand(known),
      isSilenceSafe: tallies[at]?.isSilenceSafe(rules) ?? false,
      standing: standingOf(known, estimate, thresholds),
    }
  })
  const sums = sumByPart(contributions, isCountOfMembers(question.unit) ? [] : [''], index)
  const totals = coverage.flatMap(({ level, place, standing }, at) =>
    [...sums].map(([part, sum]): PlaceTotal => {
      const observed = sum.observed[at] ?? 0
      const isEstimated = standing === 'estimable' && part === ''
      const estimated = observed + (sum.estimated[at] ?? 0)
      return { level, place, part, observed, ...(isEstimated && { estimated }) }
    }),
  )
  return {
    question: question.code,
    unit: question.unit,
    contributions,
    coverage,
    totals,
    ...(estimate?.outcome === 'estimated' && { margin: estimate.margin }),
  }
}

function figuresOf(
  member: string,
  zone: string,
  now: number | undefined,
  before: number | undefined,
  periods: number,
): MemberFigures {
  if (now === undefined) {
    return before === undefined ? { member, class: zone } : { member, class: zone, before, periods }
  }
  return before === undefined ? { member, class: zone, now } : { member, class: zone, now, before }
}

function contributionsOf(
  answers: AnswersOfQuestion,
  members: readonly MemberOfYear[],
  estimate: TotalEstimate | undefined,
): Contribution[] {
  const contributions: Contribution[] = []
  const kind = 'observed'
  for (const [at, answer] of answers.entries()) {
    const from = members[at]
    if (!answer || !from) continue
    const { id: member, region } = from
    const { whole, parts } = answer
    if (whole !== undefined) contributions.push({ member, region, part: '', kind, value: whole })
    if (!parts) continue
    for (const [part, value] of parts) contributions.push({ member, region, part, kind, value })
  }
  if (estimate?.outcome !== 'estimated') return contributions
  const silent = members.filter((_, at) => answers[at] === undefined)
  const regionOf = new Map(silent.map(({ id, region }) => [id, region]))
  for (const { member, value } of estimate.fillings) {
    const region = regionOf.get(member) ?? ''
    contributions.push({ member, region, part: '', kind: 'estimated', value })
  }
  return contributions
}

function standingOf(
  { respondents, members, weighted }: Coverage,
  estimate: TotalEstimate | undefined,
  thresholds: ReleaseThresholds,
): PlaceCoverage['standing'] {
  if (respondents === members) return 'complete'
  const isEnough = respondents >= thresholds.respondents && weighted >= LEAST_COVERAGE
  return estimate?.outcome === 'estimated' && isEnough ? 'estimable' : 'at-least'
}

type Sums = Readonly<Record<Contribution['kind'], Float64Array>>

/** For each part, the sum at each place by its number. The whole is there even when nobody answered. */
function sumByPart(
  contributions: readonly Contribution[],
  parts: readonly string[],
  { places, within }: PlaceIndex,
): ReadonlyMap<string, Sums> {
  const empty = (): Sums => ({
    observed: new Float64Array(places.length),
    estimated: new Float64Array(places.length),
  })
  const sums = new Map(parts.map((part) => [part, empty()]))
  for (const { region, part, kind, value } of contributions) {
    let sum = sums.get(part)
    if (!sum) {
      sum = empty()
      sums.set(part, sum)
    }
    const byPlace = sum[kind]
    for (const place of within.get(region) ?? []) byPlace[place] = (byPlace[place] ?? 0) + value
  }
  return sums
}

/** `coverageOf` of src/protection in one pass, for every place at once. */
class CoverageTally {
  #respondents = 0
  #members = 0
  #known = 0
  #all = 0
  #answered = 0
  #answeredUnknown = 0
  readonly #silent: number[] = []

  add(now: number | undefined, before: number | undefined): void {
    this.#members += 1
    if (now !== undefined) this.#respondents += 1
    if (before === undefined) {
      if (now !== undefined) this.#answeredUnknown += 1
      return
    }
    this.#known += 1
    this.#all += before
    if (now !== undefined) this.#answered += before
    else this.#silent.push(before)
  }

  isSilenceSafe(rules: PrimaryRules): boolean {
    const silent = this.#members - this.#respondents
    if (silent === 0) return true
    if (silent < rules.minimumFrequency) return false
    // Nothing was known of any of them: the coverage is a share of members.
    if (this.#silent.length === 0) return true
    return assessCell(this.#silent, rules).reasons.length === 0
  }

  coverage(): Coverage {
    const respondents = this.#respondents
    const members = this.#members
    if (members === 0) return { respondents, members, weighted: 0 }
    if (this.#all === 0) return { respondents, members, weighted: rounded(respondents / members) }
    // One whose past is unknown counts at the mean of the others.
    const usual = this.#all / this.#known
    const all = this.#all + usual * (members - this.#known)
    const answered = this.#answered + usual * this.#answeredUnknown
    return { respondents, members, weighted: rounded(answered / all) }
  }
}

/** As src/protection: sizes summed in another order differ by a rounding. */
function rounded(share: number): number {
  return Number(share.toFixed(12))
}
