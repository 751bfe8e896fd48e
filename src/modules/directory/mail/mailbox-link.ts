import { createHmac, timingSafeEqual } from 'node:crypto'
import { accounts } from '../../../platform/accounts/accounts-login.ts'

/*
 * The yearly link to a member's mailbox. Nothing of it is stored: which member, until when, and a signature under a key of
 * this deployment. It opens one page and says one thing, so it may be used again until it expires.
 */

/** A link serves this long: summer and its closed offices included. */
export const linkDays = 60

const idBytes = 16
const endBytes = 6
const signatureBytes = 32
const bytes = idBytes + endBytes + signatureBytes

export type ReadMailboxLinkResult =
  | { readonly outcome: 'valid'; readonly memberId: string }
  | { readonly outcome: 'expired'; readonly memberId: string }
  /** Cut short by a mail reader, or altered. */
  | { readonly outcome: 'altered' }

export function mailboxToken(memberId: string, now: Date = new Date()): string {
  const body = Buffer.alloc(idBytes + endBytes)
  body.write(memberId.replaceAll('-', ''), 'hex')
  body.writeUIntBE(Math.floor(now.getTime() / 1000) + linkDays * 86_400, idBytes, endBytes)
  return Buffer.concat([body, signatureOf(body)]).toString('base64url')
}

export function readMailboxToken(token: string, now: Date = new Date()): ReadMailboxLinkResult {
  const given = Buffer.from(token, 'base64url')
  // The same bytes have several spellings: only the one that was sent is the link.
  if (given.length !== bytes || given.toString('base64url') !== token) return { outcome: 'altered' }
  const body = given.subarray(0, idBytes + endBytes)
  if (!timingSafeEqual(given.subarray(idBytes + endBytes), signatureOf(body))) {
    return { outcome: 'altered' }
  }
  const memberId = body
    .subarray(0, idBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const hasEnded = body.readUIntBE(idBytes, endBytes) * 1000 <= now.getTime()
  return { outcome: hasEnded ? 'expired' : 'valid', memberId }
}

function signatureOf(body: Buffer): Buffer {
  const key = accounts().secret.derive('directory/mailbox-verification')
  return createHmac('sha256', key).update(body).digest()
}
