import { withConnection } from '../platform/database/connect.ts'
import { migrate as applyMigrations } from '../platform/database/migrate.ts'
import { refuseTemporaryTables } from '../platform/database/roles.ts'
import { StartError } from '../platform/start-error.ts'
import { migrationsFolder, onDatabaseMade } from './on-database.ts'
import { readCommandLine } from './operator-input.ts'

/** `npm run migrate`: brings the database to this version without serving the site. */
export async function migrate(args: readonly string[]): Promise<undefined> {
  const { config } = readCommandLine(args, 'npm run migrate [-- --data FOLDER]', 0)
  await onDatabaseMade(config, async ({ urls, mayMigrate }) => {
    if (!mayMigrate) throw new StartError('Migrating changes tables: set DATABASE_OWNER_URL.')
    const { applied } = await withConnection(urls.owner, async (owner) => {
      const outcome = await applyMigrations(owner, migrationsFolder)
      await refuseTemporaryTables(owner)
      return outcome
    })
    for (const name of applied) console.log(`${name} is applied.`)
    if (applied.length === 0) console.log('The database is up to date.')
  })
  return undefined
}
