import { sentencesOf, wordsOf } from '../../../platform/readability/kandel-moles.ts'

/**
 * Themes that the words of a voice suggest, the most likely first: those of which a stem begins one of its words, without case
 * or accents. A person decides; nothing leaves the host.
 */
export function suggestThemes(
  words: string,
  themes: readonly { readonly code: string; readonly stems: readonly string[] }[],
): readonly string[] {
  const said = sentencesOf(words)
    .flatMap(wordsOf)
    .flatMap((word) => plainLetters(word).split(/[’'-]/))
  return themes
    .map(({ code, stems }) => ({
      code,
      count: said.filter((word) => stems.some((stem) => word.startsWith(plainLetters(stem))))
        .length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ code }) => code)
}

/** Without case or accents: how stems are compared. */
export function plainLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}
