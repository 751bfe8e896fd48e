import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Remembers that a backup was made, wherever its file went. */
export async function noteBackup(dataFolder: string): Promise<void> {
  await writeFile(join(dataFolder, 'last-backup'), `${new Date().toISOString()}\n`, { mode: 0o600 })
}

/** When the last backup was made from this data folder, or null. */
export async function lastBackup(dataFolder: string): Promise<Date | null> {
  const written = await readFile(join(dataFolder, 'last-backup'), 'utf8').catch(() => '')
  const taken = new Date(written.trim())
  return Number.isNaN(taken.getTime()) ? null : taken
}
