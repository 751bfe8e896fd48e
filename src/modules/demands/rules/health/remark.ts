import type { Glossary } from '../../../../platform/glossary/glossary.ts'
import type { PublicWord } from '../../../lexicon/index.ts'
import type { ReadDocument } from '../document-as-read.ts'

/** What a check says of a document: where, and with what words. Nothing of it judges who wrote. */
export type Remark = {
  /** Of the block it speaks of. */
  readonly code: string
  readonly check: CheckName
  /** What the sentence of the check names. */
  readonly values: Readonly<Record<string, string | number>>
  /** What would mend it in one gesture: this reference, written as that one. */
  readonly renewal?: { readonly from: string; readonly to: string }
}

/** `blocking`: to settle before it is adopted or published; `advisory`: a nuance, which one may leave. */
export const checks = {
  'withdrawn-voice': 'blocking',
  'narrowed-voice': 'blocking',
  'gone-figure': 'blocking',
  'gone-reference': 'blocking',
  'stale-figure': 'blocking',
  'contradicted-figure': 'blocking',
  'unsourced-number': 'blocking',
  'no-bibliography': 'blocking',
  'untitled-demand': 'blocking',
  'untitled-means': 'advisory',
  'means-alone': 'advisory',
  'uneven-figure': 'advisory',
  'unsourced-claim': 'advisory',
  'long-sentence': 'advisory',
  'hard-section': 'advisory',
  'unknown-acronym': 'advisory',
  'mixed-inclusive': 'advisory',
  'named-otherwise': 'advisory',
  'placed-twice': 'advisory',
  'care-word': 'advisory',
  'care-word-instead': 'advisory',
  'straight-quotes': 'advisory',
  'missing-space': 'advisory',
} as const
export type CheckName = keyof typeof checks

/** What a check may know. */
export type Examined = ReadDocument & {
  /** Names of the members of the federation, as the directory writes them. */
  readonly memberNames: readonly string[]
  /** The same, ready to be found in texts. */
  readonly memberGlossary: Glossary<string>
  /** Names of the administrative regions. */
  readonly regionNames: readonly string[]
  /** The words of the lexicon that everyone reads. */
  readonly lexicon: Glossary<PublicWord>
}
