import type { Transaction } from '../../../platform/database/database.ts'
import { draftConsent } from '../../decisions/index.ts'
import type { Term } from '../queries/terms.ts'
import { versionReference } from '../rules/version-reference.ts'
import { holdTerms } from './hold-terms.ts'

export type SubmitTermResult =
  | { outcome: 'prepared' }
  | { outcome: 'prepared-already' }
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
 * Prepares a consent round of the seats about the last version of a word: a draft of a decision, which who leads reads before opening it. The word is
 * before the seats once it opens, in that version; thrown away, the draft leaves nothing behind. Call it holding the terms.
 */
export async function submitTerm(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
  { question, text, today }: Asked,
): Promise<SubmitTermResult> {
  if (term.round) return { outcome: term.round.isOpen ? 'submitted-already' : 'prepared-already' }
  if (term.step === 'set-aside') return { outcome: 'set-aside' }
  if (term.adoptedVersion === term.version) return { outcome: 'nothing-new' }
  if (term.meaning === '') return { outcome: 'no-meaning' }
  const { id, slug } = await draftConsent(
    tx,
    person,
    { question, text, reference: versionReference(term.slug, term.version) },
    today,
  )
  await holdTerms(tx)
  await tx
    .insertInto('lexicon.rounds')
    .values({
      decision_id: id,
      term_id: term.id,
      version: term.version,
      decision: `decision:${slug}`,
      prepared_by: person.id,
    })
    .execute()
  return { outcome: 'prepared' }
}
