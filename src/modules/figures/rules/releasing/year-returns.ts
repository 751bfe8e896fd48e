import type { AnswerKind, Unit } from '../../tables.ts'

/** One answer of the last deposit of a member. */
export type DepositedAnswer = {
  readonly member: string
  /** Code of the question. */
  readonly question: string
  readonly part: string
  readonly kind: AnswerKind
  readonly amount: number | null
  readonly words: string
}

/** A member of one year, answered or not, and its region: on the day of its deposit, else at the end of the year. */
export type MemberOfYear = { readonly id: string; readonly region: string }

/** What the members answered for one exercise, and who they were. */
export type YearReturns = {
  readonly exercise: string
  readonly questions: readonly AskedUnit[]
  readonly members: readonly MemberOfYear[]
  readonly answers: readonly DepositedAnswer[]
}
type AskedUnit = { readonly code: string; readonly unit: Unit }

/**
 * What one member answered to one question. Members who did not answer, or do not know, have none; one to whom it does not
 * apply has one without amounts.
 */
export type MemberAnswer = {
  /** Absent where it does not apply, and where the answer is a choice. */
  readonly whole?: number
  /** Amounts by part; 1 under the code that was chosen. */
  readonly parts?: ReadonlyMap<string, number>
}
/** In the order of the members. */
export type AnswersOfQuestion = readonly (MemberAnswer | undefined)[]

/** A year whose answers are sorted by question, then member. */
export type SortedYear = Omit<YearReturns, 'answers'> & {
  readonly answersTo: ReadonlyMap<string, AnswersOfQuestion>
}

/** Own words are nobody's total: they are left out. */
export function sortReturns({ answers, ...year }: YearReturns): SortedYear {
  type Growing = { whole?: number; parts?: Map<string, number> }
  const numberOf = new Map(year.members.map(({ id }, at) => [id, at]))
  const counted = year.questions.filter(({ unit }) => unit !== 'own-words')
  const answersTo = new Map(
    counted.map(({ code }) => [code, new Array<Growing | undefined>(numberOf.size)]),
  )
  // A part says nothing of the whole: whoever gave parts alone has not answered.
  const parts: DepositedAnswer[] = []
  for (const answer of answers) {
    const { member, question, part, kind, amount, words } = answer
    const ofQuestion = answersTo.get(question)
    const at = numberOf.get(member)
    if (!ofQuestion || at === undefined || kind === 'unknown' || kind === 'words') continue
    if (part !== '') parts.push(answer)
    else if (kind === 'choice') ofQuestion[at] = { parts: new Map([[words, 1]]) }
    else ofQuestion[at] = amount === null ? {} : { whole: amount }
  }
  for (const { member, question, part, amount } of parts) {
    const answer = answersTo.get(question)?.[numberOf.get(member) ?? -1]
    if (answer?.whole === undefined || amount === null) continue
    answer.parts ??= new Map()
    answer.parts.set(part, amount)
  }
  return { ...year, answersTo }
}

/** Questions whose figure is how many members said so. */
export function isCountOfMembers(unit: Unit): boolean {
  return unit === 'yes-no' || unit === 'choice'
}
