import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { ExternalServer } from '../platform/database/external-server.ts'
import { type ReachedDatabase, reachDatabase } from '../platform/database/ready-database.ts'
import { packageRoot } from '../platform/package-root.ts'
import { openSecret } from '../platform/secret.ts'

export const migrationsFolder = join(packageRoot, 'migrations')

/** The server of the operator's own, or null: the embedded one. */
export function externalOf(config: Config): ExternalServer | null {
  if (config.databaseUrl === null) return null
  return {
    web: config.databaseUrl,
    ...(config.databaseOwnerUrl !== null && { owner: config.databaseOwnerUrl }),
  }
}

/** Does a command's work on the database as it is, also while a site serves it, then leaves it. */
export async function onDatabase<T>(
  config: Config,
  work: (database: ReachedDatabase) => Promise<T>,
): Promise<T> {
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
