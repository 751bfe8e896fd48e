import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { StartError } from '../start-error.ts'
import { withConnection } from './connect.ts'
import { migrate } from './migrate.ts'
import { openEmptyDatabase, type TestDatabase } from './test-database.ts'

describe('migrations', () => {
  let folder: string
  let database: TestDatabase

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-migrations-'))
    database = await openEmptyDatabase()
    await write('0001_garden.sql', 'create schema garden; create table garden.beds (id int);')
    await write('0002_garden.sql', 'insert into garden.beds values (1);')
  })

  afterEach(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  it('are applied in order, once', async () => {
    assert.deepEqual(await run(), ['0001_garden.sql', '0002_garden.sql'])
    assert.deepEqual(await run(), [])
    await write('0003_garden.sql', 'insert into garden.beds values (2);')
    assert.deepEqual(await run(), ['0003_garden.sql'])
    assert.equal(await beds(), 2)
  })

  it('are applied once by two processes that start together', async () => {
    const both = await Promise.all([run(), run()])
    assert.deepEqual(both.flat().sort(), ['0001_garden.sql', '0002_garden.sql'])
    assert.equal(await beds(), 1)
  })

  it('keep nothing of a file that fails, and say where it failed', async () => {
    await write(
      '0003_garden.sql',
      'insert into garden.beds values (2);\nselect\n  nothing from nowhere;',
    )
    await refused(/0003_garden\.sql failed at line 3, and nothing of it was kept/)
    assert.equal(await beds(), 1)
  })

  it('refuse a file that changed after it was applied', async () => {
    await run()
    await write('0002_garden.sql', 'insert into garden.beds values (3);')
    await refused(/0002_garden\.sql changed after it was applied/)
  })

  it('accept the line ends of another system', async () => {
    await run()
    await write('0002_garden.sql', 'insert into garden.beds values (1);\r\n'.trimEnd())
    assert.deepEqual(await run(), [])
  })

  it('refuse a database that a later version migrated', async () => {
    await write('0003_later.sql', 'select 1;')
    await run()
    await rm(join(folder, '0003_later.sql'))
    await refused(/migrated by 0003_later\.sql, which this version does not have/)
  })

  it('refuse a gap, a number used twice and a name out of shape', async () => {
    await write('0004_garden.sql', 'select 1;')
    await refused(/0004_garden\.sql is out of order: 0003_/)
    await rm(join(folder, '0004_garden.sql'))
    await write('0002_orchard.sql', 'select 1;')
    await refused(/0002_orchard\.sql is out of order/)
    await rm(join(folder, '0002_orchard.sql'))
    await write('3-garden.sql', 'select 1;')
    await refused(/3-garden\.sql is out of order/)
  })

  const write = (name: string, text: string) => writeFile(join(folder, name), text)

  async function run(): Promise<readonly string[]> {
    return withConnection(
      database.urls.owner,
      async (owner) => (await migrate(owner, folder)).applied,
    )
  }

  async function refused(sentence: RegExp): Promise<void> {
    await assert.rejects(
      run(),
      (error) => error instanceof StartError && sentence.test(error.message),
    )
  }

  async function beds(): Promise<number> {
    return withConnection(
      database.urls.owner,
      async (owner) => (await owner.query('select from garden.beds')).rows.length,
    )
  }
})
