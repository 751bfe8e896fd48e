import { z } from 'zod'
import { askAccounts } from '../accounts-login.ts'
import { authAt, isRefusal } from '../auth.ts'
import { keyedHash } from '../keyed-hash.ts'

/** What better-auth needs to open a session: the address of the site and, for the list of sessions, what asks. */
export type SignInPlace = { readonly origin: string; readonly userAgent: string | undefined }

type SignedIn = { outcome: 'signed-in'; token: string; person: string; email: string }

/** Makes a link's token for an address that has an account. The database keeps its hash. */
export async function createLinkToken(origin: string, email: string): Promise<string> {
  const auth = await authAt(origin)
  let made: string | null = null
  const deliver = (token: string) => {
    made = token
  }
  await auth.api.signInMagicLink({ body: { email, metadata: { deliver } }, headers: new Headers() })
  if (made === null) throw new Error('better-auth made no link')
  return made
}

/** Whether a link would still open a session. Asking does not use it up. */
export async function isLinkAlive(token: string): Promise<boolean> {
  const alive = await askAccounts({
    text: 'select from accounts.verifications where identifier = $1 and expires_at > now()',
    values: [keyedHash('link', token)],
  })
  return alive.length > 0
}

/** Uses a link up and opens a session. */
export async function signInByLink(
  { origin, userAgent }: SignInPlace,
  token: string,
): Promise<SignedIn | { outcome: 'gone' }> {
  const auth = await authAt(origin)
  try {
    const opened = await auth.api.magicLinkVerify({
      query: { token },
      headers: headersOf(userAgent),
    })
    return signedIn(opened)
  } catch (error) {
    if (isRefusal(error)) return { outcome: 'gone' }
    throw error
  }
}

const opening = z.object({
  token: z.string(),
  user: z.object({ id: z.string(), email: z.string() }),
})

/** What better-auth answers, checked: the cookie is then ours to write. */
function signedIn(opened: unknown): SignedIn {
  const { token, user } = opening.parse(opened)
  return { outcome: 'signed-in', token, person: user.id, email: user.email }
}

export function headersOf(userAgent: string | undefined, cookie?: string): Headers {
  return new Headers({ ...(userAgent && { 'user-agent': userAgent }), ...(cookie && { cookie }) })
}
