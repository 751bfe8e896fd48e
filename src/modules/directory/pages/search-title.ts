import { useFormats, useNouns, useReading, useWords } from '../../../platform/http/page.tsx'
import type { Asked } from '../find-members.ts'
import type { Practice } from '../queries/list-practices.ts'
import { parseRegionSlug } from '../territory/regions.ts'
import { directoryWords } from '../words/directory.ts'

/** The title of a search: what is searched, so that two searches kept open are told apart. */
export function useSearchTitle(asked: Asked, practices: readonly Practice[]): string {
  const say = useWords(directoryWords)
  const formats = useFormats()
  const nouns = useNouns()
  const { federation, language } = useReading()
  const region = parseRegionSlug(federation.regionScheme, asked.region)
  const practice = practices.find(({ code }) => code === asked.pratique)
  const searched = [
    asked.lieu.slice(0, 60),
    region.outcome === 'known' ? region.region.name : '',
    asked.mots === '' ? '' : say('list.quoted', { words: asked.mots.slice(0, 60) }),
    practice ? (language === 'fr' ? practice.name_fr : practice.name_en) : '',
    /^[a-z]{2,3}$/.test(asked.langue) ? formats.languageName(asked.langue) : '',
    asked.gratuit ? say('list.freeInTitle') : '',
    asked.page === '' || asked.page === '1' ? '' : say('list.pageInTitle', { page: asked.page }),
  ].filter((part) => part !== '')
  const title = say('list.title', nouns)
  return searched.length === 0 ? title : say('list.titleOf', { what: searched.join(', '), title })
}
