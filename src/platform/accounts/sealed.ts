import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { accounts } from './accounts-login.ts'

export type SealPurpose = 'request' | 'email-asked' | 'email-proof' | 'waiting'

/*
 * What travels in an address and comes back: sealed (AES-256-GCM) under a key of its purpose, so that the address bar, the
 * history and a proxy's log show no e-mail, and that nothing is stored for an address nobody knows.
 */

export function seal(purpose: SealPurpose, value: object): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), iv)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null when this site did not seal it for this purpose. */
export function unseal<T>(purpose: SealPurpose, sealed: string, shape: z.ZodType<T>): T | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 29 || bytes.length > 4_000) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    return shape.parse(JSON.parse(plain.toString('utf8')))
  } catch {
    return null
  }
}

function keyOf(purpose: SealPurpose): Buffer {
  return Buffer.from(accounts().secret.derive(`accounts/${purpose}`), 'base64url')
}
