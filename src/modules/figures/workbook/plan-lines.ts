import { type Answer, type Answers, amountOf, answerKey } from '../rules/answering/answer.ts'
import { markOf } from '../rules/answering/merge-answers.ts'
import { partsOf } from '../rules/answering/parts.ts'
import { type Question, type Questionnaire, questionsOf } from '../rules/answering/questionnaire.ts'
import { checkNumber, isCounted } from '../rules/answering/read-number.ts'
import { nothingTyped, readTyped, type TypedRefusal } from '../rules/answering/typed-answer.ts'
import type { FoundCell, FoundLine } from './layout.ts'

/** Why a cell does not fit. */
export type CellProblem =
  | TypedRefusal
  | 'error'
  | 'unknown-code'
  | 'twice'
  | 'too-long'
  /** A part of a question is a number, or nothing. */
  | 'part-is-a-number'

export type PlannedProblem = {
  /** Undefined for a code nobody asks. */
  readonly question: Question | undefined
  readonly key: string
  readonly address: string
  /** What is in the cell, as it can be shown. */
  readonly typed: string
  readonly because: CellProblem
}

export type PlannedChange = {
  readonly question: Question
  readonly key: string
  readonly address: string
  readonly was: Answer | undefined
  /** Null: the cell was emptied. */
  readonly becomes: Answer | null
  /** The answer that stands was written after what the file was filled with. */
  readonly isNewer: boolean
}

/** What a file would change in a draft, and every cell that does not fit. Nothing is written yet. */
export type LinesPlan = {
  readonly changes: readonly PlannedChange[]
  readonly problems: readonly PlannedProblem[]
  /** Answers that are in the file as they are in the draft. */
  readonly same: number
}

type Asked = {
  readonly questionnaire: Questionnaire
  /** Codes of every practice of the federation. */
  readonly practices: readonly string[]
  readonly stands: Answers
  /** Whether the answer that stands was written after the file was made. */
  readonly isNewer?: (key: string) => boolean
}

/** Reads the lines of a workbook, or of what was pasted, against what is asked and what stands. */
export function planLines(
  lines: readonly FoundLine[],
  { questionnaire, practices, stands, isNewer = () => false }: Asked,
): LinesPlan {
  const asked = questionsByKey(questionnaire, practices)
  const changes: PlannedChange[] = []
  const problems: PlannedProblem[] = []
  const met = new Set<string>()
  let same = 0
  for (const line of lines) {
    const { key, address } = line
    const question = asked.get(key)
    const refuse = (because: CellProblem) =>
      problems.push({ question, key, address, typed: shown(line.answer) || key, because })
    if (!question) refuse('unknown-code')
    else if (met.has(key)) refuse('twice')
    else {
      met.add(key)
      const read = readLine(question, line)
      if (read.outcome === 'refused') {
        refuse(read.because)
        continue
      }
      const [was, becomes] = [stands.get(key), read.answer]
      if (markOf(was) === markOf(becomes)) same += was ? 1 : 0
      else
        changes.push({
          question,
          key,
          address,
          was,
          becomes,
          isNewer: was !== undefined && isNewer(key),
        })
    }
  }
  return { changes, problems, same }
}

/** The question of each key an answer may be kept under. */
export function questionsByKey(
  questionnaire: Questionnaire,
  practices: readonly string[],
): ReadonlyMap<string, Question> {
  const asked = new Map<string, Question>()
  for (const question of questionsOf(questionnaire)) {
    asked.set(question.code, question)
    for (const part of partsOf(question.breakdown, practices)) {
      asked.set(answerKey(question.code, part), question)
    }
  }
  return asked
}

type ReadLine =
  | { readonly outcome: 'read'; readonly answer: Answer | null }
  | { readonly outcome: 'refused'; readonly because: CellProblem }

function readLine(question: Question, { key, answer, why, comment }: FoundLine): ReadLine {
  const isPart = key !== question.code
  if (why.length > 2000 || comment.length > 2000) return refused('too-long')
  switch (answer.kind) {
    case 'date':
    case 'formula':
    case 'error':
      return refused(answer.kind)
    case 'empty':
      return comment === '' ? read(null) : refused('comment-alone')
    case 'number':
      return isCounted(question.unit)
        ? readNumberCell(question, answer.number, comment)
        : readText(question, String(answer.number), { why, comment, isPart })
    case 'text':
      return readText(question, answer.text, { why, comment, isPart })
  }
}

function readNumberCell(question: Question, value: number, comment: string): ReadLine {
  const number = checkNumber(value, question.unit)
  if (number.outcome === 'refused') return refused(number.because)
  if (number.outcome === 'empty') return read(null)
  const kind = number.value === 0 ? 'zero' : 'number'
  return read({ kind, amount: number.value, words: '', comment })
}

const notApplicable = /^(sans objet|s\.? ?o\.?|n\/?a|not applicable|ne s.applique pas)$/
const unknown = /^(on ne sait pas|ne sait pas|inconnue?|\?+|we do not know|unknown|don.t know)$/

type Beside = { readonly why: string; readonly comment: string; readonly isPart: boolean }

function readText(question: Question, text: string, { why, comment, isPart }: Beside): ReadLine {
  const folded = fold(text)
  const kind = notApplicable.test(folded)
    ? 'not-applicable'
    : unknown.test(folded)
      ? 'unknown'
      : isCounted(question.unit) || question.unit === 'own-words'
        ? ''
        : `choice:${choiceNamed(question, folded)}`
  if (isPart && kind !== '') return refused('part-is-a-number')
  if (question.unit === 'own-words' && text.length > 4000) return refused('too-long')
  const value = kind === '' ? text : ''
  const typed = readTyped(question, { ...nothingTyped, value, kind, why, comment })
  if (typed.outcome === 'refused') return refused(typed.because)
  return read(typed.outcome === 'none' ? null : typed.answer)
}

function choiceNamed({ unit, choices }: Question, folded: string): string {
  if (unit === 'yes-no') {
    if (/^(oui|yes|o|y|vrai|true|1)$/.test(folded)) return 'yes'
    return /^(non|no|n|faux|false|0)$/.test(folded) ? 'no' : ''
  }
  const named = choices.find(({ code, label, label_en }) =>
    [code, label, label_en].some((name) => name !== '' && fold(name) === folded),
  )
  return named?.code ?? ''
}

/** Without case, accents nor double spaces: how people write the same thing. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase()
}

function shown(cell: FoundCell): string {
  if (cell.kind === 'text') return cell.text.slice(0, 60)
  return cell.kind === 'number' ? String(cell.number) : ''
}

function read(answer: Answer | null): ReadLine {
  return { outcome: 'read', answer }
}

function refused(because: CellProblem): ReadLine {
  return { outcome: 'refused', because }
}

/** Whether this answer may stand under this question: what comes back from a page is checked as what comes in. */
export function mayStand(question: Question, key: string, answer: Answer): boolean {
  const { kind, words } = answer
  const amount = amountOf(answer)
  const isPart = key !== question.code
  if (isCounted(question.unit)) {
    if (kind === 'number' || kind === 'zero') {
      return (
        amount !== undefined &&
        (kind === 'zero') === (amount === 0) &&
        checkNumber(amount, question.unit).outcome === 'read'
      )
    }
    return !isPart && amount === undefined && (kind === 'not-applicable' || kind === 'unknown')
  }
  if (amount !== undefined || isPart) return false
  if (kind === 'not-applicable') return true
  if (question.unit === 'own-words') return kind === 'words' && words !== ''
  if (kind === 'unknown') return true
  const codes =
    question.unit === 'yes-no' ? ['yes', 'no'] : question.choices.map(({ code }) => code)
  return kind === 'choice' && codes.includes(words)
}
