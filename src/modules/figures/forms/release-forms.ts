import { box, choice, longText, several, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import type { ReleaseChoices } from '../rules/releasing/release-choices.ts'
import { releaseWords } from '../words/releases.ts'

export const partsChoices = ['none', 'network', 'places'] as const
export const estimatesChoices = ['none', 'network', 'places'] as const

const asked = {
  title: text({ max: 120 }),
  note: longText({ max: 2000 }),
  questions: several({ max: 41, most: 400 }).min(1, { error: 'form.questionsRequired' }),
  zones: box(),
  regions: box(),
  parts: choice(partsChoices, { required: 'form.partsRequired' }),
  estimates: choice(estimatesChoices, { required: 'form.estimatesRequired' }),
  named: box(),
}

export const releaseForm = defineForm(releaseWords, {
  exercise: text({ required: 'form.exerciseRequired', max: 9 }),
  ...asked,
})
export const choicesForm = defineForm(releaseWords, asked)

export const retractionForm = defineForm(releaseWords, {
  reason: longText({ required: 'retract.reasonRequired', max: 500 }),
})

export const zoneForm = defineForm(releaseWords, {
  name: text({ required: 'zones.nameRequired', max: 80 }),
  nameEn: text({ max: 80 }),
})

/** What a form asked, in the order of the questionnaire; questions it does not hold are left out. */
export function choicesFrom(
  { questions, zones, regions, parts, estimates, named }: ReleaseChoices,
  known: readonly string[],
): ReleaseChoices {
  const wanted = new Set(questions)
  return {
    questions: known.filter((code) => wanted.has(code)),
    zones,
    regions,
    parts,
    estimates,
    named,
  }
}
