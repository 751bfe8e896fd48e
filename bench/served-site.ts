import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packageRoot } from '../src/platform/package-root.ts'

/** A site as people run it, in its own process, pinned to one core with its PostgreSQL where the system can. */
export type ServedSite = {
  readonly url: string
  readonly dataFolder: string
  /** Milliseconds from the command to the first page, in order: first start, later start. */
  readonly startedIn: number
  /** CPU seconds used so far by Node and by PostgreSQL. */
  cpuSeconds(): number
  /** Proportional set size in MB, now: Node, and all the processes of PostgreSQL. */
  memory(): { readonly node: number; readonly postgres: number }
  stop(): Promise<void>
  /** Ends Node at once, as a crash does; its PostgreSQL goes on. */
  kill(): Promise<void>
}

const canPin = process.platform === 'linux' && existsSync('/usr/bin/taskset')

export async function serveSite(options: {
  dataFolder?: string
  port: number
  environment?: NodeJS.ProcessEnv
}): Promise<ServedSite> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'maillage-bench-'))
  const command = [join(packageRoot, 'scripts/run.mjs'), 'start', '--data', dataFolder]
  const environment = {
    ...process.env,
    PORT: String(options.port),
    NODE_ENV: '',
    ...options.environment,
  }
  const began = performance.now()
  const [program, args] = canPin
    ? ['taskset', ['-c', '0', process.execPath, ...command]]
    : [process.execPath, command]
  const child = spawn(program, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${options.port}`
  await firstPage(child, url)
  const startedIn = performance.now() - began
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = new Promise((resolve) => child.once('close', resolve))
    child.kill(signal)
    await closed
  }
  const pids = () => processesOf(child.pid ?? 0, dataFolder)
  return {
    url,
    dataFolder,
    startedIn,
    cpuSeconds: () =>
      [...pids().node, ...pids().postgres].reduce((sum, pid) => sum + cpuOf(pid), 0),
    memory: () => ({
      node: sumOfPss(pids().node),
      postgres: sumOfPss(pids().postgres),
    }),
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM')
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function firstPage(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the site stopped with ${child.exitCode}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await sleep(20)
  }
  throw new Error('the site did not answer in 30 s')
}

/** Linux only: elsewhere memory and CPU are not told. */
function processesOf(nodePid: number, dataFolder: string): { node: number[]; postgres: number[] } {
  if (process.platform !== 'linux') return { node: [], postgres: [] }
  const file = join(dataFolder, 'postgres')
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const postmaster = all.find(
    (pid) =>
      commandLine(pid).includes(file) && /postgres/.test(commandLine(pid).split('\0')[0] ?? ''),
  )
  const postgres =
    postmaster === undefined
      ? []
      : [postmaster, ...all.filter((pid) => parentOf(pid) === postmaster)]
  return { node: [nodePid], postgres }
}

function commandLine(pid: number): string {
  return readProcess(pid, 'cmdline')
}

function parentOf(pid: number): number {
  return Number(readProcess(pid, 'stat').split(') ')[1]?.split(' ')[1])
}

/** User and system time, in seconds (100 ticks a second on Linux). */
function cpuOf(pid: number): number {
  const fields = readProcess(pid, 'stat').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

function sumOfPss(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) =>
    Number(readProcess(pid, 'smaps_rollup').match(/^Pss:\s+(\d+)/m)?.[1] ?? 0),
  )
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
