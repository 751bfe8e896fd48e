import { day, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { accessWords } from '../words/access.ts'

export const shareForm = defineForm(accessWords, {
  reader: text({ required: 'readerRequired', max: 120 }),
  expiresOn: day({ required: 'expiresRequired' }),
})
