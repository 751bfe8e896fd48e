import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { packageRoot } from '../src/platform/package-root.ts'

/** A site in a process of its own, as an operator starts it. */
export type ChildSite = {
  readonly url: string
  readonly process: ChildProcess
  /** What it printed so far, both streams. */
  printed(): string
  /** Sends a signal and answers how it ended. */
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

type Given = {
  readonly args?: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
}

const ownVariables = [
  ...['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'DATABASE_OWNER_URL'],
  ...['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'SECRET_FILE', 'TRUST_PROXY', 'TIME_ZONE'],
  ...['METRICS_TOKEN', 'BACKUP_PASSPHRASE', 'NODE_ENV', 'NODE_TEST_CONTEXT'],
]

/** Sites still running when their test file ends, because a test failed: none outlives it. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Stops every site a test left running. */
export async function stopAll(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill('SIGTERM')
      await once(child, 'close')
    }),
  )
}

function launch({ args = [], environment = {} }: Given) {
  const inherited = Object.entries(process.env).filter(([name]) => !ownVariables.includes(name))
  const child = spawn(process.execPath, [join(packageRoot, 'scripts/run.mjs'), 'start', ...args], {
    cwd: packageRoot,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = once(child, 'close').then(
    (): Ended => ({ code: child.exitCode, signal: child.signalCode, stdout, stderr }),
  )
  return { child, ended, printed: () => stdout + stderr }
}

/** Runs `npm start` to its end: for starts that are refused. */
export function startRefused(given: Given): Promise<Ended> {
  return launch(given).ended
}

/** Runs `npm start` until it has printed `mark`, then sends a signal. */
export async function startInterrupted(
  given: Given & { readonly mark: string; readonly signal: NodeJS.Signals },
): Promise<Ended> {
  const { child, ended, printed } = launch(given)
  await new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (printed().includes(given.mark)) resolve()
    })
    child.once('close', () => resolve())
  })
  child.kill(given.signal)
  return ended
}

/** Runs `npm start` until it listens. Throws what it printed when it does not. */
export async function startSite(given: Given): Promise<ChildSite> {
  const { child, ended, printed } = launch({
    ...given,
    args: ['--port', '0', ...(given.args ?? [])],
  })
  const listening = new Promise<string>((resolve) => {
    const look = () => {
      const url = printed().match(/: (http:\/\/\S+)\n\n/)?.[1]
      // What follows the address is printed in the same breath.
      if (url !== undefined) setTimeout(() => resolve(url), 100)
    }
    child.stdout.on('data', look)
  })
  const url = await Promise.race([
    listening,
    ended.then(({ code }) => {
      throw new Error(`the site ended with ${code}:\n${printed()}`)
    }),
  ])
  return {
    url,
    process: child,
    printed,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}
