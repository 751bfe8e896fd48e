import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type pg from 'pg'
import { secretOf } from '../secret.ts'
import { StartError } from '../start-error.ts'
import { checkLogins } from './check-logins.ts'
import { withConnection } from './connect.ts'
import { openExternalServer } from './external-server.ts'
import { openTestDatabase, type TestDatabase, testSecret } from './test-database.ts'

/** Logins of an operator's own, on a server where Maillage's exist already. */
const suffix = randomUUID().slice(0, 8)
const pages = `pages_${suffix}`
const manager = `manager_${suffix}`

describe('a server of the operator’s own', () => {
  let database: TestDatabase

  before(async () => {
    database = await openTestDatabase()
    await superuser(`
      create role ${pages} login password 'pages';
      create role ${manager} login password 'manager' createrole;
      grant maillage_owner to ${manager};
      grant maillage_web to ${manager} with admin option;`)
  })

  after(async () => {
    await superuser(`
      drop owned by ${pages}, ${manager};
      drop role ${pages};
      drop role ${manager};`)
    await database.close()
  })

  it('finds every login by the addresses given and the secret', async () => {
    const { web, owner } = database.urls
    const { urls, mayMigrate } = await openExternalServer({ web, owner }, testSecret)
    assert.equal(mayMigrate, true)
    for (const [login, url] of Object.entries(urls)) {
      await assert.doesNotReject(
        withConnection(url, (client) => client.query('select 1')),
        `${login} is let in`,
      )
    }
    assert.deepEqual(await checkLogins(urls, { isOneAddress: false }), [])
  })

  it('gives the pages a login of their own where one address came, that of the owner', async () => {
    const { urls, mayMigrate } = await openExternalServer({ web: database.urls.owner }, testSecret)
    assert.equal(mayMigrate, true)
    assert.equal(new URL(urls.web).username, 'maillage_web')
    const findings = await checkLogins(urls, { isOneAddress: true })
    assert.deepEqual(
      findings.map(({ name }) => name),
      ['one-address'],
    )
  })

  it('serves without migrating where one address came, that of the pages', async () => {
    const { urls, mayMigrate } = await openExternalServer({ web: database.urls.web }, testSecret)
    assert.equal(mayMigrate, false)
    await withConnection(urls.accounts, (client) => client.query('select 1'))
  })

  it('opens to its logins a database that was closed to everyone else', async () => {
    const { web, owner } = database.urls
    const name = new URL(owner).pathname.slice(1)
    await superuser(`
      revoke connect on database ${name} from public;
      grant connect on database ${name} to maillage_web;`)
    const { urls } = await openExternalServer({ web, owner }, testSecret)
    for (const url of Object.values(urls))
      await withConnection(url, (client) => client.query('select 1'))
    await superuser(`grant connect on database ${name} to public`)
  })

  it('gives the pages’ rights to a login of another name', async () => {
    await openExternalServer({ web: as(pages, 'pages'), owner: as(manager, 'manager') }, testSecret)
    const { rows } = await withConnection(as(pages, 'pages'), (client) =>
      client.query('select part from platform.versions'),
    )
    assert.ok(rows.length > 0)
  })

  it('says what an administrator must run when the owner may not make logins', async () => {
    const { web, owner } = database.urls
    const other = secretOf('another secret, of which this server knows no login')
    await refused(openExternalServer({ web, owner }, other), /have an administrator run\n/)
    // What it prints holds no password.
    await assert.rejects(openExternalServer({ web, owner }, other), (error) => {
      assert.ok(error instanceof StartError)
      assert.match(error.message, /alter role maillage_backup login password 'SCRAM-SHA-256\$/)
      assert.ok(!error.message.includes(other.derive('database/backup')))
      return true
    })
  })

  it('says which login is refused, which server is silent, which database is missing', async () => {
    const { web } = database.urls
    await refused(openExternalServer({ web: as(pages, 'wrong') }, testSecret), /refuses the login/)
    const silent = 'postgres://pages@127.0.0.1:1/site'
    await refused(
      openExternalServer({ web: silent }, testSecret),
      /does not answer pages at 127\.0\.0\.1:\d+\/site/,
    )
    const missing = new URL(web)
    missing.pathname = '/nowhere'
    await refused(
      openExternalServer({ web: missing.href }, testSecret),
      /no such database as nowhere/,
    )
  })

  it('names a login of the pages that policies would not stop', async () => {
    const named = async (web: string) =>
      (await checkLogins({ ...database.urls, web }, { isOneAddress: false })).map(
        ({ name }) => name,
      )
    assert.deepEqual(await named(database.superuserUrl), ['web-is-superuser', 'web-owns-tables'])
    assert.deepEqual(await named(database.urls.backup), [
      'web-bypasses-policies',
      'web-reads-accounts',
    ])
    assert.deepEqual(await named(database.urls.owner), [
      'web-owns-tables',
      'temporary-tables',
      'web-reads-accounts',
    ])
    assert.deepEqual(await named(as(manager, 'manager')), [
      'web-may-become-owner',
      'temporary-tables',
      'web-reads-accounts',
    ])
  })

  it('names a backup’s login that policies would stop, and an accounts’ login that reads elsewhere', async () => {
    const { urls } = database
    const named = async (changed: Partial<typeof urls>) =>
      (await checkLogins({ ...urls, ...changed }, { isOneAddress: false })).map(({ name }) => name)
    assert.deepEqual(await named({ backup: urls.jobs }), ['backup-is-under-policies'])
    assert.deepEqual(await named({ accounts: urls.web }), ['accounts-reads-elsewhere'])
  })

  function as(login: string, password: string): string {
    const url = new URL(database.urls.web)
    url.username = login
    url.password = password
    return url.href
  }

  async function superuser(text: string): Promise<pg.QueryResult> {
    return withConnection(database.superuserUrl, (client) => client.query(text))
  }
})

async function refused(opening: Promise<unknown>, sentence: RegExp): Promise<void> {
  await assert.rejects(opening, (error) => {
    assert.ok(error instanceof StartError, String(error))
    assert.match(error.message, sentence)
    return true
  })
}
