import { z } from 'zod'
import { message, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { territoryWords } from '../words/territory.ts'

/** Kilometres, in a straight line. */
export const reachDistances = ['10', '25', '50', '100'] as const
export const usualReach = '50'
export const oneMoreCounts = ['1', '2', '3'] as const

/** What one may ask of the territory. Names are in the addresses people share: they are part of the product. */
export const territoryForm = defineForm(territoryWords, {
  pratique: text({ max: 60 }),
  decoupage: orUsual(['ra', 'rss'], 'errors.scheme'),
  km: orUsual(reachDistances, 'errors.distance'),
  combien: orUsual(oneMoreCounts, 'errors.count'),
})

/** One of the choices, or '' for the usual one. The error says again what was typed. */
function orUsual<const T extends readonly [string, ...string[]]>(choices: T, error: string) {
  return z.preprocess(
    (value) => value ?? '',
    z.enum(['', ...choices], {
      error: ({ input }) => message(error, { typed: String(input).slice(0, 40) }),
    }),
  )
}
