import type { Transaction } from '../../../../platform/database/database.ts'
import { draftVote } from '../../../decisions/index.ts'
import type { WrittenBallot } from '../../rules/amendments/ballot.ts'

type Submitting = {
  readonly documentId: string
  readonly ballot: WrittenBallot
  /** ISO day. */
  readonly today: string
}

/**
 * Puts amendments to the vote: a draft of a decision, which who leads reads before opening it, and each amendment says which of its propositions
 * it is. Those that exclude each other are in one block, of which one at most passes.
 */
export async function submitAmendments(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, ballot, today }: Submitting,
): Promise<{ outcome: 'submitted'; decision: string; path: string }> {
  const { slug, path, propositions } = await draftVote(
    tx,
    person,
    {
      ...ballot.asked,
      blocks: ballot.blocks.map(({ title, propositions: written }) => ({
        title,
        propositions: written.map(({ text }) => text),
      })),
    },
    today,
  )
  const put = new Map<string, { as_proposed: string | null; as_reworded: string | null }>()
  for (const [at, block] of ballot.blocks.entries()) {
    for (const [n, { amendment, isReworded }] of block.propositions.entries()) {
      const one = put.get(amendment) ?? { as_proposed: null, as_reworded: null }
      one[isReworded ? 'as_reworded' : 'as_proposed'] = propositions[at]?.[n] ?? null
      put.set(amendment, one)
    }
  }
  for (const [amendment, ids] of put) {
    await tx
      .insertInto('demands.amendment_states')
      .values({
        amendment_id: amendment,
        document_id: documentId,
        state: 'submitted',
        decision: slug,
        ...ids,
        entered_by: person.id,
      })
      .execute()
  }
  return { outcome: 'submitted', decision: slug, path }
}
