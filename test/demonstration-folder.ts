import { existsSync } from 'node:fs'
import { chown, cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startSite } from './child-site.ts'
import { until } from './waiting.ts'

/** Files of one `npm test` share a folder that leaves with it; a file run alone has none. */
const shared = process.env.TEST_RUN_FOLDER

/**
 * Fills an empty folder with the data of a stopped site that holds the demonstration. Loaded once for all the files of a run,
 * then copied.
 */
export async function fillWithDemonstration(folder: string): Promise<void> {
  if (shared === undefined) return await load(folder)
  const loaded = join(shared, 'demonstration')
  const isThere = `${loaded}.is-there`
  const isFirst = await mkdir(loaded).then(
    () => true,
    () => false,
  )
  if (isFirst) {
    await load(loaded)
    await writeFile(isThere, '')
  }
  await until('another file to load the demonstration', () => existsSync(isThere))
  await cp(loaded, folder, { recursive: true })
  await keepOwner(loaded, folder)
}

async function load(folder: string): Promise<void> {
  const site = await startSite({ args: ['--data', folder] })
  const { code, stderr } = await site.stop()
  if (code !== 0)
    throw new Error(`the site that loads the demonstration ended with ${code}:\n${stderr}`)
}

/** Where root runs the tests and someone else PostgreSQL, its files are theirs: a copy is root's. */
async function keepOwner(from: string, to: string): Promise<void> {
  const { uid, gid } = await stat(join(from, 'postgres'))
  if (process.getuid === undefined || process.getuid() === uid) return
  for (const path of ['.', ...(await readdir(join(to, 'postgres'), { recursive: true }))])
    await chown(join(to, 'postgres', path), uid, gid)
}
