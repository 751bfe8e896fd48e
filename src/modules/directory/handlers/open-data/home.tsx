import { asPublic } from '../../../../platform/database/database.ts'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { prefersJson } from '../../open-data/cross-origin.ts'
import { openApiOf } from '../../open-data/openapi.ts'
import { openDataPaths } from '../../open-data/paths.ts'
import { publicationOf } from '../../open-data/publication.ts'
import { countOrganizations } from '../../open-data/queries/open-organizations.ts'
import { OpenDataPage } from '../../pages/open-data-page.tsx'
import { countPublicMembers } from '../../queries/search-members.ts'

const everyone = { search: '', practice: null, modifiedAfter: null }

/** What there is and how to take it: a page for people, its OpenAPI description for programs. */
export function openDataHomeRoutes(app: SiteApp): void {
  for (const path of [openDataPaths.home, `${openDataPaths.home}/`]) {
    app.get(path, async (c) => {
      c.header('vary', 'accept')
      if (prefersJson(c.req.header('accept') ?? '')) {
        return c.json(openApiOf(publicationOf(c)), 200, { 'cache-control': 'private, no-store' })
      }
      const counts = await asPublic(async (tx) => ({
        open: await countOrganizations(tx, everyone),
        total: await countPublicMembers(tx),
      }))
      // Not kept by the page cache, which knows addresses and not what was accepted.
      return page(c, <OpenDataPage publication={publicationOf(c)} {...counts} />)
    })
  }
}
