import type pg from 'pg'
import type { Config } from '../config.ts'
import { loadPractices } from '../modules/directory/acts/load-practices.ts'
import { loadTerritory } from '../modules/directory/acts/load-territory.ts'
import { people } from '../modules/directory/index.ts'
import { closeLedger, openLedger, replayLedgerOf } from '../modules/voices/ledger.ts'
import { closeWithdrawalKey, openWithdrawalKey } from '../modules/voices/withdrawal-key.ts'
import { modules } from '../modules.ts'
import { closeAccounts, openAccounts } from '../platform/accounts/accounts-login.ts'
import { endAccountsOfNobody } from '../platform/accounts/end-accounts-of-nobody.ts'
import { keepAccountsSwept } from '../platform/accounts/sweep-accounts.ts'
import { withConnection } from '../platform/database/connect.ts'
import { closeDatabase, openDatabase } from '../platform/database/database.ts'
import {
  type DatabaseStep,
  type ReadyDatabase,
  readyDatabase,
} from '../platform/database/ready-database.ts'
import { closeJobs, openJobs } from '../platform/jobs/jobs.ts'
import { closeMail, openMail } from '../platform/mail/mail.ts'
import { openSecret, type Secret } from '../platform/secret.ts'
import { StartError } from '../platform/start-error.ts'
import { todayIn } from '../platform/words/today.ts'
import { version } from '../version.ts'
import { refuseWhatIsNoFolder } from './data-folder.ts'
import { externalOf, migrationsFolder } from './on-database.ts'

export type OpenSite = {
  readonly database: ReadyDatabase
  readonly secret: Secret
  close(): Promise<void>
}

/**
 * The database of a site, ready to serve: started, migrated, with its territory, and the demonstration when it is new and
 * asked for. Opens what handlers use. @throws StartError
 */
export async function openSite(
  config: Config,
  onStep?: (step: DatabaseStep | 'demonstration') => void,
): Promise<OpenSite> {
  await refuseWhatIsNoFolder(config)
  const secret = await openSecret(config.secretFile)
  const database = await readyDatabase({
    dataFolder: config.dataFolder,
    secret,
    migrationsFolder,
    appVersion: version,
    isProduction: config.isProduction,
    external: externalOf(config),
    // The backup made before an upgrade holds as much as any other.
    ...(config.backupPassphrase !== null && { passphrase: config.backupPassphrase }),
    ...(onStep && { onStep }),
  })
  try {
    await fill(config, database, onStep)
  } catch (error) {
    await database.stop()
    throw error
  }

  openDatabase(database.urls)
  openAccounts({ url: database.urls.accounts, secret })
  openMail(config)
  const stopSweeping = keepAccountsSwept()
  const close = async () => {
    stopSweeping()
    await closeJobs()
    // What was begun for accounts may still write a mail and read the database.
    await closeAccounts()
    await closeMail()
    closeLedger()
    closeWithdrawalKey()
    await closeDatabase()
    await database.stop()
  }
  try {
    await endAccountsOfNobody(people)
    await openWithdrawalKey(config.secretFile)
    await openLedger(config.dataFolder)
    openJobs(modules.flatMap(({ queues }) => queues ?? []))
  } catch (error) {
    await close()
    throw error
  }
  return { database, secret, close }
}

/** What every site stands on, and the demonstration where it is asked for and nothing else was begun. */
async function fill(
  config: Config,
  { urls, mayMigrate }: ReadyDatabase,
  onStep?: (step: 'demonstration') => void,
): Promise<void> {
  if (!mayMigrate) return refuseWhatWasNeverFilled(urls.web)
  await withConnection(urls.owner, async (owner) => {
    await loadTerritory(owner)
    const holds = await contentOf(owner)
    if (holds === 'demonstration' && config.content === 'empty') {
      throw new StartError(
        `The database in ${config.dataFolder} holds the demonstration: choose another folder with --data for a real site.`,
      )
    }
    if (holds === 'nothing' && config.content === 'demonstration') {
      onStep?.('demonstration')
      const { loadDemonstration } = await import('../../demo/load-demonstration.ts')
      await loadDemonstration(owner, { today: todayIn(config.timeZone) })
    } else if (holds === 'nothing') {
      await owner.query(`insert into platform.settings (key, value) values ('isReal', 'true')`)
    }
    await loadPractices(owner)
    // Before anybody is served: a folder copied back, or restored before its ledger was put there, holds what was withdrawn.
    await replayLedgerOf(owner, config.dataFolder)
  })
}

async function refuseWhatWasNeverFilled(url: string): Promise<void> {
  const { rowCount } = await withConnection(url, (web) =>
    web.query('select from platform.settings limit 1'),
  )
  if (rowCount === 0) {
    throw new StartError(
      'The database was never filled: set DATABASE_OWNER_URL for its first start.',
    )
  }
}

/**
 * A start that was killed halfway left nothing: the demonstration comes with its mark in one transaction. A site begun with
 * --empty stays a real one, even if the flag is forgotten the next time.
 */
async function contentOf(owner: pg.Client): Promise<'demonstration' | 'real' | 'nothing'> {
  const { rows } = await owner.query<{ demonstration: boolean; real: boolean }>(`
    select exists (select from platform.demonstration) as demonstration,
      exists (select from platform.settings) as real`)
  if (rows[0]?.demonstration) return 'demonstration'
  return rows[0]?.real ? 'real' : 'nothing'
}
