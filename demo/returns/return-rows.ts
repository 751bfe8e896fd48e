import type { Answer, Answers } from '../../src/modules/figures/rules/answering/answer.ts'
import { type Question, questionsOf } from '../../src/modules/figures/rules/answering/questionnaire.ts'
import { daysFrom } from '../../src/platform/words/days.ts'
import { cast } from '../cast.ts'
import { type DemonstrationExercise, type Era, eras, exercisesAsOf } from '../exercises.ts'
import { fractionOf, identifierOf } from '../identifiers.ts'
import type { TableRows } from '../insert-rows.ts'
import { memberId, noonOf } from '../member-rows.ts'
import { questionnaireOf } from '../questionnaires.ts'
import { type Amounts, amountsOf } from './amounts.ts'
import { answersOf } from './answers.ts'
import { profileOf, type Respondent } from './profile.ts'
import { choiceOf, eraBefore, respondentsOf, type Standing, standingsOf } from './who-answers.ts'

/** One return of the demonstration: what is typed, and each version that was signed. */
export type DemonstrationReturn = {
  readonly member: Respondent
  readonly standing: Standing
  /** What the draft holds; none for who never began. */
  readonly draft: Answers
  readonly versions: readonly { readonly on: string; readonly answers: Answers }[]
}

/** Every return of an exercise, in the order of the members. The same day gives the same. */
export function returnsOf(
  exercise: DemonstrationExercise,
  before: ReadonlyMap<string, Answers>,
): readonly DemonstrationReturn[] {
  const questionnaire = questionnaireOf(exercise)
  const standings = standingsOf(exercise)
  return respondentsOf(exercise.era).map((member, place) => {
    const standing = standings.get(member.name) ?? { kind: 'silent' }
    if (standing.kind === 'silent') return { member, standing, draft: new Map(), versions: [] }
    const profile = profileOf(member)
    const amounts = amountsOf(profile, exercise.era)
    const year = { era: exercise.era, place }
    const last = before.get(member.name) ?? new Map()
    const answered = (given: Amounts) => answersOf(profile, year, given, questionnaire, last)
    const answers = answered(amounts)
    if (standing.kind === 'draft') {
      const typed = questionnaire.groups.slice(0, standing.groups).flatMap((one) => one.questions)
      return { member, standing, draft: answersTo(typed, answers), versions: [] }
    }
    const first = daysFrom(exercise.openedOn, standing.after)
    if (standing.corrected === undefined) {
      return { member, standing, draft: answers, versions: [{ on: first, answers }] }
    }
    const mistaken = answered({ ...amounts, activities: mistake(amounts, member.name) })
    const second = daysFrom(first, standing.corrected)
    const versions = [
      { on: first, answers: mistaken },
      { on: second, answers },
    ]
    return { member, standing, draft: answers, versions }
  })
}

/** A month counted twice, or forgotten. */
function mistake({ activities = 0 }: Amounts, name: string): number {
  return Math.max(1, Math.round(activities * (fractionOf(name, 'mistake') < 0.5 ? 1.09 : 0.91)))
}

function answersTo(questions: readonly Question[], answers: Answers): Answers {
  const codes = new Set(questions.map(({ code }) => code))
  return new Map([...answers].filter(([key]) => codes.has(key.split('/')[0] ?? '')))
}

/** The returns of the three exercises, each compared with the one before, the oldest first. */
export function allReturns(
  today: string,
): readonly { exercise: DemonstrationExercise; returns: readonly DemonstrationReturn[] }[] {
  const exercises = exercisesAsOf(today)
  const deposited = new Map<Era, ReadonlyMap<string, Answers>>()
  return eras.map((era) => {
    const exercise = exercises[era]
    const previous = eraBefore(era)
    const returns = returnsOf(exercise, (previous && deposited.get(previous)) ?? new Map())
    deposited.set(era, lastAnswers(returns))
    return { exercise, returns }
  })
}

function lastAnswers(returns: readonly DemonstrationReturn[]): ReadonlyMap<string, Answers> {
  return new Map(
    returns.flatMap(({ member, versions }) => {
      const answers = versions.at(-1)?.answers
      return answers ? [[member.name, answers] as const] : []
    }),
  )
}

/** The rows of an exercise's returns: drafts, signed versions, and who may read them. */
export function returnRows(
  exercise: DemonstrationExercise,
  returns: readonly DemonstrationReturn[],
): TableRows[] {
  const { key } = exercise
  const questionIds = new Map(
    questionsOf(questionnaireOf(exercise)).map(({ code, id }) => [code, id]),
  )
  const begun = returns.filter(({ standing }) => standing.kind !== 'silent')
  const id = (member: Respondent) => identifierOf('return', key, member.name)
  const rowsOf = (answers: Answers) =>
    [...answers].map(([answered, answer]) => answerRow(answered, answer, questionIds))
  return [
    {
      table: 'figures.returns',
      rows: begun.map(({ member, standing, versions }) => ({
        id: id(member),
        exercise: key,
        member_id: memberId(member.name),
        started_at: noonOf(startOf(exercise, member.name, standing, versions[0]?.on)),
        started_by: keeperOf(member.name),
      })),
    },
    {
      table: 'figures.answers',
      rows: begun.flatMap(({ member, standing, draft, versions }) => {
        const on = versions.at(-1)?.on ?? startOf(exercise, member.name, standing, versions[0]?.on)
        const typed = { changed_at: noonOf(on), changed_by: keeperOf(member.name) }
        return rowsOf(draft).map((row) => ({ return_id: id(member), ...row, ...typed }))
      }),
    },
    {
      table: 'figures.deposits',
      rows: begun.flatMap(({ member, versions }) =>
        versions.map(({ on }, index) => ({
          id: depositId(key, member, index),
          return_id: id(member),
          version: index + 1,
          deposited_at: noonOf(on),
          deposited_by: keeperOf(member.name),
          region: member.region,
          practices: [...new Set(member.offerings.map(({ practice }) => practice))].sort(),
        })),
      ),
    },
    {
      table: 'figures.deposited_answers',
      rows: begun.flatMap(({ member, versions }) =>
        versions.flatMap(({ answers }, index) =>
          rowsOf(answers).map((row) => ({ deposit_id: depositId(key, member, index), ...row })),
        ),
      ),
    },
    { table: 'figures.sharing_choices', rows: begun.flatMap((one) => choiceRows(exercise, one)) },
  ]
}

function depositId(exercise: string, { name }: Respondent, index: number): string {
  return identifierOf('deposit', exercise, name, index + 1)
}

function answerRow(answered: string, answer: Answer, ids: ReadonlyMap<string, string>) {
  const [code = '', part = ''] = answered.split('/')
  return { question_id: ids.get(code), part, ...answer }
}

function choiceRows(exercise: DemonstrationExercise, one: DemonstrationReturn) {
  const { member, versions } = one
  const [first] = versions
  if (!first) return []
  const { seenBy, named, formerly } = choiceOf(member.name, exercise.era)
  const row = (seen_by: string, on: string, named_questions: readonly string[]) => ({
    id: identifierOf('sharing-choice', exercise.key, member.name, seen_by),
    return_id: identifierOf('return', exercise.key, member.name),
    seen_by,
    named_questions,
    chosen_at: noonOf(on),
    chosen_by: keeperOf(member.name),
  })
  if (!formerly) return [{ ...row(seenBy, first.on, named), replaced_at: null }]
  const changed = daysFrom(first.on, 3)
  return [
    { ...row(formerly, first.on, []), replaced_at: noonOf(changed) },
    { ...row(seenBy, changed, named), replaced_at: null },
  ]
}

function startOf(
  { openedOn, dueOn }: DemonstrationExercise,
  name: string,
  { kind }: Standing,
  first: string | undefined,
): string {
  const days = 1 + Math.floor(fractionOf(name, 'start') * 12)
  const on = kind === 'draft' ? daysFrom(dueOn, -days) : daysFrom(first ?? dueOn, -days)
  return on < openedOn ? openedOn : on
}

/** The first of the cast who keeps a member's space; the one that was merged keeps nobody. */
function keeperOf(name: string): string | null {
  return cast.find(({ member }) => member === name)?.id ?? null
}
