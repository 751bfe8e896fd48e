import { createHash, randomBytes } from 'node:crypto'
import {
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { StartError } from '../start-error.ts'
import { embeddedMajor, findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { isAlive } from './postmaster.ts'
import { type Runner, runnerFor } from './unprivileged.ts'

/** The files of an embedded server: its data folder (`PGDATA`), who runs it, where it listens. */
export type Cluster = {
  readonly dataFolder: string
  readonly pgData: string
  readonly log: string
  readonly socketFolder: string | null
  readonly password: string
  readonly isNew: boolean
  readonly binaries: PostgresBinaries
  readonly runner: Runner
}

/** The login of the server's own superuser. Its random password is kept beside the data, mode 0600. */
export const superuser = 'postgres'
const passwordFile = 'maillage.password'

/** Opens the data folder, or makes it with `initdb`. A start cut short leaves a draft, never half a folder. */
export async function openCluster(
  dataFolder: string,
  onStep: (step: string) => void,
): Promise<Cluster> {
  const folder = await makeFolder(resolve(dataFolder))
  const pgData = join(folder, 'postgres')
  const binaries = await findPostgresBinaries()
  const runner = runnerFor(pgData, folder)
  const found = await majorOf(pgData)
  if (found === null) {
    onStep('initialise')
    await initialise({ folder, pgData, binaries, runner })
  } else if (found !== String(embeddedMajor)) {
    throw otherMajor(folder, found, await readLastVersion(folder))
  }
  return {
    dataFolder: folder,
    pgData,
    log: join(pgData, 'maillage.log'),
    socketFolder: process.platform === 'win32' ? null : socketFolderOf(pgData),
    password: await readPassword(pgData),
    isNew: found === null,
    binaries,
    runner,
  }
}

/** The version of Maillage that last opened this folder, or null. */
export async function readLastVersion(dataFolder: string): Promise<string | null> {
  const written = await readFile(join(dataFolder, 'version'), 'utf8').catch(() => null)
  return written?.trim() ?? null
}

export async function writeLastVersion(dataFolder: string, version: string): Promise<void> {
  await writeFile(join(dataFolder, 'version'), `${version}\n`)
}

function otherMajor(folder: string, found: string, last: string | null): StartError {
  const version = last === null ? 'the version of Maillage that made it' : `Maillage ${last}`
  return new StartError(
    `The data in ${folder} is of PostgreSQL ${found} and this version carries PostgreSQL ${embeddedMajor}: ` +
      `with ${version} run "npm run backup -- FILE", then with this version and an empty data folder ` +
      `run "npm run restore -- FILE".`,
  )
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await readdir(folder)
    return await realpath(folder)
  } catch (error) {
    throw new StartError(`The data folder ${folder} cannot be made or read.`, { cause: error })
  }
}

async function majorOf(pgData: string): Promise<string | null> {
  try {
    return (await readFile(join(pgData, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new StartError(
      `The database in ${pgData} cannot be read: start as the user who made it.`,
      { cause: error },
    )
  }
}

async function readPassword(pgData: string): Promise<string> {
  const file = join(pgData, passwordFile)
  const written = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartError(
      `${file} is missing or cannot be read: without it the database stays shut.`,
      {
        cause: error,
      },
    )
  })
  return written.trim()
}

type Draft = { folder: string; pgData: string; binaries: PostgresBinaries; runner: Runner }

async function initialise({ folder, pgData, binaries, runner }: Draft): Promise<void> {
  await removeAbandonedDrafts(folder)
  const draft = join(folder, `postgres.new-${process.pid}`)
  const secretFile = join(draft, passwordFile)
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  // initdb wants an empty folder: the password waits one level up.
  const waiting = `${draft}.password`
  await writeFile(waiting, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  runner.own(draft)
  runner.own(waiting)
  const { code, output } = await runner.run(binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${waiting}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ])
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true })
    await rm(waiting, { force: true })
    throw new StartError(
      `PostgreSQL cannot make its data folder in ${folder} (${lastLine(output)}): ${runner.advice}.`,
    )
  }
  await rename(waiting, secretFile)
  await publish(draft, pgData)
}

/** Two first starts at once both make a folder; the first to rename it wins and the other uses it. */
async function publish(draft: string, pgData: string): Promise<void> {
  try {
    await rename(draft, pgData)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if ((await majorOf(pgData)) === null) throw error
  }
  // Without this a power cut could give the folder its draft's name back.
  const parent = await open(resolve(pgData, '..'), 'r').catch(() => null)
  await parent?.sync().catch(() => {})
  await parent?.close()
}

/** A killed start's initdb may still be writing its draft: what cannot be removed now is left to the next start. */
async function removeAbandonedDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^postgres\.new-(\d+)/.exec(name)?.[1]
    if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)))) {
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
    }
  }
}

/**
 * A socket's path may not exceed 107 bytes, so the socket lives in the temporary folder, under a name
 * that follows from the data folder.
 */
function socketFolderOf(pgData: string): string {
  const name = createHash('sha256').update(pgData).digest('hex').slice(0, 12)
  return join(tmpdir().length < 70 ? tmpdir() : '/tmp', `maillage-${name}`)
}

/** Someone else could have made a folder of that name first: it is then refused. */
export async function makeSocketFolder({ socketFolder, pgData, runner }: Cluster): Promise<void> {
  if (socketFolder === null) return
  await mkdir(socketFolder, { mode: 0o700 }).catch(() => {})
  const found = await lstat(socketFolder)
  const owners = [process.getuid?.(), (await stat(pgData)).uid]
  if (!found.isDirectory() || !owners.includes(found.uid) || (found.mode & 0o077) !== 0) {
    throw new StartError(
      `${socketFolder} belongs to someone else: remove it, the database's socket goes there.`,
    )
  }
  runner.own(socketFolder)
}

export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
