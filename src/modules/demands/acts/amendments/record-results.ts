import type { Transaction } from '../../../../platform/database/database.ts'
import { findVoteResult, type VoteResult } from '../../../decisions/index.ts'
import type { AmendmentState } from '../../amendment-tables.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'

export type RecordResultsResult =
  | {
      outcome: 'recorded'
      /** How many were decided, and how many may be put to the vote again. */
      decided: number
      returned: number
    }
  /** Nothing that was put to the vote is decided yet. */
  | { outcome: 'nothing' }

/**
 * Writes down what the votes decided of the amendments that were put to them. A vote without its quorum decides nothing, and neither does one
 * that was thrown away before it opened: their amendments may be put to the vote again.
 * `seesDrafts`: whether this person would see a draft of a decision: for who would not, a vote that is not seen may be one.
 * `submitted`: held (`holdAmendments`), so that of two who press at once the second finds nothing left to write.
 */
export async function recordResults(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, seesDrafts }: { readonly documentId: string; readonly seesDrafts: boolean },
  submitted: readonly Amendment[],
): Promise<RecordResultsResult> {
  const results = new Map<string, VoteResult | null>()
  let [decided, returned] = [0, 0]
  for (const amendment of submitted) {
    const { decision, id } = amendment
    if (amendment.state !== 'submitted' || decision === null) continue
    if (!results.has(decision)) results.set(decision, await findVoteResult(tx, decision))
    const state = stateAfter(amendment, results.get(decision) ?? null, seesDrafts)
    if (state === null) continue
    if (state === 'proposed') returned += 1
    else decided += 1
    await tx
      .insertInto('demands.amendment_states')
      .values({
        amendment_id: id,
        document_id: documentId,
        state,
        decision,
        entered_by: person.id,
      })
      .execute()
  }
  return decided + returned === 0
    ? { outcome: 'nothing' }
    : { outcome: 'recorded', decided, returned }
}

/** Null while it waits. */
function stateAfter(
  { asProposed, asReworded }: Amendment,
  result: VoteResult | null,
  seesDrafts: boolean,
): AmendmentState | null {
  if (!result) return seesDrafts ? 'proposed' : null
  const isAsked = asProposed !== null && result.propositions.has(asProposed)
  // Its block was taken out of the draft before the vote opened.
  if (!isAsked) return 'proposed'
  if (result.stage !== 'closed') return null
  if (!result.isDecided) return 'proposed'
  if (result.passed.has(asProposed)) return 'accepted'
  return asReworded !== null && result.passed.has(asReworded) ? 'partly' : 'refused'
}
