import {
  type CleanedWhere,
  createAdapterFactory,
  type DBAdapterInstance,
} from '@better-auth/core/db/adapter'
import pg from 'pg'
import { accounts } from './accounts-login.ts'
import { deviceOf } from './sessions/device.ts'
import { hashOfToken } from './sessions/session-cookie.ts'
import { sealWaiting, unsealWaiting } from './waiting-links.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * better-auth over our own tables. It believes that it stores session tokens and browsers' signatures; what is written is
 * the hash of the token and one coarse word for the device, no address of a machine, and an e-mail only sealed. See
 * decisions/061.
 */
export function postgresAdapter(): DBAdapterInstance {
  return createAdapterFactory({
    config: {
      adapterId: 'maillage',
      supportsUUIDs: true,
      supportsDates: true,
      supportsBooleans: true,
      supportsNumericIds: false,
      // Each act is one statement, and what must happen once is one `delete … returning`.
      transaction: false,
    },
    adapter: ({ getFieldName }) => ({
      async create({ model, data }) {
        const written = asWritten(data)
        const columns = Object.keys(written)
        const holes = columns.map((_, index) => `$${index + 1}`)
        const names = columns.map((name) => pg.escapeIdentifier(name))
        const { rows } = await run(
          `insert into ${table(model)} (${names.join(', ')}) values (${holes.join(', ')}) returning *`,
          Object.values(written),
        )
        return withToken(rows[0], data)
      },
      async findOne({ model, where }) {
        const { text, values } = condition(where)
        const { rows } = await run(`select * from ${table(model)} where ${text} limit 1`, values)
        return rows[0] === undefined ? null : withToken(rows[0], askedToken(where))
      },
      async findMany({ model, where = [], limit, sortBy, offset = 0 }) {
        const { text, values } = condition(where)
        const order = sortBy
          ? orderOf(getFieldName({ model, field: sortBy.field }), sortBy.direction)
          : ''
        const { rows } = await run(
          `select * from ${table(model)} where ${text} ${order} limit ${Number(limit)} offset ${Number(offset)}`,
          values,
        )
        return rows.map((row) => asRead(row))
      },
      async update({ model, where, update }) {
        const { rows } = await change(model, where, Object(update))
        return rows[0] === undefined ? null : withToken(rows[0], askedToken(where))
      },
      async updateMany({ model, where, update }) {
        const { rowCount } = await change(model, where, update)
        return rowCount ?? 0
      },
      async delete({ model, where }) {
        const { text, values } = condition(where)
        await run(`delete from ${table(model)} where ${text}`, values)
      },
      async deleteMany({ model, where }) {
        const { text, values } = condition(where)
        const { rowCount } = await run(`delete from ${table(model)} where ${text}`, values)
        return rowCount ?? 0
      },
      async consumeOne({ model, where }) {
        const { text, values } = condition(where)
        const name = table(model)
        const { rows } = await run(
          `delete from ${name} where id = (select id from ${name} where ${text} limit 1 for update skip locked) returning *`,
          values,
        )
        return rows[0] === undefined ? null : asRead(rows[0])
      },
      async count({ model, where = [] }) {
        const { text, values } = condition(where)
        const { rows } = await run(
          `select count(*) as number from ${table(model)} where ${text}`,
          values,
        )
        return Number(rows[0]?.number)
      },
    }),
  })
}

function orderOf(column: string, direction: 'asc' | 'desc'): string {
  return `order by ${pg.escapeIdentifier(column)} ${direction === 'desc' ? 'desc' : 'asc'}`
}

const tables = new Set(['users', 'sessions', 'verifications', 'passkeys'])

function table(model: string): string {
  if (!tables.has(model))
    throw new Error(`better-auth asks for « ${model} », which this site does not keep`)
  return `accounts.${model}`
}

function run(text: string, values: readonly unknown[]) {
  return accounts().pool.query(text, [...values])
}

function change(model: string, where: readonly CleanedWhere[], update: Values) {
  const written = asWritten(update)
  const { text, values } = condition(where)
  const sets = Object.keys(written).map(
    (name, index) => `${pg.escapeIdentifier(name)} = $${values.length + index + 1}`,
  )
  return run(`update ${table(model)} set ${sets.join(', ')} where ${text} returning *`, [
    ...values,
    ...Object.values(written),
  ])
}

const operators: Readonly<Record<string, string>> = {
  eq: 'is not distinct from',
  ne: 'is distinct from',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

function condition(where: readonly CleanedWhere[]): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const parts = where.map(({ field, operator, connector, value }) => {
    // Left-to-right `or` would need parentheses nobody needs so far: refuse rather than guess.
    if (connector === 'OR') throw new Error('better-auth asks for an « or »')
    values.push(field === 'token_hash' ? hashed(value) : value)
    const name = pg.escapeIdentifier(field)
    if (operator === 'in') return `${name} = any ($${values.length})`
    const sign = operators[operator ?? 'eq']
    if (!sign) throw new Error(`better-auth asks for « ${operator} »`)
    // An index serves « = » and not « is not distinct from ».
    return `${name} ${operator === 'eq' && value !== null ? '=' : sign} $${values.length}`
  })
  return { text: parts.join(' and ') || 'true', values }
}

function hashed(token: unknown): unknown {
  if (Array.isArray(token)) return token.map(hashed)
  return typeof token === 'string' ? hashOfToken(token) : token
}

/** What is really written in place of what better-auth gives. */
function asWritten(given: Values): Values {
  const { ip_address: _, ...kept } = given
  return {
    ...kept,
    ...('token_hash' in kept && { token_hash: hashed(kept.token_hash) }),
    ...('device' in kept && { device: deviceOf(String(kept.device ?? '')) }),
    ...('value' in kept && { value: sealWaiting(String(kept.value)) }),
  }
}

/** A row with what was sealed in clear. */
function asRead<T>(row: T): T {
  const value: unknown = Reflect.get(Object(row), 'value')
  return typeof value === 'string' ? Object.assign({}, row, { value: unsealWaiting(value) }) : row
}

/** A row as better-auth knows it: with the token it gave, never the hash. */
function withToken<T>(row: T, given: Values | null): T {
  const read = asRead(row)
  if (!given || !('token_hash' in given)) return read
  return Object.assign({}, read, { token_hash: given.token_hash })
}

function askedToken(where: readonly CleanedWhere[]): Values | null {
  const asked = where.find(({ field, operator }) => field === 'token_hash' && operator === 'eq')
  return asked ? { token_hash: asked.value } : null
}
