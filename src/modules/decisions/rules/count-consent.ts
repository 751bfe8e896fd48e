import type { Outcome, Position } from '../tables.ts'

type Round = {
  readonly positions: readonly Position[]
  /** How many seats must answer; 0 for no quorum. */
  readonly quorum: number
}

/** What comes out of a round of consent that closes: nobody objects, and enough have said so. Silence is not consent. */
export function outcomeOfConsent({ positions, quorum }: Round): Outcome {
  if (positions.length < Math.max(1, quorum)) return 'no-quorum'
  return positions.includes('objection') ? 'objected' : 'consented'
}
