import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import type { PersonalData } from '../../platform/module.ts'

/** The key of each row she signed. A secret ballot is signed by nobody. */
export async function personalData(tx: Transaction): Promise<PersonalData> {
  const signed = await sql<object>`
    select * from decisions.signed_by_current_person()`.execute(tx)
  return { signed: signed.rows }
}
