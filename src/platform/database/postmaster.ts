import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What `postmaster.pid` says of a server that runs, or that ran until it was killed. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
}

/** Lines 1, 4 and 5 of the lock file (src/include/utils/pidfile.h of PostgreSQL). Null when absent or unfinished. */
export async function readPostmaster(pgData: string): Promise<Postmaster | null> {
  const written = await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socketFolder = ''] = written.split('\n')
  if (!pid || !port) return null
  return { pid: Math.abs(Number(pid)), port: Number(port), socketFolder: socketFolder.trim() }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: alive, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether the process of that number is a PostgreSQL on that folder. After a reboot, or in a container
 * started again, the number in an old `postmaster.pid` may be anyone's, and PostgreSQL then refuses to start.
 */
export async function isPostmasterOf(pid: number, pgData: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  const command = await commandOf(pid)
  return command === null || (command.includes('postgres') && command.includes(pgData))
}

async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'win32') return null
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return line.replaceAll('\0', ' ')
  }
  const listed = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(
    () => null,
  )
  return listed === null ? '' : listed.stdout
}
