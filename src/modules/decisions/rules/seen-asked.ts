import { seenOf } from '../../../platform/forms/seen.ts'
import type { Decision } from '../queries/find-decision.ts'
import type { EnteredStage } from '../tables.ts'

/** Whether entering a stage puts something to the seats as it stands, for good: what is asked must have been read. */
export function asksSeats(stage: EnteredStage): boolean {
  return stage === 'open' || stage === 'clarify' || stage === 'consent'
}

/** All that is asked and by which rules, as someone had it before her eyes when she put it to the seats. */
export function seenAsked(decision: Decision): string {
  const { question, text, method, isSecret, majority, quorum, reference, bodyId, endsOn } = decision
  const blocks = decision.blocks.map(({ title, propositions }) => [
    title,
    propositions.map((one) => one.text),
  ])
  const rules = [method, isSecret, majority?.code, quorum, reference, bodyId, endsOn]
  return seenOf([question, text, rules, blocks])
}
