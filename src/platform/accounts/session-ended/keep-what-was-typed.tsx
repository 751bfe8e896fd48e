import type { MiddlewareHandler } from 'hono'
import { page } from '../../http/page.tsx'
import type { SiteContext, SiteEnv } from '../../http/request.ts'
import { inLanguage } from '../../words/language.ts'
import { accountPaths } from '../paths.ts'
import { SessionEndedPage } from './session-ended-page.tsx'
import { type TypedForm, typedFields } from './typed-fields.ts'

/**
 * A form sent when the session has ended is not lost on the way to sign-in: where a space answers « sign in first », whoever
 * sent the form reads that nothing was saved, and has what she wrote before her, to be sent again once signed in.
 */
export function keepWhatWasTyped(): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    await next()
    if (c.req.method !== 'POST' || c.var.person || c.res.status !== 303) return
    const signIn = c.res.headers.get('location') ?? ''
    if (!signIn.startsWith(inLanguage(accountPaths.signInThen(''), c.var.language))) return

    c.header('location', undefined)
    // A page that saves by itself still holds what was typed: it leads to sign-in and sends again.
    if (c.req.header('accept') === 'application/json') {
      c.res = c.json({ signIn }, 401)
      return
    }
    const form = await whatWasSent(c)
    c.res = page(c, <SessionEndedPage form={form} signIn={signIn} />, 403)
  }
}

async function whatWasSent(c: SiteContext): Promise<TypedForm | null> {
  try {
    return typedFields(await c.req.formData())
  } catch {
    return null
  }
}
