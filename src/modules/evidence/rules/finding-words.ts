import { seenOf } from '../../../platform/forms/seen.ts'
import type { FindingKind } from './strength.ts'

/** How a finding is said. */
export type WordedFinding = {
  readonly kind: FindingKind
  readonly sentence: string
  readonly sentence_en: string
  readonly context: string
  readonly context_en: string
  readonly themes: readonly string[]
}

type Grounded = WordedFinding & {
  readonly grounds: readonly {
    readonly reference: string
    readonly locator: string
    readonly stance: string
  }[]
}

/** Its words, as someone had them before her eyes when she began to change them. */
export function seenWords(finding: WordedFinding): string {
  const { kind, sentence, sentence_en, context, context_en, themes } = finding
  return seenOf([kind, sentence, sentence_en, context, context_en, [...themes].sort()])
}

/** All that becomes public with it, as someone had it before her eyes when she published it. */
export function seenWhole(finding: Grounded): string {
  const grounds = finding.grounds.map(({ reference, locator, stance }) => [
    reference,
    locator,
    stance,
  ])
  return seenOf([seenWords(finding), grounds])
}
