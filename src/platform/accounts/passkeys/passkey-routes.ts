import { z } from 'zod'
import { notFound } from '../../http/error-pages.tsx'
import { type SiteApp, type SiteContext, words } from '../../http/request.ts'
import { inLanguage } from '../../words/language.ts'
import { authAt, isRefusal } from '../auth.ts'
import { type Desk, enter } from '../desk.ts'
import { accountPaths } from '../paths.ts'
import { safeNext } from '../sign-in/next-path.ts'
import { headersOf } from '../sign-in/sign-in.ts'
import { passkeysWork } from '../site-origin.ts'
import { accountWords } from '../words.ts'
import { findPasskeyOwner, userHandleOf } from './passkeys.ts'

/*
 * What passkey.island.ts asks, in JSON: nothing here is reached without JavaScript, and the e-mail serves without it.
 * better-auth keeps the challenge; its cookie, maillage.passkey, lives five minutes.
 */

const encoded = z.base64url().max(20_000)
const assertion = z.object({
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.exactOptional(),
  }),
  clientExtensionResults: z.object({}),
})
const attestation = z.object({
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(20)).max(10),
  }),
  clientExtensionResults: z.object({}),
})
const signInBody = z.object({ credential: assertion, next: z.string().max(500) })
const passkeyName = z
  .string()
  .trim()
  .regex(/^\P{Cc}{1,60}$/u)
const newBody = z.object({ credential: attestation, name: passkeyName })
const opening = z.object({ session: z.object({ token: z.string(), userId: z.string() }) })

export function passkeyRoutes(app: SiteApp, desk: Desk): void {
  const { limits } = desk

  app.post(accountPaths.passkeyChallenge, async (c) => {
    const origin = c.var.origin
    if (!passkeysWork(origin)) return notFound(c)
    if (!limits.passkeysFromClient.allows(c.var.clientAddress))
      return refuse(c, 'passkey.tooMany', 429)

    const auth = await authAt(origin)
    return auth.api.generatePasskeyAuthenticationOptions({
      headers: new Headers(),
      asResponse: true,
    })
  })

  app.post(accountPaths.passkeySignIn, async (c) => {
    const origin = c.var.origin
    if (!passkeysWork(origin)) return notFound(c)
    const body = signInBody.safeParse(await readJson(c))
    if (!body.success) return refuse(c, 'passkey.failed', 422)
    const { id, response } = body.data.credential
    const owner = await findPasskeyOwner(id)
    if (owner === null || response.userHandle !== userHandleOf(owner)) {
      return refuse(c, 'passkey.unknown', 422)
    }

    const opened = await refused(
      (await authAt(origin)).api.verifyPasskeyAuthentication({
        body: { response: body.data.credential },
        headers: headersOf(c.req.header('user-agent'), c.req.header('cookie')),
      }),
    )
    if (opened === null) return refuse(c, 'passkey.unknown', 422)

    const { session } = opening.parse(opened)
    const entering = await enter(c, desk, { token: session.token, person: session.userId })
    if (entering.outcome === 'ended-account') return refuse(c, 'passkey.unknown', 422)
    const next = safeNext(body.data.next) || entering.home
    return c.json({ next: inLanguage(next, c.var.language) })
  })

  app.post(accountPaths.newPasskeyChallenge, async (c) => {
    const origin = c.var.origin
    if (!c.var.person || !passkeysWork(origin)) return notFound(c)

    const auth = await authAt(origin)
    const answer = await auth.api.generatePasskeyRegistrationOptions({
      headers: headersOf(undefined, c.req.header('cookie')),
      asResponse: true,
    })
    // A session of more than a day: the page offers to confirm by e-mail first.
    if (!answer.ok) return refuse(c, 'passkeys.confirm', 403)
    const challenge = z.record(z.string(), z.unknown()).parse(await answer.json())
    const headers = new Headers(answer.headers)
    headers.delete('content-length')
    const rp = { id: new URL(origin).hostname, name: c.var.federation.name }
    // better-auth invents a handle each time: ours says whose passkey it is, and sign-in holds it to that.
    const user = { ...z.looseObject({}).parse(challenge.user), id: userHandleOf(c.var.person.id) }
    return new Response(JSON.stringify({ ...challenge, rp, user }), { headers })
  })

  app.post(accountPaths.passkeys, async (c) => {
    const origin = c.var.origin
    if (!c.var.person || !passkeysWork(origin)) return notFound(c)
    const body = newBody.safeParse(await readJson(c))
    if (!body.success) return refuse(c, 'passkeys.failed', 422)

    const added = await refused(
      (await authAt(origin)).api.verifyPasskeyRegistration({
        body: { response: body.data.credential, name: body.data.name },
        headers: headersOf(undefined, c.req.header('cookie')),
      }),
    )
    if (added === null) return refuse(c, 'passkeys.failed', 422)
    return c.json({ next: inLanguage(`${accountPaths.account}?fait=cle`, c.var.language) })
  })
}

/** What better-auth answers, or null when it refuses. */
async function refused<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

async function readJson(c: SiteContext): Promise<unknown> {
  return c.req.json<unknown>().catch(() => null)
}

type Refusal =
  | 'passkey.failed'
  | 'passkey.unknown'
  | 'passkey.tooMany'
  | 'passkeys.failed'
  | 'passkeys.confirm'

function refuse(c: SiteContext, sentence: Refusal, status: 403 | 422 | 429) {
  return c.json({ message: words(c, accountWords)(sentence) }, status)
}
