import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { seenOf } from '../../../platform/forms/seen.ts'
import { findSource } from '../queries/sources.ts'
import { cslOf, type TypedSource } from '../rules/source-form.ts'
import { columnsOf } from '../rules/source-row.ts'

/**
 * Corrects the reference of a source. Its key stays: what cites it stays true. `seen`: the reference that was on the page; where
 * another stands by now, nothing is written over it.
 */
export async function changeSource(
  tx: Transaction,
  person: { readonly id: string },
  { key, seen }: { readonly key: string; readonly seen: string },
  typed: TypedSource,
): Promise<{ readonly outcome: 'changed' | 'unchanged' | 'changed-since' | 'not-found' }> {
  // Two who correct it at once: the second reads what the first wrote.
  await tx
    .selectFrom('evidence.sources')
    .where('key', '=', key)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  const source = await findSource(tx, key)
  if (!source) return { outcome: 'not-found' }
  const item = cslOf(typed, source.csl)
  const stands = seenOf(source.csl)
  if (stands === seenOf(item)) return { outcome: 'unchanged' }
  if (stands !== seen) return { outcome: 'changed-since' }
  await tx
    .updateTable('evidence.sources')
    .set({ ...columnsOf(item), changed_at: sql`now()`, changed_by: person.id })
    .where('id', '=', source.id)
    .execute()
  return { outcome: 'changed' }
}
