import type pg from 'pg'
import { quoteName } from './backup.ts'

/**
 * Opens `tables` for loading rows as they are, inside the owner's transaction: empties them, sets aside
 * their foreign keys, triggers and forced row-level security (COPY refuses a table under policies).
 * The function it answers puts everything back as it was; keys are then checked against every row.
 */
export async function openForLoading(
  owner: pg.Client,
  tables: readonly string[],
): Promise<() => Promise<void>> {
  await owner.query('set constraints all immediate')
  const before: string[] = []
  const after: string[] = []
  const oids = `select to_regclass(name) from unnest($1::text[]) as name`
  const names = tables.map((table) => quoteName(owner, table))

  const keys = await owner.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid in (${oids}) or
       contype = 'f' and conparentid = 0 and confrelid in (${oids})`,
    [names],
  )
  for (const { table, name, definition } of keys.rows) {
    before.push(`alter table ${table} drop constraint ${name}`)
    after.push(`alter table ${table} add constraint ${name} ${definition}`)
  }

  const triggers = await owner.query<{ table: string; name: string; enabled: 'O' | 'A' | 'R' }>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name, tgenabled as enabled
     from pg_trigger where not tgisinternal and tgenabled <> 'D' and tgparentid = 0 and tgrelid in (${oids})`,
    [names],
  )
  const enable = { O: 'enable', A: 'enable always', R: 'enable replica' }
  for (const { table, name, enabled } of triggers.rows) {
    before.push(`alter table ${table} disable trigger ${name}`)
    after.push(`alter table ${table} ${enable[enabled]} trigger ${name}`)
  }

  const forced = await owner.query<{ table: string }>(
    `select oid::regclass::text as table from pg_class where relforcerowsecurity and oid in (${oids})`,
    [names],
  )
  for (const { table } of forced.rows) {
    before.push(`alter table ${table} no force row level security`)
    after.push(`alter table ${table} force row level security`)
  }

  for (const statement of before) await owner.query(statement)
  if (names.length > 0) await owner.query(`truncate ${names.join(', ')}`)
  return async () => {
    for (const statement of after) await owner.query(statement)
  }
}
