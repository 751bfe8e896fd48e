import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { StartError } from '../start-error.ts'
import { keptTables, quoteName } from './backup.ts'
import { countLines } from './backup-format.ts'
import { withConnection } from './connect.ts'

type Options = { readonly url: string; readonly folder: string; readonly appVersion: string }
export type Exported = { readonly tables: number; readonly rows: number }

/**
 * Writes everything a backup holds in open formats, to leave with or to work on: one JSON Lines file per
 * table, and a `datapackage.json` (Frictionless Data Package 1) that tells columns, types and keys.
 * The folder appears under its name once complete.
 */
export async function writeExport({ url, folder, appVersion }: Options): Promise<Exported> {
  const target = resolve(folder)
  await refuseUnlessEmpty(target)
  const draft = `${target}.${process.pid}.part`
  try {
    await mkdir(draft, { mode: 0o700 })
    const exported = await withConnection(url, (client) => writeTables(client, draft, appVersion))
    await rm(target, { recursive: true, force: true })
    await rename(draft, target)
    return exported
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function refuseUnlessEmpty(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new StartError(`The export cannot be written to ${folder}.`, { cause: error })
  })
  if (found.length > 0) throw new StartError(`${folder} is not empty: export into a new folder.`)
}

async function writeTables(
  client: pg.Client,
  folder: string,
  appVersion: string,
): Promise<Exported> {
  await client.query('begin isolation level repeatable read read only')
  await client.query('set local row_security = off')
  const tables = await keptTables(client)
  const resources: unknown[] = []
  let rows = 0
  for (const { name } of tables) {
    const path = `${name}.jsonl`
    rows += await writeTable(client, name, join(folder, path))
    resources.push({ path, ...(await describeTable(client, name)) })
  }
  await client.query('commit')
  const descriptor = {
    name: 'maillage-export',
    created: new Date().toISOString(),
    version: appVersion,
    resources,
  }
  await writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`)
  return { tables: tables.length, rows }
}

async function writeTable(client: pg.Client, name: string, file: string): Promise<number> {
  // CSV with delimiters that JSON never contains gives the JSON as it is, where COPY's text would escape it.
  const rows = client.query(
    copyTo(
      `copy (select row_to_json(t) from ${quoteName(client, name)} t) to stdout
       with (format csv, delimiter e'\\x01', quote e'\\x02')`,
    ),
  )
  let count = 0
  async function* counted(): AsyncGenerator<Buffer, void, void> {
    for await (const chunk of rows) {
      count += countLines(chunk)
      yield chunk
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(file, { mode: 0o600 }))
  return count
}

type Described = {
  name: string
  description: string | null
  fields: { name: string; type: string; description: string | null }[]
  primaryKey: string[] | null
  foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[] | null
}

async function describeTable(client: pg.Client, name: string): Promise<object> {
  const { rows } = await client.query<Described>(description, [quoteName(client, name)])
  const [table] = rows
  if (table === undefined) return { name }
  return {
    name,
    description: table.description ?? '',
    format: 'jsonl',
    mediatype: 'application/jsonl',
    encoding: 'utf-8',
    schema: {
      fields: table.fields.map((field) => ({ ...field, type: frictionlessType(field.type) })),
      primaryKey: table.primaryKey ?? [],
      foreignKeys: table.foreignKeys ?? [],
    },
  }
}

const columnsOf = (key: string, table: string) => `
  (select json_agg(attname order by place) from unnest(${key}) with ordinality as k (number, place)
   join pg_attribute on attrelid = ${table} and attnum = k.number)`

const description = `
  select
    obj_description(c.oid) as description,
    (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null),
       'description', coalesce(col_description(c.oid, attnum), '')) order by attnum)
     from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as fields,
    (select ${columnsOf('conkey', 'conrelid')} from pg_constraint
     where conrelid = c.oid and contype = 'p') as "primaryKey",
    (select json_agg(json_build_object('fields', ${columnsOf('conkey', 'conrelid')}, 'reference', json_build_object(
       'resource', (select format('%s.%s', relnamespace::regnamespace, relname) from pg_class where oid = confrelid),
       'fields', ${columnsOf('confkey', 'confrelid')})))
     from pg_constraint where conrelid = c.oid and contype = 'f') as "foreignKeys"
  from pg_class c where c.oid = to_regclass($1)`

/** Table Schema's types (https://specs.frictionlessdata.io/table-schema/). */
function frictionlessType(type: string): string {
  if (type.endsWith('[]')) return 'array'
  if (/^(smallint|integer|bigint)$/.test(type)) return 'integer'
  if (/^(numeric|real|double precision)$/.test(type)) return 'number'
  if (type === 'boolean') return 'boolean'
  if (type === 'date') return 'date'
  if (type.startsWith('timestamp')) return 'datetime'
  if (/^jsonb?$/.test(type)) return 'any'
  return 'string'
}
