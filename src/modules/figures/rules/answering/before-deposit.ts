import { type Answer, type Answers, amountOf } from './answer.ts'
import { parseExpression, questionNamed } from './check-expression.ts'
import { evaluateCheck } from './evaluate-check.ts'
import { type KeptCheck, type Question, type Questionnaire, questionsOf } from './questionnaire.ts'
import { outsideBand } from './ratio-band.ts'

/** Something a return asks of who fills it, and the question it is asked at. */
export type Remark =
  | { readonly kind: 'unanswered'; readonly question: Question }
  | { readonly kind: 'why'; readonly question: Question }
  /** Far from last year's: a few words say why. */
  | {
      readonly kind: 'ratio'
      readonly question: Question
      readonly side: 'under' | 'over'
      readonly before: number
      readonly now: number
    }
  /** Parts that add up to more than the whole. */
  | {
      readonly kind: 'parts'
      readonly question: Question
      readonly sum: number
      readonly whole: number
    }
  | { readonly kind: 'soft'; readonly question: Question; readonly check: KeptCheck }
  | { readonly kind: 'hard'; readonly question: Question; readonly check: KeptCheck }

/** Whether a comment at its question settles it. The others want another answer. */
export function isSettledByComment({ kind }: Remark): boolean {
  return kind === 'ratio' || kind === 'parts' || kind === 'soft'
}

/**
 * Everything the answers call for, settled or not, in the order of the questionnaire. `before`: last year's deposited
 * answers, by the same codes.
 */
export function remarksOn(
  questionnaire: Questionnaire,
  answers: Answers,
  before: Answers,
): readonly Remark[] {
  const questions = questionsOf(questionnaire)
  const ofChecks = questionnaire.checks.flatMap((check) => remarkOfCheck(check, questions, answers))
  return questions.flatMap((question) => [
    ...remarksOfQuestion(question, answers, before),
    ...ofChecks.filter((remark) => remark.question === question),
  ])
}

/** What is left to do before a deposit. */
export function missingBeforeDeposit(
  questionnaire: Questionnaire,
  answers: Answers,
  before: Answers,
): readonly Remark[] {
  return remarksOn(questionnaire, answers, before).filter((remark) => !isSettled(remark, answers))
}

/** Whether a comment was written where one is asked for. */
export function isSettled(remark: Remark, answers: Answers): boolean {
  return isSettledByComment(remark) && (answers.get(remark.question.code)?.comment ?? '') !== ''
}

function remarksOfQuestion(question: Question, answers: Answers, before: Answers): Remark[] {
  const answer = answers.get(question.code)
  if (!answer) return question.is_required ? [{ kind: 'unanswered', question }] : []
  if (answer.kind === 'unknown' && answer.words === '') return [{ kind: 'why', question }]
  return [
    ...remarkOfRatio(question, answer, before.get(question.code)),
    ...remarkOfParts(question, answer, answers),
  ]
}

function remarkOfRatio(question: Question, answer: Answer, last: Answer | undefined): Remark[] {
  const [now, before] = [amountOf(answer), amountOf(last)]
  if (now === undefined || before === undefined) return []
  const side = outsideBand({ now, before }, question)
  return side === null ? [] : [{ kind: 'ratio', question, side, before, now }]
}

/** A person may be of two practices; of one age and one language at most. */
function remarkOfParts(question: Question, answer: Answer, answers: Answers): Remark[] {
  const whole = amountOf(answer)
  const mayOverlap = question.breakdown === 'practice' && question.unit === 'persons'
  if (whole === undefined || question.breakdown === 'none' || mayOverlap) return []
  const prefix = `${question.code}/`
  let sum = 0
  for (const [key, part] of answers) if (key.startsWith(prefix)) sum += amountOf(part) ?? 0
  return sum > whole ? [{ kind: 'parts', question, sum, whole }] : []
}

/** Asked at the first question the check names. */
function remarkOfCheck(
  check: KeptCheck,
  questions: readonly Question[],
  answers: Answers,
): Remark[] {
  const result = evaluateCheck(check, (code) => amountOf(answers.get(code.replace(':', '/'))))
  if (result.outcome !== 'broken') return []
  const named = [check.left_side, check.right_side].flatMap((side) => {
    const parsed = parseExpression(side)
    return parsed.outcome === 'parsed' ? parsed.codes : []
  })
  const question = questions.find(({ code }) => code === questionNamed(named[0] ?? ''))
  return question ? [{ kind: check.severity, question, check }] : []
}
