import { as } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { recordReading } from '../../acts/record-reading.ts'
import { carryShare } from '../../acts/share-document.ts'
import { ReadingPage } from '../../pages/reading/reading-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { documentOfShare } from '../../queries/documents.ts'
import { readDocument } from '../../queries/read-document.ts'

/** What a link opens: the text alone, under the name of who it was made for. */
export function sharedRoutes(app: SiteApp): void {
  app.get(demandsPaths.shared(':jeton'), async (c) => {
    const token = param(c, 'jeton')
    if (!/^[\w-]{43}$/.test(token)) return notFound(c)
    // As the public, whoever follows it: the link says for whom it is, and opens no more to one than to another.
    const shown = await as(null, async (tx) => {
      await carryShare(tx, token)
      const shared = await documentOfShare(tx)
      if (!shared) return null
      const { document, reader, expires_on: linkUntil } = shared
      await recordReading(tx, document.id, 'page')
      return { document, reader, linkUntil, read: await readDocument(tx, document, c.var) }
    })
    if (!shown) return notFound(c)
    return page(c, <ReadingPage {...shown} bodies={new Map()} writers={[]} />)
  })
}
