import {
  agreement,
  choice,
  email,
  longText,
  text,
  webAddress,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { endorsementsWords } from '../words/endorsements.ts'

/** An organisation stands with a text. `email`: where the link goes, once. */
export const endorsementForm = defineForm(endorsementsWords, {
  organisation: text({ required: 'form.organisationRequired', min: 2, max: 160 }),
  website: webAddress(),
  email: email({ required: 'form.emailRequired' }),
  mandated: agreement({ required: 'form.mandatedRequired' }),
})

export const checkForm = defineForm(endorsementsWords, {
  outcome: choice(['shown', 'refused'], { required: 'team.outcomeRequired' }),
  reason: longText({ max: 600 }),
})
