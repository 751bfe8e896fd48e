import { text } from '../../../platform/forms/fields.ts'

/** A postal code of Canada, written whole: `g5l0a1` → `G5L 0A1`. `mistaken` is the sentence for anything else but ''. */
export function postalCode(mistaken: string) {
  return text({ max: 20 })
    .transform((typed) => {
      const compact = typed.toUpperCase().replace(/[\s-]/g, '')
      return compact.length === 6 ? `${compact.slice(0, 3)} ${compact.slice(3)}` : typed
    })
    .refine((code) => code === '' || /^[A-Z]\d[A-Z] \d[A-Z]\d$/.test(code), { error: mistaken })
}

/** `G5L 1A1`, `g5l1a1` or `G5L` → `G5L`; undefined for what is no postal code of Canada. */
export function postalAreaOf(typed: string): string | undefined {
  return typed.toUpperCase().match(/^([ABCEGHJKLMNPRSTVXY]\d[A-Z])(?:[ -]?\d[A-Z]\d)?$/)?.[1]
}
