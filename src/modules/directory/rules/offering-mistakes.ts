import type { OfferingText } from '../acts/offering-text.ts'

type Ruled = Pick<OfferingText, 'minimum_age' | 'maximum_age' | 'is_free' | 'cost'>

type OfferingMistake =
  | { readonly field: 'minimum_age'; readonly what: 'ages' }
  | { readonly field: 'cost'; readonly what: 'cost' }

/** What an offering says that cannot be: an age above the other, a price that is not told. */
export function offeringMistakes(offering: Ruled): readonly OfferingMistake[] {
  const { minimum_age: least, maximum_age: most, is_free: isFree, cost } = offering
  const mistakes: OfferingMistake[] = []
  if (least !== null && most !== null && least > most) {
    mistakes.push({ field: 'minimum_age', what: 'ages' })
  }
  if (!isFree && cost === '') mistakes.push({ field: 'cost', what: 'cost' })
  return mistakes
}

/** « 3 $ » typed, then « gratuit » chosen: what is chosen speaks. */
export function costOf({ is_free: isFree, cost }: Pick<Ruled, 'is_free' | 'cost'>): string {
  return isFree ? '' : cost
}
