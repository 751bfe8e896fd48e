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
  /** What its amendments still wait for: the last day to propose, and how many are at the vote, or adopted and not in the text. */
  readonly amending: {
    readonly until: string | null
    readonly submitted: number
    readonly unwritten: number
  }
  readonly references: ReadonlyMap<string, FrozenReference>
  /** What the text was when it was read: see `stateOf`. */
  readonly seen: string
  /** Every version there is, the last first. */
  readonly versions: readonly Publication[]
}

/** Whether its amendments could still change it: whoever publishes says that she knows. */
export function isAmending({ amending }: Pick<ToPublish, 'amending'>): boolean {
  const { until, submitted, unwritten } = amending
  return until !== null || submitted + unwritten > 0
}
