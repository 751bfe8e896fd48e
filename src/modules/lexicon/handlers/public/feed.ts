import { asPublic } from '../../../../platform/database/database.ts'
import { publicData } from '../../../../platform/http/public-data.ts'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { inLanguage } from '../../../../platform/words/language.ts'
import { writeFeed } from '../../formats/feed.ts'
import { lexiconPaths } from '../../paths.ts'
import { lastAdoptions } from '../../queries/last-adoptions.ts'
import { readingWords } from '../../words/reading.ts'

export function feedRoutes(app: SiteApp): void {
  app.get(lexiconPaths.feed, async (c) => {
    const say = words(c, readingWords)
    const { language, federation, origin } = c.var
    const address = (path: string) => `${origin}${inLanguage(path, language)}`
    const adoptions = await asPublic(lastAdoptions)
    const body = writeFeed({
      language,
      title: say('feedTitle', { federation: federation.name }),
      federation: federation.name,
      self: address(lexiconPaths.feed),
      home: address(lexiconPaths.home),
      addressOf: (slug) => address(lexiconPaths.word(slug)),
      entries: adoptions.map(({ slug, word, version, meaning, meaningEn, on, isFirst }) => ({
        slug,
        version,
        on,
        title: say(isFirst ? 'feedAdopted' : 'feedRevised', { word }),
        summary: language === 'en' && meaningEn !== '' ? meaningEn : meaning,
      })),
    })
    return publicData(c, body, 'application/atom+xml; charset=utf-8', ['lexicon'])
  })
}
