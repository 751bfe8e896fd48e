import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** One writer of items at a time, until the transaction ends: two would mix their order, or take one address. */
export async function holdItems(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('plan.items'))`.execute(tx)
}
