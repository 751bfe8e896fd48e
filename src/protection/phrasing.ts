import type { Interval } from './audit.ts'

/** How a sum may be said in a sentence. */
export type Headline =
  | { readonly kind: 'exact'; readonly value: number }
  /** « plus de N » */
  | { readonly kind: 'more-than'; readonly bound: number }

/**
 * « plus de N »: the largest number of two significant digits strictly below the observed sum, so
 * that the sentence stays true whatever the silent members add. Under 100 the exact number is said.
 * @throws RangeError for a sum that is negative or not finite.
 */
export function headline(observed: number): Headline {
  if (!(observed >= 0 && Number.isFinite(observed))) {
    throw new RangeError(`A sum of at least 0 is needed, not ${observed}.`)
  }
  if (observed < 100) return { kind: 'exact', value: observed }
  // Written out, 1e21 has no 22 digits: its exponent has.
  const exponent = Number(Math.floor(observed).toExponential().split('e')[1])
  const unit = 10 ** (exponent - 1)
  const bound = (Math.ceil(observed / unit) - 1) * unit
  // Just above a power of ten the next number down has more room: 99 rather than 90 below 100.
  return { kind: 'more-than', bound: bound < 10 * unit ? bound + (9 * unit) / 10 : bound }
}

/** « entre 0 et 90 »: what can be deduced anyway, widened to whole numbers, instead of a blank. */
export function readableInterval([least, most]: Interval): { least: number; most: number } {
  return { least: Math.floor(least + 1e-6), most: Math.ceil(most - 1e-6) }
}
