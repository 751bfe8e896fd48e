import type { Transaction } from '../../../platform/database/database.ts'

/** These members by name, with where to write to them: for the team. */
export async function membersToWrite(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('directory.members')
    .where('id', 'in', ids)
    .select(['id', 'slug', 'name', 'region', 'locality', 'mailbox'])
    .orderBy((eb) => eb.fn('lower', ['name']))
    .execute()
}
