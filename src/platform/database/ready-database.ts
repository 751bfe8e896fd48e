import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Secret } from '../secret.ts'
import { StartError } from '../start-error.ts'
import { writeBackup } from './backup.ts'
import { checkLogins } from './check-logins.ts'
import { readLastVersion, writeLastVersion } from './cluster.ts'
import { withConnection } from './connect.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { type ExternalServer, isOneLogin, openExternalServer } from './external-server.ts'
import { appliedMigrations, follow, migrate, readMigrations } from './migrate.ts'
import { type DatabaseUrls, refuseTemporaryTables } from './roles.ts'

export type DatabaseStep = 'initialise' | 'start' | 'backup' | 'migrate'

type Options = {
  readonly dataFolder: string
  readonly secret: Secret
  readonly migrationsFolder: string
  readonly appVersion: string
  readonly isProduction: boolean
  /** Null: the embedded server. */
  readonly external: ExternalServer | null
  /** Encrypts the backup made before an upgrade. */
  readonly passphrase?: string
  readonly onStep?: (step: DatabaseStep) => void
}

export type ReadyDatabase = {
  readonly urls: DatabaseUrls
  /** Whether the owner's login is known: without it, what it fills stays as it is. */
  readonly mayMigrate: boolean
  /** Nothing was there before this start. */
  readonly isNew: boolean
  /** Null with a server of the operator's own. */
  readonly server: EmbeddedServer | null
  /** Leaves the embedded server; the last to leave stops it. Connections are to be closed before. */
  stop(): Promise<void>
}

export type ReachedDatabase = Omit<ReadyDatabase, 'isNew'>

/** The database a command works on, whatever its version: started, logins ready, not migrated. */
export async function reachDatabase(
  options: Pick<Options, 'dataFolder' | 'secret' | 'external' | 'onStep'> &
    Partial<Pick<Options, 'isProduction'>>,
): Promise<ReachedDatabase> {
  const { external, secret, isProduction } = options
  if (external !== null) {
    const { urls, mayMigrate } = await openExternalServer(external, secret, { isProduction })
    return { urls, mayMigrate, server: null, stop: async () => {} }
  }
  const server = await startEmbeddedServer(options)
  return { urls: server.urls(), mayMigrate: true, server, stop: () => server.stop() }
}

/**
 * Brings the database to where pages can be served: started or reached, its logins ready and checked,
 * backed up when the application is of another version than the last one that ran, and migrated.
 *
 * @throws StartError with one sentence for whatever the operator must change.
 */
export async function readyDatabase(options: Options): Promise<ReadyDatabase> {
  const reached = await reachDatabase(options)
  try {
    const isNew = await bring(reached, options)
    if (options.isProduction) await refuseUnsafeLogins(reached.urls, options.external)
    return { ...reached, isNew }
  } catch (error) {
    await reached.stop()
    throw error
  }
}

async function bring(
  { urls, server, mayMigrate }: ReachedDatabase,
  options: Options,
): Promise<boolean> {
  const { migrationsFolder, appVersion, dataFolder, onStep = () => {} } = options
  const login = mayMigrate ? urls.owner : urls.web
  const applied = await withConnection(login, appliedMigrations)
  const files = await readMigrations(migrationsFolder)
  const isBehind = follow(files, applied) < files.length
  const last = server === null ? null : await readLastVersion(dataFolder)

  if (applied.length > 0 && last !== null && last !== appVersion) {
    onStep('backup')
    await backUpBefore(appVersion, urls, options)
  }
  if (isBehind && !mayMigrate) {
    throw new StartError(
      'The database is of an earlier version: set DATABASE_OWNER_URL so that this start may migrate it.',
    )
  }
  if (isBehind) {
    onStep('migrate')
    await withConnection(urls.owner, (owner) => migrate(owner, migrationsFolder))
  }
  if (mayMigrate) await withConnection(urls.owner, refuseTemporaryTables)
  if (server !== null && last !== appVersion) await writeLastVersion(dataFolder, appVersion)
  return applied.length === 0
}

async function backUpBefore(
  version: string,
  urls: DatabaseUrls,
  { dataFolder, passphrase }: Options,
): Promise<void> {
  const folder = join(dataFolder, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeBackup({
    url: urls.backup,
    file: join(folder, `before-${version}`),
    appVersion: version,
    ...(passphrase === undefined ? {} : { passphrase }),
  })
}

async function refuseUnsafeLogins(
  urls: DatabaseUrls,
  external: ExternalServer | null,
): Promise<void> {
  const isOneAddress = external !== null && isOneLogin(external, urls.owner)
  const findings = await checkLogins(urls, { isOneAddress })
  const about = findings.find(({ name }) => name.startsWith('web-') || name === 'one-address')
  if (about) throw new StartError(about.sentence)
}
