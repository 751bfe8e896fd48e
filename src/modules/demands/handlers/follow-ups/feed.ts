import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { type FeedEntry, writeFeed } from '../../../../platform/files/write-feed.ts'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import { formatsOf } from '../../../../platform/words/format.ts'
import { inLanguage, localeOf } from '../../../../platform/words/language.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import { publishedPaths } from '../../paths.ts'
import { listLatestFollowUps } from '../../queries/follow-ups/follow-ups.ts'
import { meansOf } from '../../queries/practices/means.ts'
import { listStanding, type Publication } from '../../queries/published/publications.ts'
import { ofPublication } from '../../queries/texts.ts'
import { followUpsWords } from '../../words/follow-ups.ts'

const mostEntries = 50

/** What is new of the texts that are published: versions that stand, and what followed their means. Read as the public. */
export function feedRoutes(app: SiteApp): void {
  app.get(followUpPaths.feed, async (c) => {
    const { language, federation, origin } = c.var
    const entries = await asPublic((tx) => readEntries(tx, c))
    const feed = writeFeed({
      origin,
      path: inLanguage(followUpPaths.feed, language),
      page: inLanguage(publishedPaths.list, language),
      title: followUpsWords.in(language)('feed.title', { federation: federation.name }),
      language: localeOf[language],
      entries,
    })
    return c.body(feed, 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })
}

async function readEntries(tx: Transaction, c: SiteContext): Promise<readonly FeedEntry[]> {
  const standing = await listStanding(tx)
  const entries = [
    ...standing.map((publication) => versionEntry(c, publication)),
    ...(await followUpEntries(tx, c, standing)),
  ]
  return entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime()).slice(0, mostEntries)
}

function versionEntry(c: SiteContext, publication: Publication): FeedEntry {
  const { language, federation } = c.var
  const { id, slug, number, title, adopted_on, adopted_by, published_at, changes } = publication
  const say = followUpsWords.in(language)
  const date = formatsOf(language).day(adopted_on)
  return {
    id: `version/${id}`,
    path: inLanguage(publishedPaths.version(slug, number), language),
    title: say('feed.version', { title, number }),
    updated: published_at,
    text: [say('feed.versionSays', { date, by: adopted_by }), changes].filter(Boolean).join('\n'),
    author: federation.name,
  }
}

async function followUpEntries(
  tx: Transaction,
  c: SiteContext,
  standing: readonly Publication[],
): Promise<readonly FeedEntry[]> {
  const { language, federation } = c.var
  const say = followUpsWords.in(language)
  const means = new Map<string, { slug: string; number: string; title: string }>()
  for (const publication of standing) {
    for (const { blockId, number, title } of await meansOf(tx, ofPublication(publication))) {
      means.set(blockId, { slug: publication.slug, number, title })
    }
  }
  return (await listLatestFollowUps(tx, mostEntries)).flatMap(({ id, blockId, last }) => {
    const of = means.get(blockId)
    if (!of) return []
    const { kind, byWhom, happenedOn, text, why, writtenAt } = last
    const date = formatsOf(language).day(happenedOn)
    const { slug, ...named } = of
    return [
      {
        id: `suite/${id}`,
        path: inLanguage(followUpPaths.one(slug, id), language),
        title: say('feed.followUp', { ...named, kind, by: byWhom }),
        updated: writtenAt,
        text: [say('feed.followUpSays', { date, text }), why && say('feed.correction', { why })]
          .filter(Boolean)
          .join('\n'),
        author: federation.name,
      },
    ]
  })
}
