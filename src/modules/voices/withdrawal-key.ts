import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { accounts } from '../../platform/accounts/accounts-login.ts'
import { asPublic } from '../../platform/database/database.ts'
import { log } from '../../platform/log.ts'
import { openSecret, type Secret } from '../../platform/secret.ts'

let key: Secret | null = null

/** Beside the secret, and not derived from it: the secret may be changed, codes were handed out for good, and tablets are away. */
export function withdrawalKeyBeside(secretFile: string): string {
  return `${secretFile}.codes`
}

/** Opens the key of withdrawal codes, or makes it. Another than the one codes were handed out under is said in the log. */
export async function openWithdrawalKey(secretFile: string): Promise<void> {
  const file = withdrawalKeyBeside(secretFile)
  key = await openSecret(file)
  const digest = hashOfCode('the key of withdrawal codes')
  const isSame = await asPublic(async (tx) => {
    const { rows } = await sql<{ same: boolean }>`
      select voices.is_key_of_codes(${digest}::bytea) as same`.execute(tx)
    return rows[0]?.same ?? false
  })
  if (!isSame) {
    log.error({ error: 'withdrawal codes were handed out under another key: put it back', file })
  }
}

export function closeWithdrawalKey(): void {
  key = null
}

/** HMAC-SHA-256 of a withdrawal code: neither the database nor a backup of it is enough to try codes. */
export function hashOfCode(code: string): Buffer {
  return sealed(opened(), 'voices/withdrawal-code', code)
}

/** 32 bytes in base64url of the key a tablet seals to: they outlive the secret, as what tablets carry does. */
export function derivedForWorkshops(purpose: string): string {
  return opened().derive(`voices/workshop/${purpose}`)
}

/** Only answers whether the same person reads a voice twice: see voices.readings. */
export function sealOfReader(voice: string, person: string): Buffer {
  return sealed(accounts().secret, 'voices/reader', `${voice} ${person}`)
}

function opened(): Secret {
  if (!key) throw new Error('the key of withdrawal codes is not open')
  return key
}

function sealed(secret: Secret, purpose: string, what: string): Buffer {
  return createHmac('sha256', secret.derive(purpose)).update(what).digest()
}
