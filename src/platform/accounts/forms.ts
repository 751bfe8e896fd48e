import { choice, email, text } from '../forms/fields.ts'
import { defineForm } from '../forms/read-form.ts'
import { accountWords } from './words.ts'

export const signInForm = defineForm(accountWords, {
  courriel: email({ required: 'signIn.emailMissing' }),
  suite: text({ max: 500 }),
})

export const codeForm = defineForm(accountWords, {
  demande: text({ max: 4_000 }),
  code: text({ required: 'code.missing', max: 40 }),
})

export const linkForm = defineForm(accountWords, {
  jeton: text({ max: 200 }),
  suite: text({ max: 500 }),
})

export const identityForm = defineForm(accountWords, {
  nom: text({ required: 'account.nameMissing', max: 120 }),
  langue: choice(['fr', 'en'], { required: 'account.languageMissing' }),
})

/** The page shows one field for each passkey: their names differ. */
export function passkeyNameForm(field: string) {
  return defineForm(accountWords, {
    [field]: text({ required: 'passkeys.nameMissing', max: 60 }),
  })
}

export function passkeyNameField(id: string): string {
  return `nom-${id}`
}

export const invitationForm = defineForm(accountWords, {
  /** Which drawing of the page was sent: a button pressed twice sends the same one twice. */
  page: text({ max: 40 }),
  nom: text({ required: 'invitation.nameMissing', max: 120 }),
})

export const setupForm = defineForm(accountWords, {
  jeton: text({ required: 'setup.tokenMissing', max: 200 }),
  federation: text({ required: 'setup.federationNameMissing', max: 120 }),
  nom: text({ required: 'setup.nameMissing', max: 120 }),
  courriel: email({ required: 'setup.emailMissing' }),
  responsable: text({ required: 'setup.responsibleNameMissing', max: 120 }),
  'responsable-courriel': email({ required: 'setup.responsibleEmailMissing' }),
  'responsable-telephone': text({ max: 40 }),
})
