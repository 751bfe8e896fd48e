import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { ReadingKind } from '../tables.ts'

/** Notes for the writers that the viewer opened a document, at most once an hour. The public has no name: it is not noted. */
export async function recordReading(
  tx: Transaction,
  documentId: string,
  what: ReadingKind,
): Promise<void> {
  await sql`select demands.record_reading(${documentId}::uuid, ${what})`.execute(tx)
}
