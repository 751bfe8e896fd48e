import type { Language } from '../../../../platform/words/language.ts'
import type { Unit } from '../../tables.ts'
import type { Answer } from './answer.ts'
import type { Question } from './questionnaire.ts'
import { isCounted, type NumberRefusal, readNumber } from './read-number.ts'

/** What a person typed for one question, field by field. '' for what she left. */
export type Typed = {
  /** A number, or own words. */
  readonly value: string
  /** `number`, `zero`, `not-applicable`, `unknown`, or `choice:` and its code. */
  readonly kind: string
  /** Why one does not know. */
  readonly why: string
  readonly comment: string
}

export const nothingTyped: Typed = { value: '', kind: '', why: '', comment: '' }

export type TypedRefusal =
  | NumberRefusal
  /** Two answers at once: a number, and a kind that has none. */
  | 'kind-and-number'
  | 'no-such-choice'
  /** A comment without an answer to comment on. */
  | 'comment-alone'

export type ReadTyped =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'read'; readonly answer: Answer }
  | { readonly outcome: 'refused'; readonly because: TypedRefusal }

/** What was meant by what was typed. A zero is typed or chosen, never supposed of what is left empty. */
export function readTyped(question: Pick<Question, 'unit' | 'choices'>, typed: Typed): ReadTyped {
  const read = isCounted(question.unit)
    ? readCounted(question.unit, typed)
    : question.unit === 'own-words'
      ? readWords(typed)
      : readChoice(question, typed)
  if (read.outcome === 'none' && typed.comment !== '') {
    return { outcome: 'refused', because: 'comment-alone' }
  }
  return read
}

function readCounted(unit: Unit, { value, kind, why, comment }: Typed): ReadTyped {
  const number = readNumber(value, unit)
  if (number.outcome === 'refused') return number
  const amount = number.outcome === 'read' ? number.value : null
  switch (kind) {
    case 'zero':
      if (amount !== null && amount !== 0) return { outcome: 'refused', because: 'kind-and-number' }
      return { outcome: 'read', answer: { kind, amount: 0, words: '', comment } }
    case 'not-applicable':
    case 'unknown':
      if (amount !== null) return { outcome: 'refused', because: 'kind-and-number' }
      return {
        outcome: 'read',
        answer: { kind, amount: null, words: kind === 'unknown' ? why : '', comment },
      }
    default:
      if (amount === null) return { outcome: 'none' }
      return {
        outcome: 'read',
        answer: { kind: amount === 0 ? 'zero' : 'number', amount, words: '', comment },
      }
  }
}

function readWords({ value, kind, comment }: Typed): ReadTyped {
  if (kind === 'not-applicable') {
    if (value !== '') return { outcome: 'refused', because: 'kind-and-number' }
    return { outcome: 'read', answer: { kind, amount: null, words: '', comment } }
  }
  if (value === '') return { outcome: 'none' }
  return { outcome: 'read', answer: { kind: 'words', amount: null, words: value, comment } }
}

function readChoice(
  { unit, choices }: Pick<Question, 'unit' | 'choices'>,
  { kind, why, comment }: Typed,
): ReadTyped {
  if (kind === '') return { outcome: 'none' }
  if (kind === 'not-applicable' || kind === 'unknown') {
    const words = kind === 'unknown' ? why : ''
    return { outcome: 'read', answer: { kind, amount: null, words, comment } }
  }
  const code = kind.replace(/^choice:/, '')
  const known = unit === 'yes-no' ? ['yes', 'no'] : choices.map((choice) => choice.code)
  if (!known.includes(code)) return { outcome: 'refused', because: 'no-such-choice' }
  return { outcome: 'read', answer: { kind: 'choice', amount: null, words: code, comment } }
}

/** An answer as its fields hold it. */
export function typedOf(answer: Answer | undefined, language: Language): Typed {
  if (!answer) return nothingTyped
  const { kind, amount, words, comment } = answer
  switch (kind) {
    case 'number':
      return { value: writeNumber(amount ?? 0, language), kind, why: '', comment }
    case 'zero':
    case 'not-applicable':
      return { value: '', kind, why: '', comment }
    case 'unknown':
      return { value: '', kind, why: words, comment }
    case 'choice':
      return { value: '', kind: `choice:${words}`, why: '', comment }
    case 'words':
      return { value: words, kind: '', why: '', comment }
  }
}

const spaced = new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 2 })

/** A number as its field holds it, and as readNumber reads it back: « 12 000,5 », in English « 12 000.5 ». */
function writeNumber(value: number, language: Language): string {
  const french = spaced.format(value)
  return language === 'fr' ? french : french.replace(',', '.')
}
