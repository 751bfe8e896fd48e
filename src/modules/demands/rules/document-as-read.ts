import type { Resolved } from '../../../platform/references/resolve-references.ts'
import type { Language } from '../../../platform/words/language.ts'
import type { Composition } from './compose.ts'

/** What is known since a version was published of something that it rests on; its text stays as it was. */
export type Since =
  | { readonly kind: 'withdrawn' }
  /** The same figure, published again otherwise: what it says now. */
  | { readonly kind: 'corrected'; readonly phrase: string }
  /** A later exercise publishes the same figure. */
  | { readonly kind: 'newer'; readonly label: string; readonly phrase: string }

/** A document as one reader has it: put together, and each of its references resolved for her. */
export type ReadDocument = {
  readonly composition: Composition
  readonly resolved: ReadonlyMap<string, Resolved>
  /** Of the text, whatever the page's. */
  readonly language: Language
  /** Writers see what a reference is written as, where it says nothing. */
  readonly isWriter: boolean
  /** Id of the block → who is thanked there: for readers, those who agreed. */
  readonly credits: ReadonlyMap<string, readonly { readonly name: string; readonly part: string }[]>
  /** Of a published version: reference → what is known since. */
  readonly since?: ReadonlyMap<string, Since>
}
