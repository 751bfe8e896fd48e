import type { MajorityCode } from '../../../decisions/index.ts'
import { type Amendment, isExclusive, stalenessOf } from './amendment.ts'

/** What is put to the vote, and which amendment each proposition is. */
export type WrittenBallot = {
  readonly asked: {
    readonly question: string
    readonly text: string
    readonly reference: string | null
    readonly majority: MajorityCode
    readonly quorum: number
    readonly endsOn: string | null
  }
  readonly blocks: readonly {
    readonly title: string
    readonly propositions: readonly {
      readonly amendment: string
      /** Number of the wording that stood. */
      readonly wording: number
      /** In the words of the committee rather than its own. */
      readonly isReworded: boolean
      readonly text: string
    }[]
  }[]
}

/** Amendments that are answered together: those that would reword one block exclude each other, any other stands alone. */
export type BallotGroup = readonly [Amendment, ...Amendment[]]

/** What may be put to the vote, in the order of the text: not decided, not to be revised. */
export function groupsOf(amendments: readonly Amendment[]): readonly BallotGroup[] {
  const groups: [Amendment, ...Amendment[]][] = []
  for (const amendment of amendments) {
    if (amendment.state !== 'proposed' || stalenessOf(amendment) !== null) continue
    const rivals = isExclusive(amendment.kind)
      ? groups.find(([first]) => isExclusive(first.kind) && first.block.id === amendment.block.id)
      : undefined
    if (rivals) rivals.push(amendment)
    else groups.push([amendment])
  }
  return groups
}

/** Whether the committee would take it in other words, of the wording that stands. */
export function isRewordedByCommittee({ recommendation, wording }: Amendment): boolean {
  return recommendation?.recommendation === 'part' && recommendation.wording === wording.number
}
