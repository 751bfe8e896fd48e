import { asPublic } from '../../../../platform/database/database.ts'
import { writeFeed } from '../../../../platform/files/write-feed.ts'
import { publicData } from '../../../../platform/http/public-data.ts'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { inLanguage, localeOf } from '../../../../platform/words/language.ts'
import { lexiconPaths } from '../../paths.ts'
import { lastAdoptions } from '../../queries/last-adoptions.ts'
import { readingWords } from '../../words/reading.ts'

export function feedRoutes(app: SiteApp): void {
  app.get(lexiconPaths.feed, async (c) => {
    const say = words(c, readingWords)
    const { language, federation, origin } = c.var
    const here = (path: string) => inLanguage(path, language)
    const adoptions = await asPublic(lastAdoptions)
    const body = writeFeed({
      origin,
      path: here(lexiconPaths.feed),
      page: here(lexiconPaths.home),
      title: say('feedTitle', { federation: federation.name }),
      language: localeOf[language],
      entries: adoptions.map(({ slug, word, version, time, meaning, meaningEn, on, isFirst }) => {
        const path = here(lexiconPaths.word(slug))
        return {
          id: `${path.slice(1)}#v${version}${time > 1 ? `-${time}` : ''}`,
          path,
          title: say(isFirst ? 'feedAdopted' : 'feedRevised', { word }),
          updated: new Date(on),
          text: language === 'en' && meaningEn !== '' ? meaningEn : meaning,
          author: federation.name,
        }
      }),
    })
    return publicData(c, body, 'application/atom+xml; charset=utf-8', ['lexicon'])
  })
}
