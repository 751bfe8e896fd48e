import { appendFile, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { asPublic } from '../../platform/database/database.ts'
import { log } from '../../platform/log.ts'
import { type LedgerLine, mergeLines, readLines, writeLines } from './rules/ledger-lines.ts'
import { hashOfCode } from './withdrawal-key.ts'

/*
 * The ledger of withdrawals: beside the backups and outside them, so that an older backup, once restored, gives back no voice
 * that was withdrawn since. It holds no word of anyone: a hashed code, the code the voice was cited by, a week, the uses that
 * stand.
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
  if (file === null) return
  try {
    const lines = await asPublic(async (tx) => {
      const { rows } = await sql<LedgerLine>`
        select code_hash as hash, public_code as cited, week, kept
        from voices.withdrawal_ledger(${hashOfCode(code)}::bytea)`.execute(tx)
      return rows
    })
    await appendFile(file, writeLines(lines), { mode: 0o600, flush: true })
  } catch {
    log.error({ error: 'the ledger of withdrawals cannot be written' })
  }
}

/** Writes the union of what the file says and of what the database says, sorted: its order tells nothing. */
export async function bringUpToDate(ledger: string): Promise<void> {
  const known = await asPublic(async (tx) => {
    const { rows } = await sql<LedgerLine>`
      select code_hash as hash, public_code as cited, week, kept from voices.withdrawal_ledger()`.execute(
      tx,
    )
    return rows
  })
  const written = writeLines(mergeLines([...(await readLedger(ledger)), ...known]))
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
}

/** After a restore, as the owner: how many lines were replayed from these files. */
export async function replayLedgers(
  owner: pg.ClientBase,
  ledgers: readonly string[],
): Promise<number> {
  const lines: LedgerLine[] = []
  for (const ledger of new Set(ledgers)) lines.push(...(await readLedger(ledger)))
  const merged = mergeLines(lines)
  for (const { hash, cited, week, kept } of merged) {
    await owner.query(
      `select voices.replay_withdrawal(decode($1, 'hex'), $2, string_to_array(nullif($3, ''), ','), $4)`,
      [hash, cited, kept, week],
    )
  }
  return merged.length
}

async function readLedger(ledger: string): Promise<readonly LedgerLine[]> {
  try {
    return readLines(await readFile(ledger, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
