import { choice, email, text } from '../forms/fields.ts'
import { defineForm } from '../forms/read-form.ts'
import { accountWords } from './words.ts'

export const signInForm = defineForm(accountWords, {
  email: email({ required: 'signIn.emailMissing' }),
  next: text({ max: 500 }),
})

export const codeForm = defineForm(accountWords, {
  request: text({ max: 4_000 }),
  code: text({ required: 'code.missing', max: 40 }),
})

export const linkForm = defineForm(accountWords, {
  token: text({ max: 200 }),
  next: text({ max: 500 }),
})

export const identityForm = defineForm(accountWords, {
  name: text({ required: 'account.nameMissing', max: 120 }),
  language: choice(['fr', 'en'], { required: 'account.languageMissing' }),
})

/** The page shows one field for each passkey: their names differ. */
export function passkeyNameForm(field: string) {
  return defineForm(accountWords, {
    [field]: text({ required: 'passkeys.nameMissing', max: 60 }),
  })
}

export function passkeyNameField(id: string): string {
  return `name-${id}`
}

export const invitationForm = defineForm(accountWords, {
  /** Which drawing of the page was sent: a button pressed twice sends the same one twice. */
  page: text({ max: 40 }),
  name: text({ required: 'invitation.nameMissing', max: 120 }),
})

export const setupForm = defineForm(accountWords, {
  token: text({ required: 'setup.tokenMissing', max: 200 }),
  federation: text({ required: 'setup.federationNameMissing', max: 120 }),
  name: text({ required: 'setup.nameMissing', max: 120 }),
  email: email({ required: 'setup.emailMissing' }),
  responsibleName: text({ required: 'setup.responsibleNameMissing', max: 120 }),
  responsibleEmail: email({ required: 'setup.responsibleEmailMissing' }),
  responsibleTelephone: text({ max: 40 }),
})
