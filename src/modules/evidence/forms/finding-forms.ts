import {
  choice,
  longText,
  optionalChoice,
  several,
  text,
  wholeNumber,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { kinds } from '../rules/strength.ts'
import { stances } from '../tables.ts'
import { findingsWords } from '../words/findings.ts'

export const findingForm = defineForm(findingsWords, {
  kind: choice(kinds, { required: 'form.kindRequired' }),
  sentence: text({ required: 'form.sentenceRequired', min: 3, max: 400 }),
  sentence_en: text({ max: 400 }),
  context: longText({ max: 4000 }),
  context_en: longText({ max: 4000 }),
  themes: several({ max: 41, most: 8 }),
  /** What was on the page: see `seenWords`; '' of a new one. */
  seen: text({ max: 40 }),
})

export const publicationForm = defineForm(findingsWords, {
  /** What was read: see `seenWhole`. */
  seen: text({ max: 40 }),
})

export const groundForm = defineForm(findingsWords, {
  reference: text({ required: 'ground.referenceRequired', max: 255 }),
  locator: text({ max: 100 }),
  stance: optionalChoice(stances),
})

const theme = {
  name: text({ required: 'theme.nameRequired', max: 80 }),
  nameEn: text({ max: 80 }),
  introduction: longText({ max: 2000 }),
  introductionEn: longText({ max: 2000 }),
  position: wholeNumber({ min: 0, max: 999 }),
  /** What was on the page: see `seenTheme`; '' of a new one. */
  seen: text({ max: 40 }),
}
export const themeForm = defineForm(findingsWords, theme)

/** Words that are pages of their own under /argumentaire. */
const pages = ['sources', 'constats', 'projets', 'references', 'regles', 'toutes']

export const newThemeForm = defineForm(findingsWords, {
  code: text({ required: 'theme.codeRequired', max: 41 }).check((context) => {
    const isCode = /^[a-z][a-z0-9-]{1,40}$/.test(context.value)
    if (context.value === '' || (isCode && !pages.includes(context.value))) return
    const message = isCode ? 'theme.codeTaken' : 'theme.codeRequired'
    context.issues.push({ code: 'custom', input: context.value, message })
  }),
  ...theme,
})
