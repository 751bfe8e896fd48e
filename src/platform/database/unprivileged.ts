import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartError } from '../start-error.ts'
import { explainMissingLoader } from './postgres-binaries.ts'

/**
 * How to run PostgreSQL, which refuses to run as root, and whose initdb refuses a user without a name.
 * Anyone runs it as themselves. Root runs it as the owner of the data folder; where that is root too, in a
 * user namespace that calls root `nobody`; and where namespaces are forbidden, as the real `nobody`, to
 * whom the folder is then given. A user without a name, as containers have, is called `nobody` the same way.
 */
export type Runner = {
  run(file: string, args: readonly string[]): Promise<Finished>
  /** Gives a file or folder made by this process to whom PostgreSQL runs as. */
  own(path: string): void
  /** What to try when PostgreSQL cannot reach a file, or refuses to run. */
  readonly advice: string
}
export type Finished = { readonly code: number | null; readonly output: string }

const nobody = 65534
const namespace = ['-U', `--map-user=${nobody}`, `--map-group=${nobody}`]

/** `folder` is PostgreSQL's own, in `dataFolder`; it may not exist yet. */
export function runnerFor(folder: string, dataFolder: string): Runner {
  if (process.getuid?.() !== 0) return hasName() || !mayUnshare() ? asOneself() : inNamespace()

  const { uid, gid } = statSync(existsSync(folder) ? folder : dataFolder)
  if (uid !== 0) return asAnother(uid, gid)
  if (mayUnshare()) return inNamespace()
  // Root still reaches the folder and what is private in it; `nobody` must be able to pass through.
  chownSync(dataFolder, nobody, nobody)
  return asAnother(nobody, nobody)
}

function asOneself(): Runner {
  return {
    run: (file, args) => run(file, args),
    own: () => {},
    advice: 'give this user a name, or use DATABASE_URL',
  }
}

function inNamespace(): Runner {
  return {
    run: (file, args) => run('unshare', [...namespace, file, ...args]),
    own: () => {},
    advice: 'start as an ordinary user, or use DATABASE_URL',
  }
}

function asAnother(uid: number, gid: number): Runner {
  return {
    run: (file, args) => run(file, args, { uid, gid }),
    own: (path) => chownSync(path, uid, gid),
    advice: `root cannot run it and user ${uid} does instead: start as an ordinary user, choose with --data a folder that user can reach, or use DATABASE_URL`,
  }
}

function mayUnshare(): boolean {
  return spawnSync('unshare', [...namespace, 'true'], { stdio: 'ignore' }).status === 0
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Output goes through pipes that PostgreSQL itself does not inherit: `pg_ctl -l` sends it to its log. */
function run(
  file: string,
  args: readonly string[],
  as: { uid?: number; gid?: number } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    // A session of its own: Ctrl-C in the terminal must reach Node alone, which stops the server last.
    const child = spawn(file, args, { ...as, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    child.on('error', (error) => {
      const sentence = `The embedded PostgreSQL cannot be run (${error.message}): start as an ordinary user, or use DATABASE_URL.`
      reject(explainMissingLoader() ?? new StartError(sentence, { cause: error }))
    })
    // `exit`, not `close`: a server that inherited a pipe would keep it open for ever.
    child.on('exit', (code) => {
      setImmediate(() => {
        child.stdout.destroy()
        child.stderr.destroy()
        resolve({ code, output })
      })
    })
  })
}
