import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

type ErasePersonResult = { outcome: 'erased' } | { outcome: 'last-administration' }

/**
 * Erases the name of the person `tx` acts for, the invitations she received or sent, and ends all she could do here.
 * What she did stays, without her name. The last administration cannot leave: nobody could let anyone in any more.
 */
export async function erasePerson(tx: Transaction): Promise<ErasePersonResult> {
  const { rows } = await sql<{ erased: boolean }>`
    select directory.erase_current_person() as erased`.execute(tx)
  return rows[0]?.erased ? { outcome: 'erased' } : { outcome: 'last-administration' }
}
