import { resolve } from 'node:path'
import { ledgerBeside, ledgerOf, replayLedgers } from '../modules/voices/ledger.ts'
import { withConnection } from '../platform/database/connect.ts'
import { looksEncrypted, restoreBackup, verifyBackup } from '../platform/database/restore.ts'
import { StartError } from '../platform/start-error.ts'
import { migrationsFolder, onDatabaseMade } from './on-database.ts'
import { askPassphrase, readCommandLine } from './operator-input.ts'

/** `npm run restore -- FILE`: into an empty database, of the same version or a later one. */
export async function restore(args: readonly string[]): Promise<undefined> {
  const { config, operand } = readCommandLine(args, 'npm run restore -- FILE [--data FOLDER]')
  const file = resolve(operand ?? '')
  const backup = await verifyBackup(file, await passphraseFor(file, config.backupPassphrase))
  await onDatabaseMade(config, async ({ urls, mayMigrate }) => {
    if (!mayMigrate) throw new StartError('Restoring makes tables: set DATABASE_OWNER_URL.')
    await restoreBackup(backup, { ownerUrl: urls.owner, migrationsFolder })
    const ledgers = [ledgerBeside(file), ledgerOf(config.dataFolder)]
    const replayed = await withConnection(urls.owner, (owner) => replayLedgers(owner, ledgers))
    if (replayed > 0) console.log(`${replayed} withdrawn or narrowed voices stay so.`)
  })
  const { rows, header } = backup
  console.log(
    `${rows} rows of ${header.tables.length} tables are restored, as of ${header.takenAt} (Maillage ${header.application}).`,
  )
  return undefined
}

async function passphraseFor(file: string, given: string | null): Promise<string | undefined> {
  if (given !== null) return given
  if (!process.stdin.isTTY || !(await looksEncrypted(file))) return undefined
  return askPassphrase('Passphrase: ')
}
