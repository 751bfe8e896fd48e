import type { MiddlewareHandler } from 'hono'
import { accountPaths } from '../../../platform/accounts/paths.ts'
import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { as, type Transaction } from '../../../platform/database/database.ts'
import { seeOther } from '../../../platform/http/answers.ts'
import { notFound } from '../../../platform/http/error-pages.tsx'
import { param, type SiteContext, type SiteEnv, signedIn } from '../../../platform/http/request.ts'
import { demandsPaths } from '../paths.ts'
import { findDocument, type WorkingDocument } from '../queries/documents.ts'

export const onlySignedIn: MiddlewareHandler<SiteEnv> = async (c, next) => {
  if (!signedIn(c)) return absent(c)
  await next()
}

/** Who asks, behind `onlySignedIn`, or in a document that she writes. */
export function someone(c: SiteContext): SignedInPerson {
  const person = signedIn(c)
  if (!person) throw new Error('a route of people lies outside its guard')
  return person
}

/** What one may not see does not exist. Who is not signed in is led to sign in, whether or not there is something. */
export function absent(c: SiteContext): Response | Promise<Response> {
  if (signedIn(c)) return notFound(c)
  return seeOther(
    c,
    accountPaths.signInThen(c.req.method === 'GET' ? c.req.path : demandsPaths.writing),
  )
}

/** Does `work` in the document of the address, as the viewer; null where she may not read it. */
export async function inDocument<T>(
  c: SiteContext,
  work: (tx: Transaction, document: WorkingDocument) => Promise<T>,
): Promise<T | null> {
  const slug = param(c, 'document')
  if (!/^[a-z0-9-]{2,81}$/.test(slug)) return null
  return as(signedIn(c), async (tx) => {
    const document = await findDocument(tx, slug)
    return document ? work(tx, document) : null
  })
}

/** The same for who writes it; null for everyone else. */
export function inOwnDocument<T>(
  c: SiteContext,
  work: (tx: Transaction, document: WorkingDocument) => Promise<T>,
): Promise<T | null> {
  return inDocument(c, (tx, document) =>
    document.isWriter ? work(tx, document) : Promise.resolve(null),
  )
}

const shortCode = /^[0-9a-hjkmnp-tv-z]{7}$/

/** The code of the block of the address; '' when it cannot be one. */
export function blockCode(c: SiteContext): string {
  const code = param(c, 'bloc')
  return shortCode.test(code) ? code : ''
}
