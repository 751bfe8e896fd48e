import type { Transaction } from '../../../../platform/database/database.ts'
import type { Recommendation } from '../../amendment-tables.ts'
import { holdAmendment } from '../../queries/amendments/hold-amendments.ts'
import { type Amendment, isSameText } from '../../rules/amendments/amendment.ts'
import { isTitled } from '../../rules/amendments/gestures.ts'

export type TypedRecommendation = {
  readonly recommendation: Recommendation
  readonly reason: string
  readonly title: string
  readonly text: string
  /** Number of the wording that was on the page. */
  readonly seen: number
}

export type RecommendResult =
  | { outcome: 'recommended' }
  /** It was put to the vote, taken back or worded again meanwhile. */
  | { outcome: 'not-now' | 'changed-since' }
  /** In part: with which words? Those of the amendment are no part, those of the block are a refusal. */
  | { outcome: 'refused'; because: 'no-words' | 'no-part' | 'same' | 'same-as-block' }

/** Says what the writers recommend of an amendment. What they said before stays; it decides nothing. */
export async function recommend(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, amendment }: { readonly documentId: string; readonly amendment: Amendment },
  { recommendation, reason, seen, ...typed }: TypedRecommendation,
): Promise<RecommendResult> {
  const { id, kind, wording, block, current } = amendment
  const held = await holdAmendment(tx, id)
  if (held?.state !== 'proposed') return { outcome: 'not-now' }
  if (held.wording !== seen || wording.number !== seen) return { outcome: 'changed-since' }
  const hasTitle = isTitled(kind === 'insert' ? (wording.blockKind ?? 'paragraph') : block.kind)
  const words =
    recommendation === 'part'
      ? { title: hasTitle ? typed.title : wording.title, text: typed.text }
      : { title: '', text: '' }
  if (recommendation === 'part') {
    if (kind !== 'replace' && kind !== 'insert') return { outcome: 'refused', because: 'no-part' }
    if (words.text === '' && words.title === '') return { outcome: 'refused', because: 'no-words' }
    if (isSameText(words, wording)) return { outcome: 'refused', because: 'same' }
    if (kind === 'replace' && isSameText(words, current)) {
      return { outcome: 'refused', because: 'same-as-block' }
    }
  }
  await tx
    .insertInto('demands.recommendations')
    .values({
      amendment_id: id,
      document_id: documentId,
      number: held.recommendation + 1,
      recommendation,
      reason,
      ...words,
      wording: wording.number,
      given_by: person.id,
    })
    .execute()
  return { outcome: 'recommended' }
}
