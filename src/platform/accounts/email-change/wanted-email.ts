import { z } from 'zod'
import { keyedHash } from '../keyed-hash.ts'
import { seal, unseal } from '../sealed.ts'
import { linkSeconds } from '../sign-in/limits.ts'

const shape = z.object({
  person: z.string(),
  /** A hash of the address it was asked from: once it has changed, the link serves no more. */
  from: z.string(),
  to: z.string(),
  /** Milliseconds. */
  at: z.number(),
})

/** Someone wants to sign in with another address. Nothing of it is stored: it travels in an address of this site, sealed. */
export type WantedEmail = { readonly person: string; readonly from: string; readonly to: string }

/**
 * `email-proof` is in the mail and nowhere else: whoever has it reads the new mailbox. `email-asked` only lets the page that
 * waits say which address was typed, and proves nothing.
 */
type Kind = 'email-proof' | 'email-asked'

export function sealWantedEmail(kind: Kind, { person, from, to }: WantedEmail): string {
  return seal(kind, { person, from: hashOf(from), to, at: Date.now() })
}

/** The address this person wants instead of `from`; null when it is not hers, has served or has expired. */
export function openWantedEmail(
  kind: Kind,
  sealed: string,
  { person, from }: Pick<WantedEmail, 'person' | 'from'>,
): string | null {
  const wanted = unseal(kind, sealed, shape)
  if (!wanted || wanted.person !== person || wanted.from !== hashOf(from)) return null
  return Date.now() - wanted.at <= linkSeconds * 1000 ? wanted.to : null
}

function hashOf(email: string): string {
  return keyedHash('address', `email-change-${email}`)
}
