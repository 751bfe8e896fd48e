import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/**
 * Whoever gives a name waits here for whoever is giving one: what was asked about names stays true until the transaction
 * ends. First in an act, before any row is locked. The unique indexes say the same, without a sentence.
 */
export async function lockNames(
  tx: Transaction,
  of: 'members' | 'bodies' | 'practices',
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.names'), hashtext(${of}))`.execute(tx)
}
