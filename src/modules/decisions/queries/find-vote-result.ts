import type { Transaction } from '../../../platform/database/database.ts'
import { decisionsPaths } from '../paths.ts'
import { findDecision } from './find-decision.ts'

/** What became of a vote, for the part of the product that asked it. */
export type VoteResult = {
  readonly question: string
  readonly path: string
  readonly stage: 'draft' | 'open' | 'closed'
  /** Whether what seats said counts: false without the quorum, and where too few voted for anything to be told. */
  readonly isDecided: boolean
  /** Ids of the propositions it has. */
  readonly propositions: ReadonlySet<string>
  /** Ids of those that passed. */
  readonly passed: ReadonlySet<string>
}

/** Null where the viewer may see none: it does not exist, or is a draft that others lead. */
export async function findVoteResult(tx: Transaction, slug: string): Promise<VoteResult | null> {
  const decision = await findDecision(tx, slug)
  if (!decision) return null
  const { question, stage, outcome, blocks } = decision
  const propositions = blocks.flatMap((block) => block.propositions)
  return {
    question,
    path: decisionsPaths.decision(slug),
    stage: stage === '' ? 'draft' : stage === 'closed' ? 'closed' : 'open',
    isDecided: outcome !== null && outcome.outcome !== 'no-quorum' && outcome.outcome !== 'too-few',
    propositions: new Set(propositions.map(({ id }) => id)),
    passed: new Set(propositions.filter(({ tally }) => tally?.hasPassed).map(({ id }) => id)),
  }
}
