import { seenOf } from '../../../platform/forms/seen.ts'
import type { Decision } from '../queries/find-decision.ts'
import { type MajorityCode, type Mandate, type Method, mandates } from '../tables.ts'

/** What seats are asked, and by which rules they answer. */
export type Asked = {
  readonly question: string
  readonly text: string
  readonly method: Method
  readonly isSecret: boolean
  /** Null for consent. */
  readonly majority: MajorityCode | null
  readonly quorum: number
  /** As platform/references writes it. */
  readonly reference: string | null
  readonly bodyId: string | null
  /** ISO day announced to the seats; closing is somebody's act. */
  readonly endsOn: string | null
}

/** What a draft asks, as it stands. */
export function askedOf(decision: Decision): Asked {
  const { question, text, method, isSecret, majority, quorum, reference, bodyId, endsOn } = decision
  return {
    question,
    text,
    method,
    isSecret,
    majority: majority?.code ?? null,
    quorum,
    reference,
    bodyId,
    endsOn,
  }
}

/** A draft, as someone had it before her eyes when she began to rewrite it. */
export function seenDraft(asked: Asked): string {
  const { question, text, method, isSecret, majority, quorum, reference, bodyId, endsOn } = asked
  return seenOf([question, text, method, isSecret, majority, quorum, reference, bodyId, endsOn])
}

/** What a member may say that its people told its delegate. Of several things to choose among, for or against says nothing. */
export function mandatesOf(decision: Pick<Decision, 'method' | 'blocks'>): readonly Mandate[] {
  return isOneQuestion(decision) ? mandates : mandates.filter((one) => one !== 'against')
}

/** Whether « for » and « against » answer it: a proposal, or a vote on one thing. */
export function isOneQuestion({ method, blocks }: Pick<Decision, 'method' | 'blocks'>): boolean {
  return method === 'consent' || blocks.flatMap(({ propositions }) => propositions).length <= 1
}
