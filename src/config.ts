import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { defaultTimeZone } from './platform/federation/federation.ts'
import { isLoopback } from './platform/http/loopback.ts'
import { StartError } from './platform/start-error.ts'
import { isTimeZone } from './platform/words/time-zone.ts'

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** What a new database receives: the invented federation, or nothing. */
  readonly content: 'demonstration' | 'empty'
  readonly isProduction: boolean
  readonly databaseUrl: string | null
  readonly databaseOwnerUrl: string | null
  readonly publicUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string | null
  readonly secretFile: string
  readonly trustProxy: boolean
  /** What a federation has when it is founded; from then on its own setting counts. */
  readonly timeZone: string
  readonly metricsToken: string | null
  /** Encrypts backups, the one made before an upgrade included. */
  readonly backupPassphrase: string | null
}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean' },
  demo: { type: 'boolean' },
} as const

const environmentSchema = z.object({
  PORT: z.string().optional(),
  HOST: z.string().optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL'),
  PUBLIC_URL: webUrl('PUBLIC_URL'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().optional(),
  SECRET_FILE: z.string().optional(),
  TRUST_PROXY: z
    .enum(['0', '1', 'true', 'false'], { error: 'TRUST_PROXY must be 1 or 0' })
    .optional(),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'TIME_ZONE must be an IANA name such as America/Toronto')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN must have 16 characters or more').optional(),
  BACKUP_PASSPHRASE: z
    .string()
    .min(12, 'BACKUP_PASSPHRASE must have 12 characters or more')
    .optional(),
  NODE_ENV: z.string().optional(),
})

/**
 * Reads flags and environment, once. Flags win over the environment.
 * @throws StartError with one sentence: unknown flag, bad value, contradiction.
 */
export function readConfig(args: readonly string[], environment: NodeJS.ProcessEnv): Config {
  const flags = readFlags(args)
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = environmentSchema.safeParse(given)
  if (!read.success) throw new StartError(`${read.error.issues[0]?.message}.`)
  const env = read.data

  const host = flags.host ?? env.HOST ?? '127.0.0.1'
  const isProduction = env.NODE_ENV === 'production'
  const dataFolder = resolve(flags.data ?? env.DATA_DIR ?? './data')
  const impliesEmpty =
    env.DATABASE_URL !== undefined || env.PUBLIC_URL !== undefined || isProduction
  if (flags.empty && flags.demo) throw new StartError('Choose --empty or --demo, not both.')
  const content = flags.demo || (!flags.empty && !impliesEmpty) ? 'demonstration' : 'empty'
  if (content === 'demonstration' && !isLoopback(host)) {
    throw new StartError(
      `The demonstration only runs on a loopback address, not on ${host}: add --empty, or drop --host.`,
    )
  }
  if (flags.demo && impliesEmpty) {
    throw new StartError(
      'The demonstration is refused with DATABASE_URL, PUBLIC_URL or NODE_ENV=production.',
    )
  }
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    throw new StartError('DATABASE_OWNER_URL goes with DATABASE_URL: set it too.')
  }
  if (isProduction && !env.PUBLIC_URL) {
    throw new StartError(
      'In production, set PUBLIC_URL to the address people type, such as https://example.org.',
    )
  }

  return {
    port: readPort(flags.port ?? env.PORT ?? '3000'),
    host,
    dataFolder,
    content,
    isProduction,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
    publicUrl: env.PUBLIC_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? null,
    secretFile: resolve(env.SECRET_FILE ?? `${dataFolder}/secret`),
    trustProxy: env.TRUST_PROXY === '1' || env.TRUST_PROXY === 'true',
    timeZone: env.TIME_ZONE ?? defaultTimeZone,
    metricsToken: env.METRICS_TOKEN ?? null,
    backupPassphrase: env.BACKUP_PASSPHRASE ?? null,
  }
}

function readFlags(args: readonly string[]) {
  const flags = parsedFlags(args)
  // Written empty, as a script does whose variable is not set: nowhere is the folder of whoever starts, and every network.
  const [empty] = Object.entries(flags).find(([, value]) => value === '') ?? []
  if (empty !== undefined) throw new StartError(`Write something after --${empty}.`)
  return flags
}

function parsedFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new StartError(`${reason}. Flags: --port, --host, --data, --empty, --demo.`)
  }
}

function readPort(typed: string): number {
  const port = Number(typed)
  if (!/^\d+$/.test(typed) || port > 65535) {
    throw new StartError(`The port must be a whole number from 0 to 65535, not « ${typed} ».`)
  }
  return port
}

function postgresUrl(name: string) {
  return z
    .string()
    .refine((value) => URL.canParse(value) && /^postgres(ql)?:\/\//.test(value), {
      error: `${name} must be an address such as postgresql://user:password@host:5432/database`,
    })
    .optional()
}

function webUrl(name: string) {
  return z
    .string()
    .refine((value) => URL.canParse(value) && /^https?:\/\/[^/]+\/?$/.test(value), {
      error: `${name} must be an address without a path, such as https://example.org`,
    })
    .transform((value) => new URL(value).origin)
    .optional()
}
