import type { Transaction } from '../../../platform/database/database.ts'
import { findOutcome } from '../../decisions/index.ts'
import type { Term } from '../queries/terms.ts'
import { enterStep } from './enter-step.ts'

export type RecordConsentResult =
  | { outcome: 'adopted' }
  | { outcome: 'returned' }
  /** The seats consented to a text that changed on the way: the word is worded as they did, then noted as adopted. */
  | { outcome: 'consented-otherwise' }
  /** The seats have not closed it. */
  | { outcome: 'waiting' }
  | { outcome: 'not-submitted' }

/**
 * Writes down what the seats said of a word. One they consented to is adopted, on the day they did. An objection that stood returns it to the
 * workshop, and so does a draft that was thrown away. `seats`: how adoption names them, in French; `text`: what they were asked.
 */
export async function recordConsent(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
  { seats, text }: { readonly seats: string; readonly text: string },
): Promise<RecordConsentResult> {
  const { step, stepDecision, stepVersion } = term
  if (step !== 'submitted' || stepDecision === null || stepVersion === null) {
    return { outcome: 'not-submitted' }
  }
  const found = await findOutcome(tx, stepDecision.replace(/^decision:/, ''))
  if (found && found.stage !== 'closed') return { outcome: 'waiting' }
  if (found?.isAdopted && found.text !== text) {
    await enterStep(tx, person, term.id, { step: 'returned', decision: stepDecision })
    return { outcome: 'consented-otherwise' }
  }
  if (found?.isAdopted && found.decidedOn !== null) {
    await enterStep(tx, person, term.id, {
      step: 'adopted',
      version: stepVersion,
      decision: stepDecision,
      adoptedBy: seats,
      adoptedOn: found.decidedOn,
    })
    return { outcome: 'adopted' }
  }
  await enterStep(tx, person, term.id, { step: 'returned', decision: stepDecision })
  return { outcome: 'returned' }
}
