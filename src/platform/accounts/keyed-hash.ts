import { createHmac } from 'node:crypto'
import { accounts } from './accounts-login.ts'

/** HMAC-SHA-256 of a token or code, under a key the database never sees. Base64url, 43 characters. */
export function keyedHash(purpose: 'link' | 'code' | 'address', text: string): string {
  const key = accounts().secret.derive(`accounts/${purpose}`)
  return createHmac('sha256', key).update(text).digest('base64url')
}
