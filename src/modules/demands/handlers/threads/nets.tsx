import { asPublic } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { readsQuery } from '../../../../platform/http/query-read.ts'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { NetPage } from '../../pages/threads/net-page.tsx'
import { TextsPage } from '../../pages/threads/texts-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { readFollowedMeans } from '../../queries/follow-ups/followed-means.ts'
import { listVersionsOf } from '../../queries/published/publications.ts'
import { findText, listTexts } from '../../queries/texts.ts'
import { readFurther, readNets } from '../../queries/threads/read-nets.ts'

/**
 * What the texts that everyone reads rest on. Always read as the public, whoever asks: of a working document there is no net. They
 * quote voices: no cache keeps them.
 */
export function netRoutes(app: SiteApp): void {
  app.get(demandsPaths.nets, async (c) => {
    const nets = await asPublic(async (tx) =>
      readNets(tx, await listTexts(tx), c.var, c.var.language),
    )
    return page(c, <TextsPage nets={nets} />)
  })

  app.get(demandsPaths.net(':document'), async (c) => {
    readsQuery(c, ['fil'])
    const slug = param(c, 'document')
    const { language } = c.var
    const shown = await asPublic(async (tx) => {
      const text = await findText(tx, slug)
      if (!text) return null
      const [read] = await readNets(tx, [text], c.var, language)
      if (!read) return null
      const { publication } = text
      const versions = publication ? await listVersionsOf(tx, publication.slug) : []
      const followed = publication ? await readFollowedMeans(tx, publication, versions) : []
      return { ...read, followed, further: await readFurther(tx, read.net, c.var, language) }
    })
    if (!shown) return notFound(c)
    return page(c, <NetPage {...shown} pulled={c.req.query('fil') ?? ''} />)
  })
}
