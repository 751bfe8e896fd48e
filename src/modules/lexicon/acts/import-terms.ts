import type { Transaction } from '../../../platform/database/database.ts'
import type { ImportPlan, PlannedTerm } from '../rules/plan-import.ts'
import { proposeTerm } from './propose-term.ts'
import { relateTerms } from './relate-terms.ts'

export type ImportTermsResult = {
  outcome: 'imported'
  proposed: number
  tied: number
}

/** Proposes the words of a file, as planned, for the team. `why`: where they come from. A word that came meanwhile is left as it is. */
export async function importTerms(
  tx: Transaction,
  person: { readonly id: string },
  { proposed, ties }: ImportPlan,
  why: string,
): Promise<ImportTermsResult> {
  const ids = new Map<string, string>()
  for (const term of proposed) {
    const { word, kind, definition: meaning } = term
    const rest = {
      meaning_en: term.definitionEn,
      origin: term.origin,
      effect: term.effect,
      instead: term.instead,
      right_when: term.rightWhen,
      inflection: term.inflection,
      forms: [...term.otherForms],
    }
    const proposal = { word, kind, why, meaning, rest, memberId: null }
    const result = await proposeTerm(tx, person, proposal)
    if (result.outcome !== 'proposed') continue
    ids.set(term.key, result.id)
    await fill(tx, person, result.id, term)
  }
  const rows = await tx.selectFrom('lexicon.terms').select(['id', 'slug']).execute()
  const standing = new Map(rows.map(({ slug, id }) => [slug, id]))
  let tied = 0
  for (const { from, to, kind } of ties) {
    const termId = ids.get(from)
    const otherId = ids.get(to) ?? standing.get(to)
    if (termId === undefined || otherId === undefined) continue
    const result = await relateTerms(tx, person, { termId, otherId, kind })
    if (result.outcome === 'related') tied += 1
  }
  return { outcome: 'imported', proposed: ids.size, tied }
}

async function fill(
  tx: Transaction,
  person: { readonly id: string },
  id: string,
  term: PlannedTerm,
): Promise<void> {
  const { translations } = term
  if (translations.length > 0) {
    await tx
      .insertInto('lexicon.translations')
      .values(translations.map((one) => ({ ...one, term_id: id, written_by: person.id })))
      .execute()
  }
  const examples = term.examples.filter((words) => [...words].length >= 3)
  if (examples.length > 0) {
    await tx
      .insertInto('lexicon.examples')
      .values(
        examples.map((words) => ({ term_id: id, words, member_id: null, written_by: person.id })),
      )
      .execute()
  }
}
