import type pg from 'pg'
import { withConnection } from './connect.ts'

/** Something about the database's own state that an operator should know. */
export type DatabaseFinding = { readonly isUrgent: boolean; readonly sentence: string }

/** Looks for tables without protection, indexes and constraints that do not hold, damage and age. */
export async function examineDatabase(ownerUrl: string): Promise<readonly DatabaseFinding[]> {
  return withConnection(ownerUrl, async (owner) => {
    const findings: DatabaseFinding[] = []
    for (const { query, isUrgent, sentence } of examinations) {
      for (const name of await named(owner, query)) {
        findings.push({ isUrgent, sentence: sentence(name) })
      }
    }
    return findings
  })
}

type Examination = {
  /** Each row is one finding, its column `name` what it is about. */
  readonly query: string
  readonly isUrgent: boolean
  readonly sentence: (name: string) => string
}

const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend where objid = c.oid and deptype = 'e')`

const examinations: readonly Examination[] = [
  {
    // A table that the pages may use is protected, for the owner too, or says why it need not be.
    query: `
      select format('%s.%s', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours} and not (c.relrowsecurity and c.relforcerowsecurity)
        and has_schema_privilege('maillage_web', n.oid, 'usage')
        and has_any_column_privilege('maillage_web', c.oid, 'select, insert, update')
        and not exists (select from platform.public_tables where to_regclass(table_name) = c.oid)`,
    isUrgent: true,
    sentence: (name) =>
      `The pages may use ${name}, which has no forced row-level security and is not declared public.`,
  },
  {
    query: `
      select table_name as name from platform.public_tables where to_regclass(table_name) is null
      union select table_name from platform.backup_exclusions where to_regclass(table_name) is null`,
    isUrgent: false,
    sentence: (name) => `A declaration names ${name}, which does not exist.`,
  },
  {
    query: `
      select format('%s.%s', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours} and c.relrowsecurity
        and has_schema_privilege('maillage_web', n.oid, 'usage')
        and has_any_column_privilege('maillage_web', c.oid, 'select, insert, update')
        and not exists (select from pg_policy where polrelid = c.oid and polname <> 'owner_maintains')`,
    isUrgent: false,
    sentence: (name) => `The pages may use ${name} and no policy ever lets them see a row of it.`,
  },
  {
    query: `select indexrelid::regclass::text as name from pg_index where not indisvalid`,
    isUrgent: true,
    sentence: (name) => `The index ${name} is not valid: run "reindex index ${name}".`,
  },
  {
    query: `select format('%s on %s', conname, conrelid::regclass) as name from pg_constraint where not convalidated`,
    isUrgent: true,
    sentence: (name) =>
      `The constraint ${name} was never checked against the rows that were there.`,
  },
  {
    query: `select datname as name from pg_stat_database where datname = current_database() and checksum_failures > 0`,
    isUrgent: true,
    sentence: (name) =>
      `Pages of the database ${name} on the disk are damaged: restore the last backup on another disk.`,
  },
  {
    query: `select datname as name from pg_database where datname = current_database() and age(datfrozenxid) > 1500000000`,
    isUrgent: true,
    sentence: (name) =>
      `The database ${name} needs "vacuum freeze" soon: autovacuum does not keep up.`,
  },
  {
    query: `select 'und-x-icu' as name where not exists (select from pg_collation where collname = 'und-x-icu')`,
    isUrgent: true,
    sentence: (name) => `The collation ${name} is missing: this PostgreSQL was built without ICU.`,
  },
]

async function named(owner: pg.Client, query: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(query)
  return rows.map(({ name }) => name)
}
