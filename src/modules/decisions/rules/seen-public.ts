import { seenOf } from '../../../platform/forms/seen.ts'
import type { TextVersion } from '../queries/discussion.ts'
import type { Decision } from '../queries/find-decision.ts'
import type { Minutes } from '../queries/minutes.ts'

type Public = {
  readonly decision: Pick<Decision, 'question' | 'blocks' | 'outcome'>
  readonly texts: readonly Pick<TextVersion, 'text'>[]
  readonly minutes: Minutes | null
}

/** All that everyone will read of a closed decision, as someone had it before her eyes when she made it public. */
export function seenPublic({ decision, texts, minutes }: Public): string {
  const { question, blocks, outcome } = decision
  const asked = blocks.map(({ title, propositions }) => [
    title,
    propositions.map(({ text, tally }) => [text, tally]),
  ])
  return seenOf([question, texts.map(({ text }) => text), asked, outcome, frozenText(minutes)])
}

/** The minutes that everyone reads: frozen, or none. */
export function frozenText(minutes: Minutes | null): string {
  return minutes?.frozenAt ? minutes.text : ''
}
