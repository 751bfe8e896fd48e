import type { Answer, Answers } from '../../src/modules/figures/rules/answering/answer.ts'
import { answerKey } from '../../src/modules/figures/rules/answering/answer.ts'
import { remarksOn } from '../../src/modules/figures/rules/answering/before-deposit.ts'
import { ageBands } from '../../src/modules/figures/rules/answering/parts.ts'
import {
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../src/modules/figures/rules/answering/questionnaire.ts'
import type { Era } from '../exercises.ts'
import { fractionOf } from '../identifiers.ts'
import { type Amounts, participationsOf, shared } from './amounts.ts'
import { reasonFor, whyNotApplicable, whyThough, whyUnknown } from './explanations.ts'
import { whatTheGapCloses, whatWaitingChanges } from './own-words.ts'
import type { Profile } from './profile.ts'

/** Everything a member answers for a year, as it deposits it: nothing is left that would keep it from doing so. */
export function answersOf(
  profile: Profile,
  { era, place }: { readonly era: Era; readonly place: number },
  amounts: Amounts,
  questionnaire: Questionnaire,
  before: Answers,
): Answers {
  const answers = new Map<string, Answer>()
  for (const question of questionsOf(questionnaire)) {
    const answer = answerTo(question, profile, { era, place }, amounts)
    if (!answer) continue
    answers.set(question.code, answer)
    if (answer.amount === null) continue
    for (const [part, amount] of partsOf(question, answer.amount, profile, amounts)) {
      answers.set(answerKey(question.code, part), numberOf(amount))
    }
  }
  return explained(questionnaire, answers, before, profile.name)
}

type Year = { readonly era: Era; readonly place: number }

function answerTo(
  { code, unit, is_required }: Question,
  profile: Profile,
  year: Year,
  amounts: Amounts,
): Answer | null {
  const { name, practices } = profile
  switch (unit) {
    case 'own-words':
      return wordsOf(code, year)
    case 'choice':
      return { ...blank, kind: 'choice', words: obstacleOf(profile) }
    case 'yes-no':
      return { ...blank, kind: 'choice', words: doesIt(code, practices, name) ? 'yes' : 'no' }
  }
  if (isBesideThePoint(code, profile, amounts)) {
    return { ...blank, kind: 'not-applicable', comment: whyNotApplicable[code] ?? '' }
  }
  const why = whyUnknown[code]
  if (why && fractionOf(name, code, 'unknown') < (is_required ? 0.012 : 0.16)) {
    const said = why[Math.floor(fractionOf(name, code, 'why') * 0.9999 * why.length)] ?? ''
    return { ...blank, kind: 'unknown', words: said }
  }
  // Some pages are read in a hurry: what is not asked for stays empty.
  if (!is_required && fractionOf(name, year.era, code, 'empty') < 0.03) return null
  return numberOf(amounts[code] ?? 0)
}

const blank = { amount: null, words: '', comment: '' }

function numberOf(amount: number): Answer {
  return { ...blank, kind: amount === 0 ? 'zero' : 'number', amount }
}

/** Each sentence is said by one member a year: `place` is the member's among them. */
function wordsOf(code: string, { era, place }: Year): Answer | null {
  const said = code === 'gap-closes' ? whatTheGapCloses : whatWaitingChanges
  const turn = { before: 2, last: 1, current: 0 }[era]
  const step = code === 'gap-closes' ? 2 : 3
  if ((place + turn) % step !== 0) return null
  const sentence = said[((place + turn) / step + 7 * turn) % said.length]
  const isFirst = (place + turn) / step < said.length
  return sentence === undefined || !isFirst ? null : { ...blank, kind: 'words', words: sentence }
}

function obstacleOf({ name, isRemote }: Profile): string {
  const draw = fractionOf(name, 'obstacle') + (isRemote ? 0.35 : 0)
  if (draw < 0.2) return 'never'
  if (draw < 0.65) return 'sometimes'
  return draw < 1.1 ? 'often' : 'always'
}

function doesIt(code: string, practices: readonly string[], name: string): boolean {
  const [own, chance] = code === 'gam-practice' ? ['gam', 0.22] : ['crisis', 0.25]
  return practices.includes(own) || fractionOf(name, code) < chance
}

function isBesideThePoint(code: string, profile: Profile, amounts: Amounts): boolean {
  const { name, practices, isRemote, week } = profile
  switch (code) {
    case 'crisis-interventions':
      return !doesIt('crisis-practice', practices, name)
    case 'gam-participations':
      return !doesIt('gam-practice', practices, name)
    case 'kilometres-travelled':
      return !isRemote && fractionOf(name, 'on foot') < 0.22
    case 'weekend-days':
      return week.weekendDays === 0 && fractionOf(name, 'weekdays') < 0.5
    case 'open-evenings':
      return week.evenings === 0 && fractionOf(name, 'daytime') < 0.5
    case 'people-waiting':
      return amounts[code] === 0 && fractionOf(name, 'no list') < 0.6
    default:
      return false
  }
}

/** Half of the members tell ages apart, two thirds the practices; languages are not asked of any. */
function partsOf(
  { code, breakdown }: Question,
  whole: number,
  { name, practices }: Profile,
  amounts: Amounts,
): readonly (readonly [string, number])[] {
  if (breakdown === 'age' && fractionOf(name, code, 'ages') < 0.5) {
    const young = Math.min(whole, amounts['young-people-reached'] ?? 0)
    const children = Math.round(young * (practices.includes('youth') ? 0.4 : 0.12))
    const shares = [children, young - children, ...shared(whole - young, [7, 3])]
    return ageBands.map((band, index) => [band, shares[index] ?? 0] as const)
  }
  if (breakdown === 'practice' && fractionOf(name, code, 'practices') < 0.66) {
    const shares = shared(whole, practices.map(participationsOf))
    return practices.map((practice, index) => [practice, shares[index] ?? 0] as const)
  }
  return []
}

/** With a comment wherever the questionnaire asks for one. */
function explained(
  questionnaire: Questionnaire,
  answers: ReadonlyMap<string, Answer>,
  before: Answers,
  name: string,
): Answers {
  const told = new Map(answers)
  for (const remark of remarksOn(questionnaire, answers, before)) {
    const { code, unit } = remark.question
    const answer = told.get(code)
    if (answer?.comment !== '') continue
    const comment =
      remark.kind === 'ratio'
        ? reasonFor(remark.side, unit, name, code)
        : remark.kind === 'soft'
          ? (whyThough[remark.check.code] ?? '')
          : ''
    told.set(code, { ...answer, comment })
  }
  return told
}
