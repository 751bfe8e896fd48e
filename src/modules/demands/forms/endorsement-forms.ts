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

/** A name goes in a mail to someone who asked for nothing: what a mailbox would make a link of is no part of it. */
const holdsAddress = /:\/\/|\bwww\.|@|[\p{L}\d-]{2,}\.\p{L}{2,}/iu

/** An organisation stands with a text. `email`: where the link goes, once. */
export const endorsementForm = defineForm(endorsementsWords, {
  organisation: text({ required: 'form.organisationRequired', min: 2, max: 160 }).refine(
    (name) => !holdsAddress.test(name),
    { error: 'form.organisationName' },
  ),
  website: webAddress(),
  email: email({ required: 'form.emailRequired' }),
  mandated: agreement({ required: 'form.mandatedRequired' }),
})

export const checkForm = defineForm(endorsementsWords, {
  outcome: choice(['shown', 'refused'], { required: 'team.outcomeRequired' }),
  reason: longText({ max: 600 }),
})
