import { asPublic } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { neverStale } from '../../../../platform/http/never-stale.ts'
import { publicPage } from '../../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { Standing } from '../../pages/endorsements/organisations.tsx'
import { FollowedContext } from '../../pages/follow-ups/beside-means.tsx'
import { Carried } from '../../pages/practices/carried.tsx'
import { DifferencePage } from '../../pages/publication/difference-page.tsx'
import { type ListedText, ListPage } from '../../pages/publication/list-page.tsx'
import { VersionPage } from '../../pages/publication/version-page.tsx'
import { VersionsPage } from '../../pages/publication/versions-page.tsx'
import { publishedPaths } from '../../paths.ts'
import { listEndorsements } from '../../queries/endorsements/endorsements.ts'
import { byMeans, listFollowUps } from '../../queries/follow-ups/follow-ups.ts'
import { readPractices } from '../../queries/practices/read-practices.ts'
import { partsOfVersions, readVersion } from '../../queries/published/kept-publications.ts'
import { listStanding, listVersionsOf } from '../../queries/published/publications.ts'
import { ofPublication } from '../../queries/texts.ts'
import { differenceOfVersions } from '../../rules/published/difference-of-versions.ts'
import { withVersion } from './asked-version.tsx'

/** What everyone reads of what was adopted. Always read as the public, whoever asks. */
export function publishedRoutes(app: SiteApp): void {
  app.get(publishedPaths.list, async (c) => {
    const texts = await asPublic(async (tx) => {
      const read: ListedText[] = []
      for (const publication of await listStanding(tx)) {
        read.push({ publication, ...(await readVersion(tx, publication, c.var)) })
      }
      return read
    })
    const words = (c.req.query('mots') ?? '').normalize('NFC').trim().slice(0, 100)
    return neverStale(c, <ListPage texts={texts} words={words} />)
  })

  app.get(publishedPaths.versions(':texte'), async (c) => {
    const versions = await asPublic((tx) => listVersionsOf(tx, param(c, 'texte')))
    if (versions.length === 0) return notFound(c)
    return publicPage(c, <VersionsPage versions={versions} />, ['demands'])
  })

  app.get(publishedPaths.difference(':texte', ':version', ':avant'), (c) =>
    withVersion(c, async ({ publication, read, versions }, tx) => {
      const before = versions.find(({ number }) => String(number) === param(c, 'avant'))
      const isComparable =
        before && before.retracted_at === null && before.number < publication.number
      if (!isComparable) return notFound(c)
      const earlier = await readVersion(tx, before, c.var)
      const differences = differenceOfVersions(earlier.read, read)
      const shown = { before, after: publication, differences }
      return neverStale(c, <DifferencePage {...shown} />)
    }),
  )

  for (const path of [
    publishedPaths.version(':texte', ':version'),
    publishedPaths.text(':texte'),
  ]) {
    app.get(path, (c) =>
      withVersion(c, async (found, tx) => {
        const { publication, read, decision, quotesSomeone, standing, versions } = found
        const { slug } = publication
        const published = {
          publication,
          standing,
          hasVersions: versions.length > 1,
          decision,
        }
        const below = standing === publication.number && (
          <>
            <Carried slug={slug} carried={await readPractices(tx, ofPublication(publication))} />
            <Standing slug={slug} standing={await listEndorsements(tx, publication.document_id)} />
          </>
        )
        const followUps =
          standing === publication.number ? await listFollowUps(tx, publication.document_id) : []
        const of = byMeans(followUps)
        const view = (
          <FollowedContext.Provider value={{ slug, language: publication.language, of }}>
            <VersionPage
              version={publication}
              read={read}
              published={{ ...published, followUps: of }}
              below={below}
            />
          </FollowedContext.Provider>
        )
        return quotesSomeone ? neverStale(c, view) : publicPage(c, view, partsOfVersions)
      }),
    )
  }
}
