import { longText } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { rereadingWords } from '../words/rereading.ts'

/** Some thirty pages. */
const mostCharacters = 50_000

export const rereadingForm = defineForm(rereadingWords, {
  text: longText({ required: 'required', max: mostCharacters }),
})
