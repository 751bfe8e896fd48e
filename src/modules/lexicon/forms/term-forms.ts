import { choice, day, longText, text, wholeNumber } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { inflections } from '../../../platform/glossary/word-forms.ts'
import { relationKinds, termKinds } from '../tables.ts'
import { makingWords } from '../words/making.ts'

/** A word, not a sentence: who pastes one is told so. */
const word = text({ required: 'form.wordRequired', max: 80 }).check((context) => {
  if (context.value !== '' && !/\p{L}/u.test(context.value)) {
    context.issues.push({ code: 'custom', input: context.value, message: 'form.wordRequired' })
  }
})

export const proposeForm = defineForm(makingWords, {
  word,
  kind: choice(termKinds, { required: 'form.kindRequired' }),
  why: longText({ required: 'form.whyRequired', min: 3, max: 2000 }),
  meaning: longText({ max: 2000 }),
  member: text({ max: 40 }),
})

export const wordingForm = defineForm(makingWords, {
  /** The version one began from. */
  seen: text({ max: 10 }),
  word,
  kind: choice(termKinds, { required: 'form.kindRequired' }),
  meaning: longText({ max: 2000 }),
  meaningEn: longText({ max: 2000 }),
  effect: longText({ max: 2000 }),
  instead: text({ max: 400 }),
  rightWhen: longText({ max: 2000 }),
  origin: longText({ max: 2000 }),
  tensions: longText({ max: 2000 }),
  inflection: choice(inflections, { required: 'form.inflectionRequired' }),
  forms: longText({ max: 1600 }).check((context) => {
    const forms = formsFrom(context.value)
    if (forms.length > 40 || forms.some((form) => form.length > 80)) {
      context.issues.push({ code: 'custom', input: context.value, message: 'form.formsTooMany' })
    }
  }),
})

/** One a line, or between commas. */
export function formsFrom(typed: string): readonly string[] {
  return [...new Set(typed.split(/[\n,;]/).map((form) => form.trim()))].filter(Boolean)
}

export const remarkForm = defineForm(makingWords, {
  words: longText({ required: 'thread.required', max: 2000 }),
  member: text({ max: 40 }),
})

export const noteForm = defineForm(makingWords, {
  noteWords: longText({ required: 'notes.required', max: 4000 }),
  heldOn: day({ required: 'notes.heldOnRequired' }),
  people: wholeNumber({ min: 1, max: 500 }),
  noteMember: text({ max: 40 }),
})

export const noteCorrectionForm = defineForm(makingWords, {
  noteWords: longText({ required: 'notes.required', max: 4000 }),
})

export const senseForm = defineForm(makingWords, {
  senseWords: longText({ required: 'senses.required', min: 3, max: 1200 }),
  /** `member:<id>` or `body:<id>`. */
  holder: text({ required: 'senses.holderRequired', max: 60 }),
  since: day({ required: 'senses.sinceRequired' }),
  /** Whoever types looked at what may let someone be known. */
  senseDesignatesNobody: text({ max: 5 }),
})

export const exampleForm = defineForm(makingWords, {
  exampleWords: longText({ required: 'examples.required', min: 3, max: 600 }),
  exampleMember: text({ max: 40 }),
  exampleDesignatesNobody: text({ max: 5 }),
})

export const translationForm = defineForm(makingWords, {
  /** As long as a name of a language: who writes one is told what a code is, not that it is too long. */
  language: text({ required: 'translations.languageRequired', max: 200 }).check((context) => {
    if (context.value !== '' && !(/^[a-z]{2,3}$/.test(context.value) && context.value !== 'fr')) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: 'translations.languageRequired',
      })
    }
  }),
  translation: text({ max: 80 }),
})

export const relationForm = defineForm(makingWords, {
  other: text({ required: 'relations.otherRequired', max: 100 }),
  relation: choice(relationKinds, { required: 'relations.kindRequired' }),
})

export const adoptionForm = defineForm(makingWords, {
  adoptedBy: text({ required: 'adoption.byRequired', max: 200 }),
  adoptedOn: day({ required: 'adoption.onRequired' }),
})

export const asideForm = defineForm(makingWords, {
  asideWhy: longText({ required: 'aside.required', max: 1000 }),
})
