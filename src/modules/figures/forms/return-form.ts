import type { FormState } from '../../../design/field/form-state.ts'
import { typedIn } from '../../../design/field/form-state.ts'
import { choice, day, longText, several, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import type { Language } from '../../../platform/words/language.ts'
import { type Answer, type Answers, answerKey } from '../rules/answering/answer.ts'
import type { TypedAnswers } from '../rules/answering/merge-answers.ts'
import { partsOf } from '../rules/answering/parts.ts'
import type { Question } from '../rules/answering/questionnaire.ts'
import {
  nothingTyped,
  readTyped,
  type Typed,
  type TypedRefusal,
  typedOf,
} from '../rules/answering/typed-answer.ts'
import { ownReturnWords } from '../words/own-return.ts'

/** Names of the fields of a question. */
export const fieldOf = {
  value: (code: string) => code,
  kind: (code: string) => `${code}.kind`,
  why: (code: string) => `${code}.why`,
  comment: (code: string) => `${code}.comment`,
  part: (code: string, part: string) => `${code}.part.${part}`,
}

/** What was on the page when it was drawn, and which comments it asked for. */
const drawn = { seen: text({ max: 20_000 }), asked: text({ max: 4000 }) }

/** The form of these questions: every field may stay empty, a draft is one. */
export function formOfQuestions(questions: readonly Question[], practices: readonly string[]) {
  const fields = questions.flatMap((question) => {
    const { code, breakdown, unit } = question
    const answered = unit === 'own-words' ? longText : text
    return [
      [fieldOf.value(code), answered({ max: 4000 })],
      [fieldOf.kind(code), text({ max: 60 })],
      [fieldOf.why(code), longText({ max: 2000 })],
      [fieldOf.comment(code), longText({ max: 2000 })],
      ...partsOf(breakdown, practices).map((part) => [fieldOf.part(code, part), text({ max: 40 })]),
    ]
  })
  return defineForm(ownReturnWords, { ...Object.fromEntries(fields), ...drawn })
}

/** The keys of every answer these questions may have. */
export function keysOf(
  questions: readonly Question[],
  practices: readonly string[],
): readonly string[] {
  return questions.flatMap(({ code, breakdown }) => [
    code,
    ...partsOf(breakdown, practices).map((part) => answerKey(code, part)),
  ])
}

/** Answers as the fields hold them. */
export function valuesOfAnswers(
  questions: readonly Question[],
  answers: Answers,
  { practices, language }: { readonly practices: readonly string[]; readonly language: Language },
): FormState['values'] {
  const values: Record<string, string> = {}
  for (const { code, breakdown } of questions) {
    const typed = typedOf(answers.get(code), language)
    values[fieldOf.value(code)] = typed.value
    values[fieldOf.kind(code)] = typed.kind
    values[fieldOf.why(code)] = typed.why
    values[fieldOf.comment(code)] = typed.comment
    for (const part of partsOf(breakdown, practices)) {
      const ofPart = typedOf(answers.get(answerKey(code, part)), language)
      values[fieldOf.part(code, part)] = ofPart.kind === 'zero' ? '0' : ofPart.value
    }
  }
  return values
}

export type RefusedField = {
  readonly field: string
  readonly question: Question
  readonly because: TypedRefusal
  readonly typed: string
}

/** What these fields say: answers to keep, and those that must be mended first. */
export function readAnswers(
  questions: readonly Question[],
  form: FormState,
  practices: readonly string[],
): { readonly typed: TypedAnswers; readonly refused: readonly RefusedField[] } {
  const typed = new Map<string, Answer | null>()
  const refused: RefusedField[] = []
  const take = (question: Question, { key, field }: { key: string; field: string }, one: Typed) => {
    const read = readTyped(question, one)
    if (read.outcome === 'refused') {
      refused.push({ field, question, because: read.because, typed: one.value.slice(0, 60) })
    } else typed.set(key, read.outcome === 'none' ? null : read.answer)
  }
  for (const question of questions) {
    const { code, breakdown } = question
    take(question, { key: code, field: fieldOf.value(code) }, typedFor(form, code))
    for (const part of partsOf(breakdown, practices)) {
      const field = fieldOf.part(code, part)
      const one = { ...nothingTyped, value: typedIn(form, field) ?? '' }
      take(question, { key: answerKey(code, part), field }, one)
    }
  }
  return { typed, refused }
}

function typedFor(form: FormState, code: string): Typed {
  const of = (field: string) => typedIn(form, field) ?? ''
  return {
    value: of(fieldOf.value(code)),
    kind: of(fieldOf.kind(code)),
    why: of(fieldOf.why(code)),
    comment: of(fieldOf.comment(code)),
  }
}

/** Codes of questions; the handler keeps those that are asked. */
const codes = () => several({ max: 41, most: 200 })

export const choiceForm = defineForm(ownReturnWords, {
  seenBy: choice(['team', 'totals'], { required: 'deposit.whoRequired' }),
  named: codes(),
})

/** A choice that stands is kept when none is made. */
export const depositForm = defineForm(ownReturnWords, {
  seen: text({ max: 60_000 }),
  seenBy: text({ max: 10 }),
  named: codes(),
})

export const extensionForm = defineForm(ownReturnWords, {
  untilOn: day({ required: 'extensionPage.untilRequired' }),
  reason: longText({ max: 500 }),
})
