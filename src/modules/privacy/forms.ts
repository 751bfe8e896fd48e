import { agreement, choice, day, longText, text } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/read-form.ts'
import { privacyWords } from './words.ts'

/** The eight elements of the register (Regulation respecting confidentiality incidents, Québec, s. 7). */
export const incidentForm = defineForm(privacyWords, {
  information: longText({ required: 'incident.information.required', max: 4000 }),
  circumstances: longText({ required: 'incident.circumstances.required', max: 4000 }),
  happenedOn: day(),
  happenedWhen: text({ max: 300 }),
  knownOn: day({ required: 'incident.knownOn.required' }),
  peopleConcerned: text({ required: 'incident.people.required', max: 4000 }),
  risk: longText({ required: 'incident.risk.required', max: 4000 }),
  isSerious: choice(['yes', 'no'], { required: 'incident.serious.required' }),
  notices: longText({ max: 4000 }),
  measures: longText({ required: 'incident.measures.required', max: 4000 }),
})

export const deletionForm = defineForm(privacyWords, {
  understood: agreement({ required: 'deletion.required' }),
})

export const erasureForm = defineForm(privacyWords, {
  rule: text({ required: 'retention.unknown', max: 80 }),
})
