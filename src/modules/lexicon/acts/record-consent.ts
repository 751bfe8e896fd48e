import type { Transaction } from '../../../platform/database/database.ts'
import { findOutcome } from '../../decisions/index.ts'
import { wordingsOf } from '../queries/around-term.ts'
import type { Term } from '../queries/terms.ts'
import type { TermKind, Wording } from '../tables.ts'
import { enterStep } from './enter-step.ts'

export type RecordConsentResult =
  | { outcome: 'adopted' }
  | { outcome: 'returned' }
  /** The seats consented to something else than the version they were asked about: the word is worded as they did, then noted as adopted. */
  | { outcome: 'consented-otherwise' }
  /** The seats have not closed it. */
  | { outcome: 'waiting' }
  | { outcome: 'not-submitted' }

type Recording = {
  /** How adoption names the seats, in French. */
  readonly seats: string
  /** What the seats are asked of a wording. */
  readonly asked: (kind: TermKind, wording: Wording) => string
}

/**
 * Writes down what the seats said of a word. The version they consented to is adopted, on the day they did; whoever worded it anew while the round was
 * a draft finds that version next. An objection that stood returns it to the workshop.
 */
export async function recordConsent(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
  { seats, asked }: Recording,
): Promise<RecordConsentResult> {
  const { round } = term
  if (!round?.isOpen) return { outcome: 'not-submitted' }
  const { decision, version } = round
  const found = await findOutcome(tx, decision.replace(/^decision:/, ''))
  if (found && found.stage !== 'closed') return { outcome: 'waiting' }
  if (!found?.isAdopted || found.decidedOn === null) {
    await enterStep(tx, person, term.id, { step: 'returned', decision })
    return { outcome: 'returned' }
  }
  const worded = (await wordingsOf(tx, term.id)).find((one) => one.version === version)
  const isAsAsked =
    worded?.word === term.word &&
    worded.kind === term.kind &&
    asked(worded.kind, worded) === found.text
  if (!isAsAsked) {
    await enterStep(tx, person, term.id, { step: 'returned', decision })
    return { outcome: 'consented-otherwise' }
  }
  await enterStep(tx, person, term.id, {
    step: 'adopted',
    version,
    decision,
    adoptedBy: seats,
    adoptedOn: found.decidedOn,
  })
  return { outcome: 'adopted' }
}
