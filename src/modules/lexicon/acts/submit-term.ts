import type { Transaction } from '../../../platform/database/database.ts'
import { draftConsent } from '../../decisions/index.ts'
import type { Term } from '../queries/terms.ts'
import { versionReference } from '../rules/version-reference.ts'
import { enterStep } from './enter-step.ts'

export type SubmitTermResult =
  | { outcome: 'submitted'; path: string }
  | { outcome: 'submitted-already' }
  | { outcome: 'set-aside' }
  | { outcome: 'nothing-new' }
  | { outcome: 'no-meaning' }

type Asked = {
  readonly question: string
  readonly text: string
  /** ISO day. */
  readonly today: string
}

/**
 * Brings the last version of a word to a consent round of the seats: a draft of a decision, which who leads reads before opening it. Call it holding the
 * terms.
 */
export async function submitTerm(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
  { question, text, today }: Asked,
): Promise<SubmitTermResult> {
  if (term.step === 'submitted') return { outcome: 'submitted-already' }
  if (term.step === 'set-aside') return { outcome: 'set-aside' }
  if (term.adoptedVersion === term.version) return { outcome: 'nothing-new' }
  if (term.meaning === '') return { outcome: 'no-meaning' }
  const { slug, path } = await draftConsent(
    tx,
    person,
    { question, text, reference: versionReference(term.slug, term.version) },
    today,
  )
  await enterStep(tx, person, term.id, {
    step: 'submitted',
    version: term.version,
    decision: `decision:${slug}`,
  })
  return { outcome: 'submitted', path }
}
