import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, readable by their owner alone. `mkdir`'s own `recursive` never ends where the parent
 * exists and yet answers ENOENT, as under /proc (Node 20).
 */
export async function makeFolder(folder: string): Promise<void> {
  const code = await make(folder)
  if (code !== 'ENOENT' || dirname(folder) === folder) return
  await makeFolder(dirname(folder))
  if ((await make(folder)) === 'ENOENT') throw new Error(`${folder} cannot be made`)
}

/** Why it was not made: it is there already, or the one above is not. */
async function make(folder: string): Promise<'EEXIST' | 'ENOENT' | null> {
  try {
    await mkdir(folder, { mode: 0o700 })
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || code === 'ENOENT') return code
    throw error
  }
}
