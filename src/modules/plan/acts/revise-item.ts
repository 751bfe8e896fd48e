import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type RevisedItem = {
  readonly text: string
  readonly because: string
  readonly carriedBy: string
  readonly partners: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/**
 * Writes what an item says anew; what it said before stays in its history. `seen`: the version the writer had before her: where
 * another was written meanwhile, nothing is.
 */
export async function reviseItem(
  tx: Transaction,
  person: { readonly id: string },
  itemId: string,
  seen: number,
  revised: RevisedItem,
): Promise<{ readonly outcome: 'revised' | 'changed-meanwhile' }> {
  // Locked first, then asked: the statement that waits for a lock still reads what stood before it waited.
  await sql`select from plan.items where id = ${itemId} for update`.execute(tx)
  const { rows } = await sql<{ version: number }>`
    select plan.last_version(${itemId}) as version`.execute(tx)
  if (rows[0]?.version !== seen) return { outcome: 'changed-meanwhile' }
  await tx
    .insertInto('plan.item_versions')
    .values({
      item_id: itemId,
      version: seen + 1,
      text: revised.text,
      because: revised.because,
      carried_by: revised.carriedBy,
      partners: revised.partners,
      starts_on: revised.startsOn,
      ends_on: revised.endsOn,
      written_by: person.id,
    })
    .execute()
  return { outcome: 'revised' }
}
