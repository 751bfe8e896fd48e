import { box, optionalChoice, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { directoryWords } from '../words/directory.ts'

export const distances = ['10', '25', '50', '100', '200'] as const

/** What the public may look for. Names are in the addresses people share: they are part of the product. */
export const searchForm = defineForm(directoryWords, {
  lieu: text({ max: 120 }),
  mots: text({ max: 200 }),
  region: text({ max: 80 }),
  pratique: text({ max: 60 }),
  langue: text({ max: 12 }),
  gratuit: box(),
  rayon: optionalChoice(distances),
  page: text({ max: 9 }),
})
