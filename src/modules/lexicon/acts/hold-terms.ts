import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Those who change words take turns until the end of the transaction: what is read after it is what is changed. */
export async function holdTerms(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lexicon.terms'))`.execute(tx)
}
