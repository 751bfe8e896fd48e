import type { Choice, Outcome } from '../tables.ts'
import { type Majority, makesMajority } from './majority.ts'

/** One proposition, for or against; or several that exclude each other, of which a seat chooses one or none. */
export type VotedBlock = { readonly id: string; readonly propositions: readonly string[] }

/** What one ballot says of one block. `proposition`: the one it is in favour of; null against or abstaining. */
export type Said = {
  readonly block: string
  readonly choice: Choice
  readonly proposition: string | null
}

/** `against`: the votes cast that are not in favour of this one, those for another of its block included. */
export type Tally = {
  readonly block: string
  readonly proposition: string
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
  readonly hasPassed: boolean
}

type Vote = {
  readonly blocks: readonly VotedBlock[]
  /** Every ballot's word on every block, in any order. */
  readonly said: readonly Said[]
  readonly majority: Majority
}

/**
 * Counts a vote, block by block, in the order of the blocks. Abstentions are no votes cast: they count for the quorum, and not
 * against a proposition. Of a block of several, one at most passes, since a majority is more than half.
 */
export function countVotes({ blocks, said, majority }: Vote): readonly Tally[] {
  return blocks.flatMap(({ id, propositions }) => {
    const ofBlock = said.filter(({ block }) => block === id)
    const abstained = ofBlock.filter(({ choice }) => choice === 'abstain').length
    const cast = ofBlock.length - abstained
    return propositions.map((proposition) => {
      const inFavour = ofBlock.filter((one) => one.proposition === proposition).length
      return {
        block: id,
        proposition,
        inFavour,
        against: cast - inFavour,
        abstained,
        hasPassed: makesMajority(inFavour, cast, majority),
      }
    })
  })
}

type Ending = {
  readonly tallies: readonly Tally[]
  /** How many seats voted, abstentions included. */
  readonly answered: number
  /** How many must have; 0 for no quorum. */
  readonly quorum: number
  /** Of a secret vote, the ballots under which a result would say who said what; 0 of an open one. */
  readonly fewest: number
}

/** What comes out of a vote that closes. */
export function outcomeOfVote({ tallies, answered, quorum, fewest }: Ending): Outcome {
  if (answered < fewest) return 'too-few'
  if (answered < quorum) return 'no-quorum'
  const blocks = new Set(tallies.map(({ block }) => block))
  const passed = tallies.filter(({ hasPassed }) => hasPassed)
  if (passed.length === 0) return 'rejected'
  return passed.length === blocks.size ? 'adopted' : 'partly'
}

/** The tallies as they are kept: without the quorum, or told to nobody, nothing has passed. */
export function keptTallies(tallies: readonly Tally[], outcome: Outcome): readonly Tally[] {
  if (outcome === 'too-few') return []
  return outcome === 'no-quorum'
    ? tallies.map((tally) => ({ ...tally, hasPassed: false }))
    : tallies
}
