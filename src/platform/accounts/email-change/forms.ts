import { email, text } from '../../forms/fields.ts'
import { defineForm } from '../../forms/read-form.ts'
import { emailChangeWords } from './words.ts'

export const emailForm = defineForm(emailChangeWords, {
  email: email({ required: 'ask.missing' }),
})

export const confirmationForm = defineForm(emailChangeWords, {
  /** As in the link: see wanted-email.ts. */
  link: text({ required: 'gone.what', max: 4_000 }),
})
