import assert from 'node:assert/strict'
import { access, chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test'
import { withConnection } from '../platform/database/connect.ts'
import { startEmbeddedServer } from '../platform/database/embedded-server.ts'
import { openSecret } from '../platform/secret.ts'
import { StartError } from '../platform/start-error.ts'
import { backup } from './backup.ts'
import { doctor } from './doctor.ts'
import { exportEverything } from './export.ts'
import { migrate } from './migrate.ts'
import { restore } from './restore.ts'

describe('an operator, from the command line', () => {
  let folder: string
  let said: string[]
  const data = () => ['--data', join(folder, 'data')]

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-operating-'))
  })
  after(() => rm(folder, { recursive: true }))
  beforeEach(() => {
    said = []
    mock.method(console, 'log', (line: string) => said.push(line))
  })
  afterEach(() => {
    mock.restoreAll()
    delete process.env.BACKUP_PASSPHRASE
  })

  it('migrates an empty folder, once', async () => {
    await migrate(data())
    assert.match(said.join('\n'), /^0001_platform\.sql is applied\.$/m)
    said.length = 0
    await migrate(data())
    assert.deepEqual(said, ['The database is up to date.'])
  })

  it('is told of a folder mistyped, and no database is made there', async () => {
    const nowhere = join(folder, 'dataa')
    for (const command of [doctor, exportEverything, backup]) {
      const args = command === doctor ? [] : [join(folder, 'file')]
      await refused(command([...args, '--data', nowhere]), /There is no database in .*dataa/)
    }
    await assert.rejects(access(nowhere), { code: 'ENOENT' })
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    await refused(doctor(['--data', file]), /a-file is a file: give --data/)
    await refused(migrate(['--data', file]), /a-file is a file: give --data/)
  })

  it('backs up beside a site that runs, which is left running', async () => {
    const secret = await openSecret(join(folder, 'data', 'secret'))
    const site = await startEmbeddedServer({ dataFolder: join(folder, 'data'), secret })
    await backup([join(folder, 'plain'), ...data()])
    assert.match(said[0] ?? '', /^\d+ rows of \d+ tables are in .*plain, not encrypted\.$/)
    await access(join(folder, 'data', 'backups', 'withdrawals.ledger'))
    await withConnection(site.urlFor('web'), (client) => client.query('select 1'))
    await site.stop()
  })

  it('encrypts with the passphrase of the environment, and restores with it alone', async () => {
    const file = join(folder, 'sealed')
    process.env.BACKUP_PASSPHRASE = 'douze lettres ici'
    await backup([file, ...data()])
    assert.match(said[0] ?? '', /, encrypted\.$/)
    delete process.env.BACKUP_PASSPHRASE
    const other = ['--data', join(folder, 'other')]
    await refused(
      restore([file, ...other]),
      /is encrypted: give its passphrase in BACKUP_PASSPHRASE/,
    )
    process.env.BACKUP_PASSPHRASE = 'douze lettres ici'
    await refused(restore([file, ...other, '--ledger', join(folder, 'nowhere')]), /no ledger/)
    await restore([file, ...other])
    assert.match(said.at(-2) ?? '', /^No ledger of withdrawals was found/)
    assert.match(said.at(-1) ?? '', /are restored, as of 20/)
    await refused(restore([file, ...other]), /not empty/)
  })

  it('leaves with everything', async () => {
    await exportEverything([join(folder, 'export'), ...data()])
    assert.match(said[0] ?? '', /one JSON Lines file for each\.$/)
  })

  it('is told that nothing is wrong, or what is', async () => {
    assert.equal(await doctor(data()), 0)
    assert.match(said.at(-1) ?? '', /nothing wrong was found/)
    if (process.platform === 'win32') return

    await mkdir(join(folder, 'data', 'backups'), { recursive: true })
    await writeFile(join(folder, 'data', 'backups', 'before-0.0.9'), '')
    await chmod(join(folder, 'data', 'backups', 'before-0.0.9'), 0o644)
    assert.equal(await doctor(data()), 1)
    assert.match(said.join('\n'), /^Wrong: Others on this machine can read .*before-0\.0\.9/m)
    assert.match(said.at(-1) ?? '', /1 thing is wrong/)
  })

  it('is told in a sentence how a command is used', async () => {
    await refused(backup([]), /^Usage: npm run backup -- FILE/)
    await refused(backup(['one', 'two']), /^Usage: npm run backup/)
    await refused(restore(['--passphrase', 'x', 'file']), /^Usage: npm run restore/)
    await refused(doctor(['file']), /^Usage: npm run doctor/)
    await refused(restore([join(folder, 'nowhere'), ...data()]), /^There is no file/)
  })

  it('is told in a sentence, at a terminal too, that there is no such file', async (t) => {
    const { isTTY } = process.stdin
    t.after(() => {
      process.stdin.isTTY = isTTY
    })
    process.stdin.isTTY = true
    await refused(restore([join(folder, 'nowhere'), ...data()]), /^There is no file/)
    await refused(restore([folder, ...data()]), /is not a backup|cannot be read|not whole/)
  })
})

async function refused(command: Promise<unknown>, sentence: RegExp): Promise<void> {
  await assert.rejects(command, (error) => {
    assert.ok(error instanceof StartError, String(error))
    assert.match(error.message, sentence)
    return true
  })
}
