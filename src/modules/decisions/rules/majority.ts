/** A share of the votes cast: more than it, or at least it. Rows of `decisions.majorities`. */
export type Majority = {
  readonly numerator: number
  readonly denominator: number
  readonly isMoreThan: boolean
}

/**
 * Whether so many votes in favour, among the votes cast (for and against, without abstentions), make the majority. Whole
 * numbers alone: no rounding decides. Nothing passes without a vote in favour.
 */
export function makesMajority(
  inFavour: number,
  cast: number,
  { numerator, denominator, isMoreThan }: Majority,
): boolean {
  const [have, need] = [inFavour * denominator, cast * numerator]
  return inFavour > 0 && (isMoreThan ? have > need : have >= need)
}
