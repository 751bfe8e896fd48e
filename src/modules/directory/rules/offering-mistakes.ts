/** What an offering's form says that a rule looks at. */
type Said = {
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly isFree: boolean
  readonly cost: string
}

type OfferingMistake =
  | { readonly field: 'minimumAge'; readonly what: 'ages' }
  | { readonly field: 'cost'; readonly what: 'cost' }

/** What an offering says that cannot be: an age above the other, a price that is not told. */
export function offeringMistakes({ minimumAge, maximumAge, isFree, cost }: Said) {
  const mistakes: OfferingMistake[] = []
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) {
    mistakes.push({ field: 'minimumAge', what: 'ages' })
  }
  if (!isFree && cost === '') mistakes.push({ field: 'cost', what: 'cost' })
  return mistakes
}

/** « 3 $ » typed, then « gratuit » chosen: what is chosen speaks. */
export function costOf({ isFree, cost }: Pick<Said, 'isFree' | 'cost'>): string {
  return isFree ? '' : cost
}
