import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { AmendmentState } from '../../amendment-tables.ts'

/** Holds the amendments of a document still until the transaction ends. Read them after: two who decide at once follow each other. */
export async function holdAmendments(tx: Transaction, documentId: string): Promise<void> {
  await sql`select demands.hold_amendments(${documentId}::uuid)`.execute(tx)
}

/** Where an amendment stands once nobody else moves it. */
export type HeldAmendment = {
  readonly state: AmendmentState
  /** Number of its last wording. */
  readonly wording: number
  /** Number of its last recommendation; 0 for none. */
  readonly recommendation: number
}

/** Holds one amendment still until the transaction ends; null where this reader knows of none. Before its block, for who holds both. */
export async function holdAmendment(tx: Transaction, id: string): Promise<HeldAmendment | null> {
  const { rows } = await sql<HeldAmendment>`
    select state, wording, recommendation from demands.hold_amendment(${id}::uuid)`.execute(tx)
  return rows[0] ?? null
}
