import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { StartError } from '../start-error.ts'
import { explainMissingLoader } from './postgres-binaries.ts'

/**
 * How to run PostgreSQL, which refuses to run as root. Anyone else runs it as themselves. Root runs it as
 * the owner of the data folder; where that is root too, in a user namespace that calls root `nobody`; and
 * where namespaces are forbidden, as the real `nobody`, to whom the folder is then given.
 */
export type Runner = {
  run(file: string, args: readonly string[]): Promise<Finished>
  /** Gives a folder made by this process to whom PostgreSQL runs as. */
  own(folder: string): void
}
export type Finished = { readonly code: number | null; readonly output: string }

const nobody = 65534
const namespace = ['-U', `--map-user=${nobody}`, `--map-group=${nobody}`]

export function runnerFor(folder: string): Runner {
  if (process.getuid?.() !== 0) return { run: (file, args) => run(file, args), own: () => {} }

  const owner = existsSync(folder) ? statSync(folder) : { uid: 0, gid: 0 }
  if (owner.uid !== 0) return runnerAs(owner.uid, owner.gid)

  const unshare = spawnSync('unshare', [...namespace, 'true'], { stdio: 'ignore' })
  if (unshare.status === 0) {
    return { run: (file, args) => run('unshare', [...namespace, file, ...args]), own: () => {} }
  }
  return runnerAs(nobody, nobody)
}

function runnerAs(uid: number, gid: number): Runner {
  return {
    run: (file, args) => run(file, args, { uid, gid }),
    own: (folder) => chownSync(folder, uid, gid),
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
