import { createHmac } from 'node:crypto'
import { accounts } from '../../platform/accounts/accounts.ts'

/**
 * HMAC-SHA-256 of a withdrawal code, under a key derived from the secret file: neither the database nor a backup of it is
 * enough to try codes.
 */
export function hashOfCode(code: string): Buffer {
  return sealed('voices/withdrawal-code', code)
}

/** Only answers whether the same person reads a voice twice: see voices.readings. */
export function sealOfReader(voice: string, person: string): Buffer {
  return sealed('voices/reader', `${voice} ${person}`)
}

function sealed(purpose: string, what: string): Buffer {
  return createHmac('sha256', accounts().secret.derive(purpose)).update(what).digest()
}
