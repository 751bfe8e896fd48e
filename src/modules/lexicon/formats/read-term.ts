import type { TermKind } from '../tables.ts'

/** A word as a file gives it, before anything is made of it. */
export type ReadTerm = {
  /** What the other words of the file call it: an address, a slug. */
  readonly key: string
  /** '' where the file gives none in French. */
  readonly word: string
  readonly kind: TermKind
  readonly definition: string
  readonly definitionEn: string
  readonly effect: string
  readonly instead: string
  readonly rightWhen: string
  readonly origin: string
  /** Other than the word itself, as they were given. */
  readonly forms: readonly string[]
  /** Whether these are all of them: none is then made by rule. */
  readonly hasEveryForm: boolean
  readonly translations: readonly { readonly language: string; readonly word: string }[]
  readonly examples: readonly string[]
  /** Keys of words that are broader, and of those it goes with. */
  readonly broader: readonly string[]
  readonly related: readonly string[]
}

export type ReadTerms =
  | { readonly outcome: 'read'; readonly terms: readonly ReadTerm[] }
  /** Neither Turtle nor a table: JSON, XML. */
  | { readonly outcome: 'other-format' }
  /** `line`: where it stops making sense, from 1; null where nobody can say. */
  | { readonly outcome: 'broken'; readonly line: number | null }
  /** Nothing in it is a word. */
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'too-many'; readonly count: number }
  /** A table without a column for the word. */
  | { readonly outcome: 'no-column' }

/** Most words of one file. */
export const mostRead = 500
