import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { CslItem } from '../rules/csl-item.ts'
import { columnsOf } from '../rules/source-row.ts'

/** Corrects the reference of a source. Its key stays: what cites it stays true. */
export async function changeSource(
  tx: Transaction,
  person: { readonly id: string },
  key: string,
  item: CslItem,
): Promise<{ readonly outcome: 'changed' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence.sources')
    .set({ ...columnsOf(item), changed_at: sql`now()`, changed_by: person.id })
    .where('key', '=', key)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'changed' }
}
