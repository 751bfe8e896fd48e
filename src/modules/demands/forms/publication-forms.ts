import { box, day, longText, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { publishingWords } from '../words/publishing.ts'

/** In the place of a decision: the team says who adopted it, and when. */
export const signedAdoption = 'signed'

export const publishForm = defineForm(publishingWords, {
  /** `decision:…` or `signed`. */
  adoption: text({ required: 'form.adoptionRequired', max: 320 }),
  adoptedBy: text({ max: 200 }),
  adoptedOn: day(),
  /** Of a text whose amendments could still change it. */
  anyway: box(),
  changes: longText({ max: 1000 }),
  /** What was read: see `stateOf`. */
  seen: text({ max: 40 }),
})

export const retractForm = defineForm(publishingWords, {
  reason: longText({ required: 'retract.reasonRequired', max: 1000 }),
})
