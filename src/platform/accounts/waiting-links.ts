import { z } from 'zod'
import { askAccounts } from './accounts-login.ts'
import { keyedHash } from './keyed-hash.ts'
import { seal, unseal } from './sealed.ts'

/** A mail signs in once: when its link was used its code dies, and the other way round, with those of earlier mails. */
export async function forgetLinks(email: string): Promise<void> {
  await askAccounts({
    text: 'delete from accounts.verifications where right(value, 44) = $1',
    values: [`:${hashOfAddress(email)}`],
  })
}

/** What ends the rows of an address's links and codes, so that they leave together. 43 characters. */
export function hashOfAddress(email: string): string {
  return keyedHash('address', `sign-in-code-${email}`)
}

/**
 * What better-auth keeps of a link or of a passkey's challenge, as the database has it: sealed, since it holds an e-mail, then
 * the hash of that e-mail where there is one, so that links leave with their address.
 */
export function sealWaiting(value: string): string {
  const email = emailIn(value)
  return `${seal('waiting', { value })}:${email === null ? '' : hashOfAddress(email)}`
}

const holdsAnEmail = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(z.object({ email: z.string() }))

/** Null when this site did not seal it. */
export function unsealWaiting(kept: string): string | null {
  const sealed = kept.slice(0, kept.lastIndexOf(':'))
  return unseal('waiting', sealed, z.object({ value: z.string() }))?.value ?? null
}

function emailIn(value: string): string | null {
  const link = holdsAnEmail.safeParse(value)
  return link.success ? link.data.email : null
}
