import { asPublic } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { MessagePage } from '../../../../platform/http/message-page.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { publicData } from '../../../../platform/http/public-data.ts'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import { keepLatest } from '../../../../platform/keep-latest.ts'
import { log } from '../../../../platform/log.ts'
import { inLanguage } from '../../../../platform/words/language.ts'
import { lexiconPaths } from '../../paths.ts'
import { lexiconPdf } from '../../print/booklet-pdf.ts'
import { exportedTerms } from '../../queries/exported.ts'

/** Of a few sites and languages: one compilation for each state of the words. */
const kept = new Map<string, Uint8Array<ArrayBuffer>>()
const mostKept = 4

/** The lexicon to print and fold. */
export function bookletRoutes(app: SiteApp): void {
  app.get(lexiconPaths.booklet, async (c) => {
    const { versions, language, origin, federation } = c.var
    const state = ['lexicon', 'settings'].map((part) => versions.get(part) ?? 0)
    const key = [origin, federation.name, language, ...state].join(' ')
    const known = kept.get(key)
    if (known) return answer(c, known)

    const terms = await asPublic(exportedTerms)
    if (terms.length === 0) return notFound(c)
    const address = origin + inLanguage(lexiconPaths.home, language)
    const made = await lexiconPdf(
      { language, federation: federation.name, address, terms },
      { signal: c.req.raw.signal },
    )
    if (made.outcome === 'compiled') {
      const body = new Uint8Array(made.pdf)
      keepLatest(kept, [key, body], mostKept)
      return answer(c, body)
    }
    if (made.outcome === 'refused') log.error({ at: 'lexicon-pdf', problems: made.problems })
    c.header('Retry-After', '30')
    return page(c, <MessagePage message="unavailable" />, 503)
  })
}

function answer(c: SiteContext, body: Uint8Array<ArrayBuffer>): Response {
  return publicData(c, body, 'application/pdf', ['lexicon'])
}
