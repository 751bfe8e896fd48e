import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { withdrawalKeyBeside } from '../modules/voices/withdrawal-key.ts'
import { checkLogins } from '../platform/database/check-logins.ts'
import { withConnection } from '../platform/database/connect.ts'
import { examineDatabase } from '../platform/database/examine.ts'
import { isOneLogin } from '../platform/database/external-server.ts'
import { lastBackup } from '../platform/database/last-backup.ts'
import { appliedMigrations, follow, readMigrations } from '../platform/database/migrate.ts'
import type { ReachedDatabase } from '../platform/database/ready-database.ts'
import { StartError } from '../platform/start-error.ts'
import { version } from '../version.ts'
import { externalOf, migrationsFolder, onDatabase } from './on-database.ts'
import { readCommandLine } from './operator-input.ts'

/** Urgent: something is wrong, and the doctor's status is 1. Otherwise: worth knowing. */
type Finding = { readonly isUrgent: boolean; readonly sentence: string }

const urgent = (sentence: string): Finding => ({ isUrgent: true, sentence })
const advice = (sentence: string): Finding => ({ isUrgent: false, sentence })

/** `npm run doctor`: says in sentences what is wrong or soon will be. Status 1 when something is wrong. */
export async function doctor(args: readonly string[]): Promise<number> {
  const { config } = readCommandLine(args, 'npm run doctor [-- --data FOLDER]', 0)
  const findings = [
    ...examineNode(),
    ...(await onDatabase(config, (database) => examine(config, database))),
  ]
  for (const { isUrgent, sentence } of findings)
    console.log(`${isUrgent ? 'Wrong' : 'Note'}: ${sentence}`)
  const wrong = findings.filter(({ isUrgent }) => isUrgent).length
  console.log(
    wrong === 0
      ? `Maillage ${version}: nothing wrong was found.`
      : `Maillage ${version}: ${wrong === 1 ? '1 thing is' : `${wrong} things are`} wrong.`,
  )
  return wrong === 0 ? 0 : 1
}

async function examine(config: Config, database: ReachedDatabase): Promise<Finding[]> {
  const { urls, mayMigrate } = database
  const findings = [...(await examineFiles(config)), ...(await examineBackups(config))]
  if (!mayMigrate) {
    return [...findings, advice('Without DATABASE_OWNER_URL the tables cannot be examined.')]
  }
  const migrations = await examineMigrations(urls.owner)
  if (migrations !== null) return [...findings, migrations]
  const given = externalOf(config)
  const isOneAddress = given !== null && isOneLogin(given, urls.owner)
  const logins = await checkLogins(urls, { isOneAddress })
  return [
    ...findings,
    ...logins.map(({ sentence }) => urgent(sentence)),
    ...(await examineDatabase(urls.owner)),
  ]
}

function examineNode(): Finding[] {
  const [major = 0] = process.versions.node.split('.').map(Number)
  return major < 22
    ? [advice(`Node ${process.versions.node} receives no more corrections: Node 24 is advised.`)]
    : []
}

/** Null when the database is of this version. */
async function examineMigrations(ownerUrl: string): Promise<Finding | null> {
  try {
    const files = await readMigrations(migrationsFolder)
    const applied = await withConnection(ownerUrl, appliedMigrations)
    const waiting = files.length - follow(files, applied)
    if (applied.length === 0) return advice('The database is empty: npm start fills it.')
    if (waiting === 0) return null
    return urgent(
      `The database is ${waiting} migrations behind: npm start or npm run migrate applies them.`,
    )
  } catch (error) {
    if (error instanceof StartError) return urgent(error.message)
    throw error
  }
}

async function examineFiles({ dataFolder, secretFile }: Config): Promise<Finding[]> {
  if (process.platform === 'win32') return []
  const findings: Finding[] = []
  const backups = join(dataFolder, 'backups')
  const files = (await readdir(backups).catch(() => [])).map((name) => join(backups, name))
  for (const path of [dataFolder, secretFile, withdrawalKeyBeside(secretFile), ...files]) {
    const mode = await stat(path).then(
      (found) => found.mode,
      () => 0,
    )
    if ((mode & 0o077) !== 0) {
      findings.push(urgent(`Others on this machine can read ${path}: run chmod go-rwx on it.`))
    }
  }
  const { bavail, bsize } = await statfs(dataFolder)
  const free = Math.round((bavail * bsize) / 1e6)
  if (free < 1_000) findings.push(advice(`The disk of ${dataFolder} has ${free} MB left.`))
  return findings
}

const oldBackup = 7

async function examineBackups({ dataFolder, content }: Config): Promise<Finding[]> {
  if (content === 'demonstration') return []
  const taken = await lastBackup(dataFolder)
  if (taken === null) return [advice('No backup was made yet: npm run backup -- FILE.')]
  const days = Math.floor((Date.now() - taken.getTime()) / 86_400_000)
  return days > oldBackup ? [advice(`The last backup was made ${days} days ago.`)] : []
}
