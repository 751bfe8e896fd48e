import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Changes shown at most: four years of a page that is changed every week. */
const most = 200

/** What a member's page and offerings said before each change, the latest first. */
export async function listHistory(tx: Transaction, memberId: string) {
  return history(tx, memberId)
    .orderBy('h.replaced_at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(most)
    .execute()
}
export type HistoryEntry = Awaited<ReturnType<typeof listHistory>>[number]

/** One of them. */
export async function findHistoryEntry(
  tx: Transaction,
  { memberId, entryId }: { memberId: string; entryId: number },
) {
  return history(tx, memberId).where('h.id', '=', entryId).executeTakeFirst()
}

/** What stood under a version that a form carries, when it was replaced since. */
export async function findReplaced(
  tx: Transaction,
  { memberId, whatId, version }: { memberId: string; whatId: string; version: string },
) {
  return history(tx, memberId)
    .where('h.what_id', '=', whatId)
    .where(sql`extract(epoch from (h.was ->> 'changed_at')::timestamptz)::text`, '=', version)
    .executeTakeFirst()
}

function history(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.member_history as h')
    .leftJoin('directory.people as p', 'p.id', 'h.replaced_by')
    .where('h.member_id', '=', memberId)
    .select(['h.id', 'h.what', 'h.what_id', 'h.was', 'h.replaced_at', 'p.name as replaced_by_name'])
}
