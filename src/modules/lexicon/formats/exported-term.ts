import type { TermKind } from '../tables.ts'

/** A word that everyone reads, as other software is given it. */
export type ExportedTerm = {
  readonly slug: string
  readonly word: string
  readonly kind: TermKind
  readonly definition: string
  readonly definitionEn: string
  /** Of a word to handle with care; '' where there is none. */
  readonly effect: string
  readonly instead: string
  readonly rightWhen: string
  readonly origin: string
  /** Every form it takes in a French text, itself first. */
  readonly forms: readonly string[]
  /** In other languages, by code. */
  readonly translations: readonly { readonly language: string; readonly word: string }[]
  readonly examples: readonly string[]
  /** Slugs of words that are exported too. */
  readonly broader: readonly string[]
  readonly related: readonly string[]
  /** ISO days: when it was first adopted, and when this wording was. */
  readonly firstAdoptedOn: string
  readonly adoptedOn: string
}

/** The whole lexicon, and the site it comes from. */
export type ExportedLexicon = {
  /** « La Courtepointe » */
  readonly federation: string
  /** `https://example.org`, without a slash at the end. */
  readonly origin: string
  readonly terms: readonly ExportedTerm[]
}
