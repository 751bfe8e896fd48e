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
 * it is, in which wording. Those that exclude each other are in one block, of which one at most passes. The ballot is written from amendments
 * that are held (`holdAmendments`): nobody words or recommends one between the reading and this.
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
  type Put = { wording: number; as_proposed: string | null; as_reworded: string | null }
  const put = new Map<string, Put>()
  for (const [at, block] of ballot.blocks.entries()) {
    for (const [n, { amendment, wording, isReworded }] of block.propositions.entries()) {
      const one = put.get(amendment) ?? { wording, as_proposed: null, as_reworded: null }
      one[isReworded ? 'as_reworded' : 'as_proposed'] = propositions[at]?.[n] ?? null
      put.set(amendment, one)
    }
  }
  for (const [amendment, asked] of put) {
    await tx
      .insertInto('demands.amendment_states')
      .values({
        amendment_id: amendment,
        document_id: documentId,
        state: 'submitted',
        decision: slug,
        ...asked,
        entered_by: person.id,
      })
      .execute()
  }
  return { outcome: 'submitted', decision: slug, path }
}
