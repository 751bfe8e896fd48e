import { sql } from 'kysely'
import { findAccount } from '../../platform/accounts/account.ts'
import { accountDataOf } from '../../platform/accounts/my-account/account-data.ts'
import { as, type Transaction } from '../../platform/database/database.ts'
import type { Module, PersonalData } from '../../platform/module.ts'

/** Everything held on one person: her account, what each module keeps, and the registers she signed. */
export async function gatherPersonalData(
  parts: readonly Module[],
  { id }: { readonly id: string },
): Promise<PersonalData> {
  const account = await findAccount(id)
  const person = { id, email: account?.email ?? '' }
  const kept = await as(person, async (tx) => {
    const given = []
    for (const part of parts) given.push((await part.personalData?.(tx, person)) ?? {})
    return [...given, await ofThePlatform(tx, id)]
  })
  return joined([await accountDataOf(id), ...kept])
}

async function ofThePlatform(tx: Transaction, id: string): Promise<PersonalData> {
  const registers = await sql<object>`
    select * from privacy.signed_by_current_person()`.execute(tx)
  return {
    journal: await tx
      .selectFrom('platform.administrative_acts')
      .where('person', '=', id)
      .select(['act', 'about', 'happened_at'])
      .orderBy('id')
      .execute(),
    settings: await tx
      .selectFrom('platform.settings')
      .where('changed_by', '=', id)
      .select(['key', 'changed_at'])
      .orderBy('key')
      .execute(),
    signed: registers.rows,
  }
}

/** Two parts may give rows of one kind: neither hides the other's. */
function joined(given: readonly PersonalData[]): PersonalData {
  const all: Record<string, object[]> = {}
  for (const part of given) {
    for (const [table, rows] of Object.entries(part)) all[table] = [...(all[table] ?? []), ...rows]
  }
  return all
}
