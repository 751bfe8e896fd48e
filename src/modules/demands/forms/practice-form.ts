import { choice, longText, several, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { practicesWords } from '../words/practices.ts'

/** What a member does, and which means it carries by it. `means`: ids of blocks. */
export const practiceForm = defineForm(practicesWords, {
  title: text({ required: 'form.titleRequired', max: 120 }),
  text: longText({ max: 1200 }),
  means: several({ max: 36, most: 40 }),
  next: choice(['show', 'keep'], { required: 'form.nextRequired' }),
})
