import { z } from 'zod'
import { choice, day, longText, optionalChoice, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { directions, indicatorKinds, stands } from '../tables.ts'
import { readingWords } from '../words/reading.ts'

const written = /^[-\u2212]?\d{1,12}(?:[.,]\d{1,4})?$/

/** A number as people write it, « 1 250,5 »; null when left empty. */
function amount() {
  return z
    .preprocess(
      (typed) => (typeof typed === 'string' ? typed.replace(/[\s\u00a0\u202f]/g, '') : ''),
      z.string(),
    )
    .refine((typed) => typed === '' || written.test(typed), { error: 'form.number' })
    .transform((typed) =>
      typed === '' ? null : Number(typed.replace(',', '.').replace('\u2212', '-')),
    )
}

export const indicatorForm = defineForm(readingWords, {
  kind: choice(indicatorKinds, { required: 'form.kindRequired' }),
  label: text({ max: 200 }),
  measure: text({ max: 100 }),
  unit: text({ max: 60 }),
  baseline: amount(),
  baselineNote: text({ max: 300 }),
  target: amount(),
  direction: optionalChoice(directions),
  dueOn: day(),
  method: longText({ max: 2000 }),
})

export const readingForm = defineForm(readingWords, {
  exercise: text({ required: 'forms.forged', max: 9 }),
  value: amount(),
  outOf: amount(),
  source: text({ max: 400 }),
  reachedOn: day(),
  sentence: longText({ required: 'form.sentenceRequired', max: 600 }),
  /** What the page told before it was written: the version frozen, and today's number as `livingSeen` writes it. */
  version: text({ max: 6 }).transform(Number),
  seen: text({ max: 22 }),
})

/** Of which year. */
export const reviewForm = defineForm(readingWords, {
  exercise: text({ required: 'forms.forged', max: 9 }),
})

export const judgementForm = defineForm(readingWords, {
  stand: choice(stands, { required: 'form.standRequired' }),
  words: longText({ max: 600 }),
  seen: text({ max: 22 }),
})
