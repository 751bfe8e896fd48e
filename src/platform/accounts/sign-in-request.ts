import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { accounts } from './accounts.ts'
import { linkSeconds } from './limits.ts'

/** Someone asked to sign in: for which address, to go where, when (milliseconds). */
export type SignInRequest = { readonly email: string; readonly next: string; readonly at: number }

const shape = z.object({ email: z.string(), next: z.string(), at: z.number() })

/**
 * The request as it travels in the address of the page that waits for the code. Sealed (AES-256-GCM): the address bar, the
 * history and a proxy's log show no e-mail, and nothing is stored for an address nobody knows.
 */
export function sealRequest(request: SignInRequest): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealKey(), iv)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(request), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null when this site did not seal it, or when its mail has expired. */
export function openRequest(sealed: string, now: number = Date.now()): SignInRequest | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 29 || bytes.length > 4_000) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealKey(), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    const request = shape.parse(JSON.parse(plain.toString('utf8')))
    return now - request.at <= linkSeconds * 1000 ? request : null
  } catch {
    return null
  }
}

function sealKey(): Buffer {
  return Buffer.from(accounts().secret.derive('accounts/request'), 'base64url')
}
