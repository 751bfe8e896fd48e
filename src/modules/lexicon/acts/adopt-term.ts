import type { Transaction } from '../../../platform/database/database.ts'
import type { Term } from '../queries/terms.ts'
import { enterStep } from './enter-step.ts'

export type AdoptTermResult =
  | { outcome: 'adopted' }
  | { outcome: 'submitted' }
  /** A round is in preparation: one way or the other. */
  | { outcome: 'prepared' }
  | { outcome: 'set-aside' }
  | { outcome: 'nothing-new' }
  | { outcome: 'no-meaning' }

type Adopted = {
  readonly adoptedBy: string
  /** ISO day. */
  readonly adoptedOn: string
}

/** Writes down that the last version of a word was adopted elsewhere than on this site: by an assembly, by a body that met. */
export async function adoptTerm(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
  adopted: Adopted,
): Promise<AdoptTermResult> {
  if (term.round) return { outcome: term.round.isOpen ? 'submitted' : 'prepared' }
  if (term.step === 'set-aside') return { outcome: 'set-aside' }
  if (term.adoptedVersion === term.version) return { outcome: 'nothing-new' }
  if (term.meaning === '') return { outcome: 'no-meaning' }
  await enterStep(tx, person, term.id, { step: 'adopted', version: term.version, ...adopted })
  return { outcome: 'adopted' }
}
