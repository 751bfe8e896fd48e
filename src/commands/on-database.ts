import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { ExternalServer } from '../platform/database/external-server.ts'
import { type ReachedDatabase, reachDatabase } from '../platform/database/ready-database.ts'
import { packageRoot } from '../platform/package-root.ts'
import { openSecret } from '../platform/secret.ts'
import { refuseAnAbsentDatabase, refuseWhatIsNoFolder } from './data-folder.ts'

export const migrationsFolder = join(packageRoot, 'migrations')

/** The server of the operator's own, or null: the embedded one. */
export function externalOf(config: Config): ExternalServer | null {
  if (config.databaseUrl === null) return null
  return {
    web: config.databaseUrl,
    ...(config.databaseOwnerUrl !== null && { owner: config.databaseOwnerUrl }),
  }
}

/** Does a command's work on a database that exists, also while a site serves it, then leaves it. */
export async function onDatabase<T>(
  config: Config,
  work: (database: ReachedDatabase) => Promise<T>,
): Promise<T> {
  await refuseAnAbsentDatabase(config)
  return onDatabaseMade(config, work)
}

/** The same, where the embedded database is made if it is not there. */
export async function onDatabaseMade<T>(
  config: Config,
  work: (database: ReachedDatabase) => Promise<T>,
): Promise<T> {
  await refuseWhatIsNoFolder(config)
  const database = await reachDatabase({
    dataFolder: config.dataFolder,
    secret: await openSecret(config.secretFile),
    external: externalOf(config),
  })
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}
