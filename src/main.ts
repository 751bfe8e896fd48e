import { log } from './platform/log.ts'
import { StartError } from './platform/start-error.ts'

type Command = (args: readonly string[]) => Promise<number | undefined>

/** The commands, each `npm run <name> -- …`. A command is loaded only when asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  export: async () => (await import('./commands/export.ts')).exportEverything,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  'sign-in-link': async () => (await import('./commands/sign-in-link.ts')).signInLink,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  protect: async () => (await import('./commands/protect.ts')).protect,
  boundaries: async () => (await import('./commands/boundaries.ts')).boundaries,
  estimate: async () => (await import('./commands/estimate.ts')).estimate,
}

/** Runs one command. A StartError is one clear sentence and exit code 2; anything else is a bug and keeps its stack. */
export async function main([name = 'start', ...args]: readonly string[]): Promise<void> {
  // Days are ISO strings and instants are UTC: nothing may depend on where the process runs.
  process.env.TZ = 'UTC'
  log.level = 'warn'
  try {
    const load = commands[name]
    if (!load) {
      throw new StartError(
        `There is no command « ${name} ». Commands: ${Object.keys(commands).join(', ')}.`,
      )
    }
    const command = await load()
    const status = await command(args)
    if (status !== undefined) process.exitCode = status
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
