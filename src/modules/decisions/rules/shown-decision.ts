import type { Resolved } from '../../../platform/references/resolve-references.ts'
import type { Consultation, Contribution, TextVersion } from '../queries/discussion.ts'
import type { Decision } from '../queries/find-decision.ts'
import type { Minutes } from '../queries/minutes.ts'
import type { OpenBallot, TakenPosition } from '../queries/seats.ts'
import { countVotes, type Tally } from './count-votes.ts'

/** Everything a page says of a decision, of what its reader may see. */
export type ShownDecision = {
  readonly decision: Decision
  /** Names of members, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Ids of those that may answer. */
  readonly seats: readonly string[]
  /** How many have; null where it may not be told. */
  readonly answered: number | null
  readonly ballots: readonly OpenBallot[]
  /** Who said what in rounds of consent: for the network. */
  readonly positions: readonly TakenPosition[]
  /** How many said what, for the network, the last round first. Nobody else reads what it is counted from: of no round, then, a number. */
  readonly rounds: readonly CountedRound[]
  readonly contributions: readonly Contribution[]
  readonly consultations: readonly Consultation[]
  readonly texts: readonly TextVersion[]
  readonly minutes: Minutes | null
  /** An open secret vote whose ballots no backup had. */
  readonly isRestored: boolean
  readonly reference: Resolved | null
  readonly bodyName: string | null
  /** Whether the reader is of the network. */
  readonly isNetwork: boolean
}

export type CountedRound = {
  readonly round: number
  readonly consents: number
  readonly objections: number
}

/** How many consented and objected in each round, the last first. `positions`: all of them, for a reader who may read them. */
export function countRounds(
  { round: last }: Pick<Decision, 'round'>,
  positions: readonly TakenPosition[],
): readonly CountedRound[] {
  return Array.from({ length: last }, (_, at) => {
    const round = last - at
    const taken = positions.filter((one) => one.round === round)
    const objections = taken.filter(({ position }) => position === 'objection').length
    return { round, consents: taken.length - objections, objections }
  })
}

/** A vote as it stands: kept once closed, counted while it is open; null of a secret one until it closes. */
export function standingTallies({ decision, ballots }: ShownDecision): readonly Tally[] | null {
  const { stage, blocks, isSecret, majority, outcome } = decision
  if (majority === null || stage === '') return null
  if (stage === 'closed') {
    if (outcome?.outcome === 'too-few') return null
    return blocks.flatMap(({ id, propositions }) =>
      propositions.flatMap(({ id: proposition, tally }) =>
        tally ? [{ block: id, proposition, ...tally }] : [],
      ),
    )
  }
  if (isSecret) return null
  const voted = blocks.map(({ id, propositions }) => ({
    id,
    propositions: propositions.map((one) => one.id),
  }))
  return countVotes({ blocks: voted, said: ballots, majority })
}
