import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { namesOfPeople } from '../../directory/index.ts'
import { minutesHeld } from '../rules/locks.ts'
import type { Hold } from './blocks.ts'

/** Who holds this block now; null when nobody does any more. */
export async function holderOf(tx: Transaction, blockId: string): Promise<Hold | null> {
  const lock = await tx
    .selectFrom('demands.locks')
    .where('block_id', '=', blockId)
    .where('renewed_at', '>', sql<Date>`now() - make_interval(mins => ${minutesHeld}::int)`)
    .select(['person_id', 'taken_at', 'renewed_at'])
    .executeTakeFirst()
  if (!lock) return null
  const name = (await namesOfPeople(tx, [lock.person_id])).get(lock.person_id) ?? ''
  return {
    personId: lock.person_id,
    name,
    takenAt: lock.taken_at,
    renewedAt: lock.renewed_at,
  }
}
