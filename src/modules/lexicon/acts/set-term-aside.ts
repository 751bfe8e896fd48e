import type { Transaction } from '../../../platform/database/database.ts'
import type { Term } from '../queries/terms.ts'
import { enterStep } from './enter-step.ts'

/** Sets a word aside, with the reason. Nobody but the network reads it any more; nothing of it is lost. */
export async function setTermAside(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
  why: string,
): Promise<{ outcome: 'set-aside' | 'already' | 'submitted' | 'prepared' }> {
  if (term.step === 'set-aside') return { outcome: 'already' }
  if (term.round) return { outcome: term.round.isOpen ? 'submitted' : 'prepared' }
  await enterStep(tx, person, term.id, { step: 'set-aside', why })
  return { outcome: 'set-aside' }
}

/** Takes a word up again: it is worked on as one that was proposed, and adopted anew before everyone reads it. */
export async function takeTermUp(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
): Promise<{ outcome: 'taken-up' } | { outcome: 'not-set-aside' }> {
  if (term.step !== 'set-aside') return { outcome: 'not-set-aside' }
  await enterStep(tx, person, term.id, { step: 'taken-up' })
  return { outcome: 'taken-up' }
}
