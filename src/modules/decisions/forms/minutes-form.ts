import { longText, wholeNumber } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { minutesWords } from '../words/minutes.ts'

export const minutesForm = defineForm(minutesWords, {
  text: longText({ required: 'textRequired', max: 60_000 }),
  seen: wholeNumber({ min: 0, max: 100_000 }),
})

export const freezeForm = defineForm(minutesWords, { seen: wholeNumber({ min: 0, max: 100_000 }) })
