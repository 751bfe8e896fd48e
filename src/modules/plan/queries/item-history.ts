import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Every version of an item, the last first. For the team. */
export async function versionsOf(tx: Transaction, itemId: string) {
  const writers = await sql<{ version: number; written_by: string | null }>`
    select version, written_by from plan.writers_of(${itemId})`.execute(tx)
  const writerOf = new Map(writers.rows.map(({ version, written_by }) => [version, written_by]))
  const rows = await tx
    .selectFrom('plan.item_versions')
    .where('item_id', '=', itemId)
    .select(['version', 'text', 'because', 'carried_by', 'partners', 'starts_on', 'ends_on'])
    .select('written_at')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, written_by: writerOf.get(row.version) ?? null }))
}
export type ItemVersion = Awaited<ReturnType<typeof versionsOf>>[number]

/** Where an item was put, the last time first. For the team. */
export async function movesOf(tx: Transaction, itemId: string) {
  return tx
    .selectFrom('plan.moves')
    .where('item_id', '=', itemId)
    .select(['from_parent', 'to_parent', 'moved_at', 'moved_by'])
    .orderBy('moved_at', 'desc')
    .execute()
}

/** The stages an activity went through, the first first. */
export async function stagesOf(tx: Transaction, activityId: string) {
  return tx
    .selectFrom('plan.activity_stages')
    .where('activity_id', '=', activityId)
    .select(['stage', 'since'])
    .orderBy('set_at')
    .execute()
}

/** The ties of an activity that were made or undone, the last first. For the team. */
export async function tieChangesOf(tx: Transaction, activityId: string) {
  return tx
    .selectFrom('plan.tie_changes')
    .where('activity_id', '=', activityId)
    .select(['id', 'strategy_id', 'member_id', 'is_tied', 'changed_at', 'changed_by'])
    .orderBy('changed_at', 'desc')
    .execute()
}

/** Each time an item was taken out of its plan or put back, the last first. For the team. */
export async function removalsOf(tx: Transaction, itemId: string) {
  return tx
    .selectFrom('plan.removals')
    .where('item_id', '=', itemId)
    .select(['id', 'is_removed', 'changed_at', 'changed_by'])
    .orderBy('changed_at', 'desc')
    .execute()
}
