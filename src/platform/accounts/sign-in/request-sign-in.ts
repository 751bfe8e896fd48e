import { log } from '../../log.ts'
import { sendMail } from '../../mail/mail.ts'
import { inLanguage } from '../../words/language.ts'
import { findAccountByEmail } from '../account.ts'
import { afterAnswer } from '../after-answer.ts'
import { authAt } from '../auth.ts'
import { accountPaths } from '../paths.ts'
import type { People } from '../people.ts'
import { createLinkToken } from './sign-in.ts'
import { createCode } from './sign-in-code.ts'
import { signInMail } from './sign-in-mail.ts'
import type { SignInRequest } from './sign-in-request.ts'

type Asked = {
  readonly request: SignInRequest
  /** Without a code once too many were asked for: see limits.ts. */
  readonly mail: 'link-and-code' | 'link'
  readonly origin: string
  readonly federationName: string
}

/**
 * Sends a link and a code if the address has an account. All of it happens once the answer has left: the answer and its
 * length are the same for an address nobody knows.
 */
export function requestSignIn(people: Pick<People, 'findIdentity'>, asked: Asked): void {
  const { request, mail, origin, federationName } = asked
  const { email, next } = request
  afterAnswer(
    async () => {
      // Whoever asks: the first import of better-auth holds the process a third of a second, which would tell.
      await authAt(origin)
      const account = await findAccountByEmail(email)
      const identity = account && (await people.findIdentity(account.id))
      if (!identity) return

      const token = await createLinkToken(origin, email)
      const code = mail === 'link' ? null : await createCode(request)
      const url = linkUrl({ origin, token, next, language: identity.language })
      sendMail({ to: email, ...signInMail({ ...identity, federationName, url, code }) })
    },
    (error) =>
      log.error({ signIn: 'not sent', error: error instanceof Error ? error.name : 'unknown' }),
  )
}

type LinkParts = { origin: string; token: string; next: string; language: 'fr' | 'en' }

/** The address a mail carries. */
export function linkUrl({ origin, token, next, language }: LinkParts): string {
  const url = new URL(inLanguage(accountPaths.link, language), origin)
  url.searchParams.set('jeton', token)
  if (next) url.searchParams.set('suite', next)
  return url.href
}
