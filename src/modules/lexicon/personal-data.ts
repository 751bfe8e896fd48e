import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import type { PersonalData } from '../../platform/module.ts'

/** What the lexicon keeps about a person: the key of each row she signed. */
export async function personalData(tx: Transaction): Promise<PersonalData> {
  const signed = await sql<object>`
    select * from lexicon.signed_by_current_person()`.execute(tx)
  return { signed: signed.rows }
}
