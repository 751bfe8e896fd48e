import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { StartError } from '../platform/start-error.ts'

type DataFolder = Pick<Config, 'dataFolder' | 'databaseUrl'>

/** @throws StartError when what `--data` names is there and is no folder. */
export async function refuseWhatIsNoFolder({ dataFolder }: DataFolder): Promise<void> {
  const found = await stat(dataFolder).catch(() => null)
  if (found && !found.isDirectory()) {
    throw new StartError(`${dataFolder} is a file: give --data (or DATA_DIR) a folder.`)
  }
}

/**
 * For what reads or mends a site that exists: a folder mistyped is told, and no database is made there.
 *
 * @throws StartError when the embedded server has no database in the folder.
 */
export async function refuseAnAbsentDatabase(config: DataFolder): Promise<void> {
  await refuseWhatIsNoFolder(config)
  if (config.databaseUrl !== null) return
  const found = await stat(join(config.dataFolder, 'postgres', 'PG_VERSION')).catch(() => null)
  if (found === null) {
    throw new StartError(
      `There is no database in ${config.dataFolder}: check --data (or DATA_DIR).`,
    )
  }
}
