import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import type { PersonalData } from '../../platform/module.ts'

/** The key of each row she signed, or that says she read, writes or is thanked. */
export async function personalData(tx: Transaction): Promise<PersonalData> {
  const signed = await sql<object>`
    select * from demands.signed_by_current_person()
    union all select * from demands.signed_by_current_person('practices')
    union all select * from demands.signed_by_current_person('endorsements')
    union all select * from demands.follow_ups_signed_by_current_person()
    union all select * from demands.amendments_signed_by_current_person() order by 1, 3, 2`.execute(
    tx,
  )
  return { signed: signed.rows }
}
