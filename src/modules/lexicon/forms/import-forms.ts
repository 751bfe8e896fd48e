import { file, longText, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { importingWords } from '../words/importing.ts'

/** As many letters as a file of the heaviest may hold: what was read from one comes back as text to be accepted. */
const mostText = 1_000_000

export const importForm = defineForm(importingWords, {
  from: text({ required: 'fromRequired', min: 3, max: 300 }),
  text: longText({ max: mostText }),
  file: file({ required: 'fileRequired', most: 1_000_000 }).optional().catch(undefined),
})
