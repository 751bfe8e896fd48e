import type pg from 'pg'

/** Rows of one table. Each has the same columns; the others take their defaults. */
export type TableRows = {
  table: string
  rows: readonly Readonly<Record<string, unknown>>[]
}

/** Inserts all rows of a table in one round trip; PostgreSQL gives each value the type of its column. */
export async function insertRows(owner: pg.ClientBase, { table, rows }: TableRows): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ')
  await owner.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
