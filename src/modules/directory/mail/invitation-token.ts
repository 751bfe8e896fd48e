import { createHash, randomBytes } from 'node:crypto'

/** What an invitation's link carries: 256 random bits, base64url. It is in the mail and nowhere else. */
export function newInvitationToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What `directory.invitations` keeps of it. */
export function hashOfInvitation(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
