import type { Transaction } from '../../../platform/database/database.ts'
import { decisionsPaths } from '../paths.ts'
import type { MajorityCode } from '../tables.ts'
import { addBlock } from './add-block.ts'
import { draftDecision } from './draft-decision.ts'

/** A vote that another part of the product has to ask: what it puts to the vote, block by block. */
export type AskedVote = {
  readonly question: string
  readonly text: string
  /** As platform/references writes it; null for none. */
  readonly reference: string | null
  readonly majority: MajorityCode
  /** How many members must answer; 0 for no quorum. */
  readonly quorum: number
  /** ISO day announced to the seats. */
  readonly endsOn: string | null
  /** Of several propositions in a block, one at most passes. Titles of 200 characters, propositions of 1000. */
  readonly blocks: readonly { readonly title: string; readonly propositions: readonly string[] }[]
}

/**
 * A draft of an open vote, which who leads then reads, touches up and opens. `propositions`: their ids, block by block, in the order
 * asked: `findVoteResult` says which passed. Call it for who may ask: the team, the facilitators.
 */
export async function draftVote(
  tx: Transaction,
  person: { readonly id: string },
  { blocks, ...asked }: AskedVote,
  today: string,
): Promise<{
  outcome: 'drafted'
  slug: string
  path: string
  propositions: readonly (readonly string[])[]
}> {
  const { id, slug } = await draftDecision(
    tx,
    person,
    { ...asked, method: 'vote', isSecret: false, bodyId: null },
    today,
  )
  const propositions: (readonly string[])[] = []
  for (const block of blocks) {
    const added = await addBlock(tx, id, block)
    if (added.outcome !== 'added') throw new Error('a draft that was just written is no draft')
    propositions.push(added.propositions)
  }
  return { outcome: 'drafted', slug, path: decisionsPaths.decision(slug), propositions }
}
