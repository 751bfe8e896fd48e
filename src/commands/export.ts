import { resolve } from 'node:path'
import { writeExport } from '../platform/database/export.ts'
import { version } from '../version.ts'
import { onDatabase } from './on-database.ts'
import { readCommandLine } from './operator-input.ts'

/** `npm run export -- FOLDER`: everything in open formats, to leave with. */
export async function exportEverything(args: readonly string[]): Promise<undefined> {
  const { config, operand } = readCommandLine(args, 'npm run export -- FOLDER [--data FOLDER]')
  const folder = resolve(operand ?? '')
  const { tables, rows } = await onDatabase(config, ({ urls }) =>
    writeExport({ url: urls.backup, folder, appVersion: version }),
  )
  console.log(`${rows} rows of ${tables} tables are in ${folder}, one JSON Lines file for each.`)
  return undefined
}
