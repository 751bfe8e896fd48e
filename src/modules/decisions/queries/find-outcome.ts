import type { Transaction } from '../../../platform/database/database.ts'
import { decisionsPaths } from '../paths.ts'
import { findDecision } from './find-decision.ts'

/** What became of a decision, for the part of the product that asked it. */
export type FoundOutcome = {
  readonly question: string
  readonly path: string
  readonly stage: 'draft' | 'open' | 'closed'
  /** Whether the seats said yes: consented, or adopted by a vote. */
  readonly isAdopted: boolean
  /** ISO day; null until it is closed. */
  readonly decidedOn: string | null
  /** As it stands: the seats may have amended it on the way. */
  readonly text: string
}

/** Null where the viewer may see none: it does not exist, or is a draft that others lead. */
export async function findOutcome(tx: Transaction, slug: string): Promise<FoundOutcome | null> {
  const decision = await findDecision(tx, slug)
  if (!decision) return null
  const { question, stage, outcome, text } = decision
  return {
    question,
    path: decisionsPaths.decision(slug),
    stage: stage === '' ? 'draft' : stage === 'closed' ? 'closed' : 'open',
    isAdopted: outcome?.outcome === 'consented' || outcome?.outcome === 'adopted',
    decidedOn: outcome?.decidedOn ?? null,
    text,
  }
}
