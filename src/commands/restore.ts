import { resolve } from 'node:path'
import { ledgerBeside, ledgerOf, readLedgers, replayLines } from '../modules/voices/ledger.ts'
import { looksEncrypted, restoreBackup, verifyBackup } from '../platform/database/restore.ts'
import { StartError } from '../platform/start-error.ts'
import { migrationsFolder, onDatabaseMade } from './on-database.ts'
import { askPassphrase, readCommandLine } from './operator-input.ts'

/**
 * `npm run restore -- FILE`: into an empty database, of the same version or a later one. What the ledgers of withdrawals say is
 * taken out before anything is kept: the one beside the backup, the data folder's, and those of `--ledger`.
 */
export async function restore(args: readonly string[]): Promise<undefined> {
  const { config, operand, ledgers } = readCommandLine(
    args,
    'npm run restore -- FILE [--ledger FILE]… [--data FOLDER]',
  )
  const file = resolve(operand ?? '')
  const backup = await verifyBackup(file, await passphraseFor(file, config.backupPassphrase))
  await onDatabaseMade(config, async ({ urls, mayMigrate }) => {
    if (!mayMigrate) throw new StartError('Restoring makes tables: set DATABASE_OWNER_URL.')
    const found = await readLedgers(
      [ledgerBeside(file), ledgerOf(config.dataFolder)],
      ledgers.map((ledger) => resolve(ledger)),
    )
    await restoreBackup(backup, {
      ownerUrl: urls.owner,
      migrationsFolder,
      beforeCommit: (owner) => replayLines(owner, found),
    })
    console.log(
      found.length > 0
        ? `${found.length} withdrawn or narrowed voices stay so, testimonies taken back included.`
        : 'No ledger of withdrawals was found, or an empty one: what was withdrawn since this backup is back.',
    )
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
