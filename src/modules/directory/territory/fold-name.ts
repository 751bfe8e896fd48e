/**
 * Folds a name for comparison: lower case, no accents, ligatures opened, every separator one space,
 * and the abbreviations of Québec's toponymy written out (`St-`, `Ste-`, `Mt-`, `N.-D.-`, the numbers of 3-Rivières).
 * Two spellings of a name that people take for the same fold to the same text.
 */
export function foldName(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return folded
    .replace(/\bn d\b/g, 'notre dame')
    .replace(/\b(st|ste|sts|stes|mt|mts|2|3|7)\b/g, (word) => abbreviations.get(word) ?? word)
}

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
  ['mt', 'mont'],
  ['mts', 'monts'],
  ['2', 'deux'],
  ['3', 'trois'],
  ['7', 'sept'],
])

/** Drops the article that opens some names: « L'Ancienne-Lorette » is also looked for as « Ancienne-Lorette ». */
export function withoutLeadingArticle(folded: string): string {
  return folded.replace(/^(?:les|le|la|l) (?=.)/, '')
}
