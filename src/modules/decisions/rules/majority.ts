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

/** The fewest votes in favour that make the majority of so many votes cast. */
export function neededFor(cast: number, majority: Majority): number {
  const { numerator, denominator, isMoreThan } = majority
  const share = (cast * numerator) / denominator
  return Math.max(1, isMoreThan ? Math.floor(share) + 1 : Math.ceil(share))
}
