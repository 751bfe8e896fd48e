import { resolve } from 'node:path'
import { bringUpToDate, ledgerOf } from '../modules/voices/ledger.ts'
import { writeBackup } from '../platform/database/backup.ts'
import { withConnection } from '../platform/database/connect.ts'
import { noteBackup } from '../platform/database/last-backup.ts'
import { StartError } from '../platform/start-error.ts'
import { version } from '../version.ts'
import { onDatabase } from './on-database.ts'
import { askPassphrase, readCommandLine } from './operator-input.ts'

/**
 * `npm run backup -- FILE`: everything as of one instant, also while the site runs. The ledger of the data folder then knows every
 * withdrawal of the database, whichever process it was asked of.
 */
export async function backup(args: readonly string[]): Promise<undefined> {
  const { config, operand, encrypt } = readCommandLine(
    args,
    'npm run backup -- FILE [--encrypt] [--data FOLDER]',
  )
  const file = resolve(operand ?? '')
  const passphrase = config.backupPassphrase ?? (encrypt ? await choosePassphrase() : null)
  const { tables, rows } = await onDatabase(config, async ({ urls }) => {
    const taken = await writeBackup({
      url: urls.backup,
      file,
      appVersion: version,
      ...(passphrase !== null && { passphrase }),
    })
    await withConnection(urls.web, (web) => bringUpToDate(ledgerOf(config.dataFolder), web))
    return taken
  })
  await noteBackup(config.dataFolder)
  const how = passphrase === null ? 'not encrypted' : 'encrypted'
  console.log(`${rows} rows of ${tables} tables are in ${file}, ${how}.`)
  return undefined
}

async function choosePassphrase(): Promise<string> {
  const first = await askPassphrase('Passphrase: ')
  if (first.length < 12) throw new StartError('Choose a passphrase of 12 characters or more.')
  if ((await askPassphrase('Once more: ')) !== first) {
    throw new StartError('The two passphrases differ: nothing was written.')
  }
  return first
}
