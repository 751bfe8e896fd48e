import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { findSource } from '../queries/sources.ts'
import { lockKeys } from './add-source.ts'

/** Tables whose rows follow a source when it becomes another. */
const followers = [
  'evidence.source_notes',
  'evidence.verifications',
  'evidence.link_checks',
  'evidence.former_keys',
] as const

/**
 * Makes one source of two entries of the same work. `kept` keeps its reference; `merged` leaves its notes, its copies and its
 * key, which leads to `kept` from then on: nothing that cites it changes.
 */
export async function mergeSources(
  tx: Transaction,
  person: { readonly id: string },
  { kept, merged }: { readonly kept: string; readonly merged: string },
): Promise<
  | { readonly outcome: 'merged' | 'merged-already'; readonly key: string }
  | { readonly outcome: 'not-found' }
> {
  await lockKeys(tx)
  const [stays, leaves] = [await findSource(tx, kept), await findSource(tx, merged)]
  if (!stays || !leaves || kept === merged) return { outcome: 'not-found' }
  // The key of the one leads to the other by now.
  if (stays.id === leaves.id) return { outcome: 'merged-already', key: stays.key }
  for (const table of followers) {
    await tx
      .updateTable(table)
      .set({ source_id: stays.id })
      .where('source_id', '=', leaves.id)
      .execute()
  }
  // The same copy kept twice is one copy.
  await sql`update evidence.archived_copies c set source_id = ${stays.id} where c.source_id = ${leaves.id}
    and not exists (select 1 from evidence.archived_copies k where k.source_id = ${stays.id} and k.sha256 = c.sha256)`.execute(
    tx,
  )
  if (leaves.isPublic && !stays.isPublic) {
    await tx
      .updateTable('evidence.sources')
      .set({ published_at: sql`now()`, published_by: person.id })
      .where('id', '=', stays.id)
      .execute()
  }
  // Before it leaves: what everyone reads rests on `kept` from here on.
  await tx
    .insertInto('evidence.former_keys')
    .values({ key: leaves.key, source_id: stays.id })
    .execute()
  if (leaves.isPublic) {
    await tx
      .updateTable('evidence.sources')
      .set({ published_at: null, published_by: null })
      .where('id', '=', leaves.id)
      .execute()
  }
  await tx.deleteFrom('evidence.sources').where('id', '=', leaves.id).execute()
  await recordAct(tx, person, 'merge-sources', { kept: stays.key, merged: leaves.key })
  return { outcome: 'merged', key: stays.key }
}
