import { asPublic } from '../../../../platform/database/database.ts'
import { mediaTypes, savedAs } from '../../../../platform/files/attachment.ts'
import { type CsvDialect, csvOf, rfc4180, spreadsheets } from '../../../../platform/files/csv.ts'
import { publicData, publicJson } from '../../../../platform/http/public-data.ts'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import type { Language } from '../../../../platform/words/language.ts'
import { geoJsonOf } from '../../open-data/geojson.ts'
import { practiceName } from '../../open-data/hsds-taxonomy.ts'
import { openTable } from '../../open-data/open-table.ts'
import { openApiOf } from '../../open-data/openapi.ts'
import { openDataPaths } from '../../open-data/paths.ts'
import { publicationOf } from '../../open-data/publication.ts'
import { listPages } from '../../open-data/queries/open-organizations.ts'
import { listTaxonomyTerms } from '../../open-data/queries/taxonomy-terms.ts'

/** Every page that is open, in one file: for a map, a spreadsheet, a program. */
export function openDataFileRoutes(app: SiteApp): void {
  app.get(openDataPaths.openApi, (c) => publicJson(c, openApiOf(publicationOf(c)), []))

  app.get(openDataPaths.geoJson, async (c) => {
    const pages = await asPublic(listPages)
    const map = JSON.stringify(geoJsonOf(pages, publicationOf(c)))
    return publicData(c, map, 'application/geo+json', ['directory'])
  })

  app.get(openDataPaths.frenchCsv, (c) => answerCsv(c, spreadsheets.fr, 'fr'))
  app.get(openDataPaths.csv, (c) => answerCsv(c, rfc4180, 'en'))
}

/** A table in the language of its address, whatever the reader's: a file has no `/en`. */
async function answerCsv(
  c: SiteContext,
  dialect: CsvDialect,
  language: Language,
): Promise<Response> {
  const { pages, practices } = await asPublic(async (tx) => ({
    pages: await listPages(tx),
    practices: new Map((await listTaxonomyTerms(tx)).map((term) => [term.code, term])),
  }))
  const publication = publicationOf(c, language)
  const table = openTable(pages, {
    ...publication,
    practiceName(code) {
      const practice = practices.get(code)
      return practice ? practiceName(practice, publication) : code
    },
  })
  const answer = publicData(c, csvOf(table, dialect), mediaTypes.csv, ['directory'])
  answer.headers.set('content-disposition', savedAs(c.req.path.split('/').at(-1) ?? ''))
  return answer
}
