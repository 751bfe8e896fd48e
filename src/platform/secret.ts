import { createHmac, randomBytes } from 'node:crypto'
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { StartError } from './start-error.ts'

/**
 * The one secret of a deployment. Nothing uses it as it is: each use derives its own key, so that a key
 * that leaks opens one door only.
 */
export type Secret = {
  /** 32 bytes in base64url, always the same for the same purpose. */
  derive(purpose: string): string
}

/** Reads the secret of a deployment, or makes it (32 random bytes, mode 0600) when the file is absent. */
export async function openSecret(file: string): Promise<Secret> {
  const written = (await readSecret(file)) ?? (await makeSecret(file))
  const key = written.trim()
  if (key.length < 32) {
    throw new StartError(
      `The secret file ${file} is too short: it must hold at least 32 characters, or not exist (it is then made).`,
    )
  }
  return secretOf(key)
}

export function secretOf(key: string): Secret {
  return {
    derive: (purpose) => createHmac('sha256', key).update(purpose).digest('base64url'),
  }
}

async function readSecret(file: string): Promise<string | null> {
  try {
    const { mode } = await stat(file)
    if (process.platform !== 'win32' && (mode & 0o007) !== 0) {
      throw new StartError(
        `Everyone on this machine can read the secret file ${file}: run chmod 600 on it.`,
      )
    }
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof StartError) throw error
    if (isMissing(error)) return null
    throw new StartError(`The secret file ${file} cannot be read.`, { cause: error })
  }
}

/** Two first starts at once must agree on one secret: whole files are linked in, the first one stays. */
async function makeSecret(file: string): Promise<string> {
  const draft = `${file}.${process.pid}`
  try {
    await makeFolder(dirname(file))
    await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, {
      mode: 0o600,
      flush: true,
    })
    await link(draft, file).catch((error: unknown) => {
      if (!isAlreadyThere(error)) throw error
    })
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new StartError(`The secret file ${file} cannot be written.`, { cause: error })
  } finally {
    await rm(draft, { force: true })
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
