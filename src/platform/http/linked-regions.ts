import { linkWords, type WordsOfLanguage } from '../glossary/link-words.ts'
import type { Language } from '../words/language.ts'

/** The words that the texts of a page are linked with. */
export type WordsToLink = Readonly<Record<Language, WordsOfLanguage>> & {
  /** The parts of the content they come from: a page that has such texts is kept until one of them changes. */
  readonly parts: readonly string[]
}

/** Around a text while its page is drawn. Nobody can type them: Preact escapes `<`. */
export const regionMarks = {
  fr: '<!--mots:fr-->',
  en: '<!--mots:en-->',
  end: '<!--/mots-->',
} as const

const regions = /<!--mots:(fr|en)-->(.*?)<!--\/mots-->/gs

/** A page with the words of its texts linked, and whether it has such texts. `path`: of the page, which does not lead to itself. */
export function withWordsLinked(
  html: string,
  words: WordsToLink | null,
  path: string,
): { readonly html: string; readonly hasTexts: boolean } {
  if (!html.includes(regionMarks.end)) return { html, hasTexts: false }
  const met = new Set([path])
  const linked = html.replace(regions, (_, language: string, text: string) =>
    words ? linkWords(text, words[language === 'en' ? 'en' : 'fr'], met) : text,
  )
  return { html: linked, hasTexts: true }
}
