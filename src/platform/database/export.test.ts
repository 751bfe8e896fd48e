import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { StartError } from '../start-error.ts'
import { withConnection } from './connect.ts'
import { writeExport } from './export.ts'
import { useTestDatabase } from './test-database.ts'

const { urls, superuserUrl } = await useTestDatabase()

describe('an export', () => {
  let parent: string
  let folder: string

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'maillage-export-'))
    folder = join(parent, 'courtepointe')
    await withConnection(superuserUrl, (client) =>
      client.query(String.raw`
        insert into platform.settings (key, value) values ('words', '"«Ressource» \\ \n, \"membre\""'), ('nothing', 'null');
        insert into platform.administrative_acts (act) select 'act' from generate_series(1, 3)`),
    )
    await writeExport({ url: urls.backup, folder, appVersion: '0.1.0' })
  })

  after(() => rm(parent, { recursive: true }))

  it('holds each table as JSON Lines, what policies hide included', async () => {
    const settings = await lines('platform.settings.jsonl')
    assert.deepEqual(settings.map(({ key, value }) => [key, value]).sort(), [
      ['nothing', null],
      ['words', '«Ressource» \\ \n, "membre"'],
    ])
    assert.equal((await lines('platform.administrative_acts.jsonl')).length, 3)
  })

  it('describes every file, and has a file for everything it describes', async () => {
    const described = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'))
    const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
    assert.deepEqual(described.resources.map(({ path }: { path: string }) => path).sort(), files)
    const settings = described.resources.find(
      ({ name }: { name: string }) => name === 'platform.settings',
    )
    assert.deepEqual(settings.schema.primaryKey, ['key'])
    assert.deepEqual(
      settings.schema.fields.map(({ name, type }: { name: string; type: string }) => [name, type]),
      [
        ['key', 'string'],
        ['value', 'any'],
        ['changed_at', 'datetime'],
        ['changed_by', 'string'],
      ],
    )
    const workers = described.resources.find(
      ({ name }: { name: string }) => name === 'directory.member_workers',
    )
    assert.ok(
      workers.schema.foreignKeys.some(
        (key: { fields: string[]; reference: { resource: string } }) =>
          key.fields[0] === 'member_id' && key.reference.resource === 'directory.members',
      ),
    )
  })

  it('is for its owner alone', { skip: process.platform === 'win32' }, async () => {
    assert.equal((await stat(folder)).mode & 0o077, 0)
  })

  it('is refused into a folder that holds something, which is left as it is', async () => {
    const before = await readdir(folder)
    await assert.rejects(
      writeExport({ url: urls.backup, folder, appVersion: '0.1.0' }),
      (error) => error instanceof StartError && /is not empty/.test(error.message),
    )
    assert.deepEqual(await readdir(folder), before)
    assert.deepEqual(await readdir(parent), ['courtepointe'])
  })

  async function lines(file: string): Promise<Record<string, unknown>[]> {
    const written = await readFile(join(folder, file), 'utf8')
    return written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  }
})
