import type { z } from 'zod'
import {
  box,
  choice,
  day,
  longText,
  message,
  optionalChoice,
  text,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { breakdowns, units } from '../tables.ts'
import { builderWords } from '../words/builder.ts'

/** What the team may submit while it prepares a year. */

export const createExerciseForm = defineForm(builderWords, {
  year: text({ required: 'create.yearRequired', max: 9 }),
  /** `ready`, `blank`, or the key of a year. */
  from: text({ required: 'create.fromRequired', max: 9 }),
})

export const dueDayForm = defineForm(builderWords, {
  dueOn: day({ required: 'home.dueDayRequired' }),
})

/** `anyway`: ticked by who has read that it is early. */
export const openingForm = defineForm(builderWords, {
  dueOn: day({ required: 'home.dueDayRequired' }),
  anyway: box(),
})

const long = () => longText({ max: 2000 })
/** Letters, digits and hyphens; '' to have one drawn. */
const wished = () =>
  text({ max: 41 }).check((context) => {
    if (context.value === '' || /^[a-z][a-z0-9-]{1,40}$/.test(context.value)) return
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: message('question.wishedMistaken'),
    })
  })

export const groupForm = defineForm(builderWords, {
  title: text({ required: 'group.titleRequired', max: 120 }),
  title_en: text({ max: 120 }),
  introduction: long(),
  introduction_en: long(),
  wished: wished(),
})

/** How many times last year's number: « 0,5 ». Null when left empty. */
const ratio = () =>
  text({ max: 9 })
    .check((context) => {
      const { value } = context
      if (value === '' || (/^\d{1,3}([.,]\d{1,3})?$/.test(value) && numberOf(value) <= 100)) return
      context.issues.push({
        code: 'custom',
        input: value,
        message: message('question.ratioMistaken'),
      })
    })
    .transform((value) => (value === '' ? null : numberOf(value)))

function numberOf(typed: string): number {
  return Number(typed.replace(',', '.'))
}

export const questionForm = defineForm(builderWords, {
  group: text({ required: 'question.groupRequired', max: 41 }),
  label: text({ required: 'question.labelRequired', max: 300 }),
  label_en: text({ max: 300 }),
  definition: long(),
  definition_en: long(),
  example: long(),
  example_en: long(),
  meaning: long(),
  meaning_en: long(),
  unit: choice(units, { required: 'question.unitRequired' }),
  is_required: box(),
  breakdown: choice(breakdowns, { required: 'question.breakdownRequired' }),
  choices: long(),
  least_ratio: ratio(),
  most_ratio: ratio(),
  wished: wished(),
})

export const operators = ['<=', '<', '=', '<>', '>=', '>'] as const
export const missingStrategies = ['skip-if-any', 'skip-if-all', 'never-skip'] as const

const side = () => text({ required: 'check.sideRequired', max: 300 })
export const checkForm = defineForm(builderWords, {
  left_side: side(),
  operator: choice(operators, { required: 'check.operatorRequired' }),
  right_side: side(),
  missing: choice(missingStrategies, { required: 'check.missingRequired' }),
  severity: choice(['soft', 'hard'], { required: 'check.severityRequired' }),
  message: longText({ required: 'check.messageRequired', max: 600 }),
  message_en: longText({ max: 600 }),
  wished: wished(),
})

export const orderForm = defineForm(builderWords, {
  direction: optionalChoice(['up', 'down']),
})
export type QuestionValue = z.infer<(typeof questionForm)['schema']>
