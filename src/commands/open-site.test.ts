import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { readConfig } from '../config.ts'
import { writeLastVersion } from '../platform/database/cluster.ts'
import { looksEncrypted, verifyBackup } from '../platform/database/restore.ts'
import { version } from '../version.ts'
import { openSite } from './open-site.ts'

it('encrypts the backup made before an upgrade with the passphrase of the others', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-open-site-'))
  t.after(() => rm(folder, { recursive: true }))
  const passphrase = 'douze lettres ici'
  const config = readConfig(['--data', folder, '--empty'], { BACKUP_PASSPHRASE: passphrase })
  const first = await openSite(config)
  await first.close()

  await writeLastVersion(folder, '0.0.1')
  const upgraded = await openSite(config)
  await upgraded.close()
  const file = join(folder, 'backups', `before-${version}`)
  assert.equal(await looksEncrypted(file), true)
  assert.ok((await verifyBackup(file, passphrase)).rows > 0)
})
