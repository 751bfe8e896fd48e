import { publicPage } from '../../../../platform/http/page.tsx'
import { publicData } from '../../../../platform/http/public-data.ts'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import { formatsOf } from '../../../../platform/words/format.ts'
import { inLanguage } from '../../../../platform/words/language.ts'
import { writeReferences } from '../../../evidence/index.ts'
import { CitePage } from '../../pages/publication/cite-page.tsx'
import { publishedPaths } from '../../paths.ts'
import type { Publication } from '../../queries/published/publications.ts'
import { citationKey, citationOf, citationPieces } from '../../rules/published/citation.ts'
import { documentsWords } from '../../words/documents.ts'
import { publishedWords } from '../../words/published.ts'
import { withVersion } from './asked-version.tsx'

const mediaTypes = {
  bib: 'application/x-bibtex; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const

/** How to cite a version, for people and for software. */
export function citationRoutes(app: SiteApp): void {
  app.get(publishedPaths.cite(':texte', ':version'), (c) =>
    withVersion(c, async ({ publication }) => {
      const around = aroundOf(c, publication)
      const date = formatsOf(publication.language).day(publication.adopted_on)
      const shown = {
        publication,
        pieces: citationPieces(publication, around, date),
        bibtex: written(c, publication, 'bib'),
        json: written(c, publication, 'json'),
      }
      return publicPage(c, <CitePage {...shown} />, ['demands'])
    }),
  )

  for (const format of ['bib', 'json'] as const) {
    app.get(publishedPaths.citation(':texte', ':version', format), (c) =>
      withVersion(c, async ({ publication }) =>
        publicData(c, written(c, publication, format), mediaTypes[format], ['demands']),
      ),
    )
  }
}

function written(c: SiteContext, publication: Publication, format: 'bib' | 'json'): string {
  const csl = citationOf(publication, aroundOf(c, publication))
  return writeReferences([{ key: citationKey(publication), csl }], format).trim()
}

function aroundOf(c: SiteContext, { slug, number, kind, language }: Publication) {
  const { federation, origin } = c.var
  return {
    federation: federation.name,
    url: origin + inLanguage(publishedPaths.version(slug, number), language),
    genre: documentsWords.in(language)(`kind.${kind}`),
    version: publishedWords.in(language)('versionInLine', { number }),
  }
}
