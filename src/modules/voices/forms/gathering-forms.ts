import {
  agreement,
  box,
  choice,
  choices,
  longText,
  several,
  text,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { mostCharacters } from '../rules/consent.ts'
import { namesADay } from '../rules/precise-date.ts'
import { testimonyUses, uses } from '../tables.ts'
import { gatheringWords } from '../words/gathering.ts'

/** What people who gather may submit. */

export const collectionForm = defineForm(gatheringWords, {
  title: text({ required: 'form.titleRequired', max: 120 }).check(({ value, issues }) => {
    if (namesADay(value)) {
      issues.push({ code: 'custom', input: value, message: 'form.titleWithoutDay' })
    }
  }),
  /** Id of a member; '' for the federation. */
  member: text({ max: 36 }),
  prompts: several({ max: 36, most: 40 }).min(1, { error: 'form.promptsRequired' }),
  small: box(),
  read: agreement({ required: 'form.readRequired' }),
})

export const slipForm = defineForm(gatheringWords, {
  code: text({ required: 'slip.codeRequired', max: 60 }),
  prompt: text({ max: 90 }),
  words: longText({ required: 'slip.wordsRequired', max: mostCharacters }),
  language: choice(['fr', 'en'], { required: 'slip.language' }),
  uses: choices(uses, { required: 'slip.usesRequired' }),
})

export const testimonyForm = defineForm(gatheringWords, {
  words: longText({ required: 'testimony.wordsRequired', max: 4000 }),
  uses: choices(testimonyUses, { required: 'testimony.usesRequired' }),
})
