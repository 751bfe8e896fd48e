import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import type { PersonalData } from '../../platform/module.ts'

/** The key of each row she signed, or that says she read, writes or is thanked. */
export async function personalData(tx: Transaction): Promise<PersonalData> {
  const signed = await sql<object>`
    select * from demands.signed_by_current_person()
    union all select * from demands.signed_by_current_person('practices')
    union all select * from demands.signed_by_current_person('endorsements')`.execute(tx)
  return { signed: signed.rows }
}
