import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { asPublic } from '../../platform/database/database.ts'
import { log } from '../../platform/log.ts'
import { StartError } from '../../platform/start-error.ts'
import {
  type LedgerLine,
  mergeLines,
  readLines,
  writeLine,
  writeLines,
} from './rules/ledger-lines.ts'
import { hashOfCode } from './withdrawal-key.ts'

/*
 * The ledger of withdrawals: beside the backups and outside them, so that an older backup, once restored, gives back no voice
 * that was withdrawn since, no testimony that was revoked, and no use that was taken back of either. It holds no word of anyone: a
 * hash, the code it was cited by, a week, the uses that stand.
 */

let file: string | null = null

/** Where a data folder keeps it. */
export function ledgerOf(dataFolder: string): string {
  return ledgerBeside(join(dataFolder, 'backups', 'any'))
}

/** The ledger beside a backup. */
export function ledgerBeside(backupFile: string): string {
  return join(dirname(backupFile), 'withdrawals.ledger')
}

/** From now on withdrawals are noted there. What the database knows and the file does not is added. */
export async function openLedger(dataFolder: string): Promise<void> {
  file = ledgerOf(dataFolder)
  await bringUpToDate(file)
}

export function closeLedger(): void {
  file = null
}

/** Notes what just happened to the voice of this code. A disk that fails never refuses a withdrawal: the next start writes it. */
export async function noteInLedger(code: string): Promise<void> {
  await note(hashOfCode(code))
}

/** The same of a member's testimony, by its id. Nothing is noted of one that allows all it ever did. */
export async function noteTestimonyInLedger(testimony: string): Promise<void> {
  await note(createHash('sha256').update(testimony).digest())
}

async function note(hash: Buffer): Promise<void> {
  if (file === null) return
  try {
    await append(file, await askAsPublic(hash))
  } catch {
    log.error({ error: 'the ledger of withdrawals cannot be written' })
  }
}

/** The last line may have been cut short by a disk that filled: what is added begins a line of its own. */
async function append(ledger: string, lines: readonly LedgerLine[]): Promise<void> {
  if (lines.length === 0) return
  await appendFile(ledger, `\n${writeLines(lines)}`, { mode: 0o600, flush: true })
}

/**
 * Writes the union of what the file says and of what the database says, sorted: its order tells nothing. `client`: a connection of
 * a command, where no site is open.
 */
export async function bringUpToDate(ledger: string, client?: pg.ClientBase): Promise<void> {
  const ask = client ? askOn(client) : askAsPublic
  const written = writeLines(mergeLines([...(await readLedger(ledger)), ...(await ask(null))]))
  await mkdir(dirname(ledger), { recursive: true, mode: 0o700 })
  const draft = `${ledger}.${process.pid}.part`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(written)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, ledger)
  // A line that another process added to the file just replaced was in the database before: it is read there again.
  const held = new Set(written.split('\n'))
  const since = (await ask(null)).filter((line) => !held.has(writeLine(line)))
  await append(ledger, since)
}

type Ask = (only: Buffer | null) => Promise<readonly LedgerLine[]>

const askAsPublic: Ask = (only) =>
  asPublic(async (tx) => {
    const { rows } = await sql<LedgerLine>`
      select code_hash as hash, public_code as cited, week, kept
      from voices.withdrawal_ledger(${only}::bytea)`.execute(tx)
    return rows
  })

/** Nothing of a database that an earlier version made, before it had voices. */
const askOn =
  (client: pg.ClientBase): Ask =>
  async (only) => {
    const { rows } = await client.query<{ known: boolean }>(
      `select to_regclass('voices.withdrawals') is not null as known`,
    )
    if (!rows[0]?.known) return []
    const known = await client.query<LedgerLine>(
      `select code_hash as hash, public_code as cited, week::text, kept from voices.withdrawal_ledger($1)`,
      [only],
    )
    return known.rows
  }

/** What these ledgers say together. @throws StartError when one of `required` is not there. */
export async function readLedgers(
  ledgers: readonly string[],
  required: readonly string[] = [],
): Promise<readonly LedgerLine[]> {
  const lines: LedgerLine[] = []
  for (const ledger of new Set([...ledgers, ...required])) {
    const isRequired = required.includes(ledger)
    if (isRequired && !existsSync(ledger)) throw new StartError(`There is no ledger ${ledger}.`)
    lines.push(...(await readLedger(ledger)))
  }
  return mergeLines(lines)
}

/** As the owner: erases what these lines withdraw and the database holds, in its transaction where there is one. */
export async function replayLines(
  owner: pg.ClientBase,
  lines: readonly LedgerLine[],
): Promise<void> {
  for (const { hash, cited, week, kept } of lines) {
    await owner.query(
      `select voices.replay_withdrawal(decode($1, 'hex'), $2, string_to_array(nullif($3, ''), ','), $4)`,
      [hash, cited, kept, week],
    )
  }
}

/**
 * At a start, as the owner: a data folder copied back, or a ledger put there after a restore, withdraws what it says. Nothing is
 * asked of a database that knows it all.
 */
export async function replayLedgerOf(owner: pg.ClientBase, dataFolder: string): Promise<void> {
  const held = new Set((await askOn(owner)(null)).map(writeLine))
  const lines = await readLedgers([ledgerOf(dataFolder)])
  await replayLines(
    owner,
    lines.filter((line) => !held.has(writeLine(line))),
  )
}

async function readLedger(ledger: string): Promise<readonly LedgerLine[]> {
  try {
    return readLines(await readFile(ledger, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
