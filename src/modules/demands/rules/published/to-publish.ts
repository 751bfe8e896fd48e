import type { WorkingDocument } from '../../queries/documents.ts'
import type { Publication } from '../../queries/published/publications.ts'
import type { ReadDocument } from '../document-as-read.ts'
import type { Health } from '../health/examine.ts'
import type { FrozenReference } from './frozen-reference.ts'

/** A document as it would be published now. */
export type ToPublish = {
  readonly document: WorkingDocument
  /** Exactly as everyone would read it. */
  readonly read: ReadDocument
  readonly health: Health
  /** Besides what its health says: nothing is written, or its embargo has not passed. */
  readonly held: 'empty' | 'embargoed' | null
  readonly references: ReadonlyMap<string, FrozenReference>
  /** What the text was when it was read: see `stateOf`. */
  readonly seen: string
  /** Every version there is, the last first. */
  readonly versions: readonly Publication[]
}
