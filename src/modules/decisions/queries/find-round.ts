import type { Transaction } from '../../../platform/database/database.ts'
import { decisionsPaths } from '../paths.ts'
import { listContributions } from './discussion.ts'
import { findDecision } from './find-decision.ts'
import { listPositions } from './seats.ts'

/** A round of consent as it went, for the part of the product that asked it. */
export type FoundRound = {
  readonly path: string
  /** Null while it is a draft. */
  readonly openedAt: Date | null
  readonly isClosed: boolean
  /** What was said of the proposal, in the order the page of the decision tells it: reactions, then the objections of each round. */
  readonly said: readonly {
    readonly kind: 'reaction' | 'objection'
    /** Id of the member in whose name it was said; null for who led the round. */
    readonly member: string | null
    readonly words: string
  }[]
}

/** Null where the viewer may see none: it does not exist, or is a draft that others lead. Of what members said, what she may read; of a secret vote, nothing. */
export async function findRound(tx: Transaction, slug: string): Promise<FoundRound | null> {
  const decision = await findDecision(tx, slug)
  if (!decision) return null
  const { id, isSecret, stage, stages } = decision
  const contributions = isSecret ? [] : await listContributions(tx, id)
  const positions = isSecret ? [] : await listPositions(tx, id)
  return {
    path: decisionsPaths.decision(slug),
    openedAt: stages[0]?.enteredAt ?? null,
    isClosed: stage === 'closed',
    said: [
      ...contributions
        .filter((one) => one.stage === 'react')
        .map(({ member_id, words }) => ({ kind: 'reaction' as const, member: member_id, words })),
      ...positions
        .filter(({ position }) => position === 'objection')
        .map(({ member, reason }) => ({ kind: 'objection' as const, member, words: reason })),
    ],
  }
}
