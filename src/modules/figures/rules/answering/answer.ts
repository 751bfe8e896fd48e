import type { AnswerKind } from '../../tables.ts'

/** What a member answered to one question, or to one part of it. */
export type Answer = {
  readonly kind: AnswerKind
  /** Null for what is not a number. */
  readonly amount: number | null
  /** Own words, the code of a choice, or why one does not know. */
  readonly words: string
  readonly comment: string
}

/** Under which an answer is kept: the code of the question, and the part of it, '' for the whole. */
export function answerKey(code: string, part = ''): string {
  return part === '' ? code : `${code}/${part}`
}

/** Answers of one return by `answerKey`. */
export type Answers = ReadonlyMap<string, Answer>

/** The number that counts; undefined when there is none, whatever the reason. */
export function amountOf(answer: Answer | undefined): number | undefined {
  return answer?.amount ?? undefined
}
