import { asPublic } from '../../../../platform/database/database.ts'
import { page } from '../../../../platform/http/page.tsx'
import { publicData, publicJson } from '../../../../platform/http/public-data.ts'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import { crossOriginReads, prefersJson } from '../../open-data/cross-origin.ts'
import { type CsvDialect, csvOf, frenchSpreadsheet, international } from '../../open-data/csv.ts'
import { geoJsonOf } from '../../open-data/geojson.ts'
import { practiceName } from '../../open-data/hsds-taxonomy.ts'
import { openApiOf } from '../../open-data/openapi.ts'
import { openDataPaths } from '../../open-data/paths.ts'
import { publicationOf } from '../../open-data/publication.ts'
import { countOrganizations, listPages } from '../../open-data/queries/open-organizations.ts'
import { listTaxonomyTerms } from '../../open-data/queries/taxonomy-terms.ts'
import { OpenDataPage } from '../../pages/open-data-page.tsx'
import { countPublicMembers } from '../../queries/search-members.ts'
import { hsdsRoutes } from './hsds.ts'

const everyone = { search: '', practice: null, modifiedAfter: null }

/** What members agreed to publish: a page that says what there is, files, and the directory as HSDS. */
export function openDataRoutes(app: SiteApp): void {
  app.use(`${openDataPaths.home}/*`, crossOriginReads())
  app.options(`${openDataPaths.home}/*`, (c) => c.body(null, 204))

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

  app.get(openDataPaths.openApi, (c) => publicJson(c, openApiOf(publicationOf(c)), []))

  app.get(openDataPaths.geoJson, async (c) => {
    const pages = await asPublic(listPages)
    const map = JSON.stringify(geoJsonOf(pages, publicationOf(c)))
    return publicData(c, map, 'application/geo+json', ['directory'])
  })

  hsdsRoutes(app)
  app.get(openDataPaths.frenchCsv, (c) => answerCsv(c, frenchSpreadsheet, 'fr'))
  app.get(openDataPaths.csv, (c) => answerCsv(c, international, 'en'))
}

/** A table in the language of its address, whatever the reader's: a file has no `/en`. */
async function answerCsv(
  c: SiteContext,
  dialect: CsvDialect,
  language: 'fr' | 'en',
): Promise<Response> {
  const { pages, practices } = await asPublic(async (tx) => ({
    pages: await listPages(tx),
    practices: new Map((await listTaxonomyTerms(tx)).map((term) => [term.code, term])),
  }))
  const publication = publicationOf(c, language)
  const table = csvOf(pages, dialect, {
    ...publication,
    practiceName(code) {
      const practice = practices.get(code)
      return practice ? practiceName(practice, publication) : code
    },
  })
  const fileName = openDataPaths[language === 'fr' ? 'frenchCsv' : 'csv'].split('/').at(-1)
  const answer = publicData(c, table, 'text/csv; charset=utf-8', ['directory'])
  answer.headers.set('content-disposition', `attachment; filename="${fileName}"`)
  return answer
}
