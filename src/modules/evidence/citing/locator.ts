import type { Language } from '../../../platform/words/language.ts'

/** Where in a source, as CSL says it. */
export type Locator =
  | { readonly label: string; readonly locator: string }
  | { readonly suffix: string }

const labels: readonly (readonly [RegExp, string])[] = [
  [/^(?:pages?|pp?\.?)/i, 'page'],
  [/^(?:chapitres?|chapters?|chap\.?)/i, 'chapter'],
  [/^(?:articles?|sections?|art\.?|sect\.?)/i, 'section'],
  [/^(?:paragraphes?|paragraphs?|paragr?\.?|par\.?|§)/i, 'paragraph'],
  [/^(?:volumes?|vol\.?)/i, 'volume'],
  [/^(?:figures?|fig\.?)/i, 'figure'],
]
/** What follows a label: a number, in digits or in Roman ones. « partie 2 » has no label. */
const numbered = /^\s*(?=\d|[ivxlc]+\b)/i

/** Reads « p. 12 », « chap. 3 », « art. 5 », « 12-15 ». Anything else is said as it is written, after the year. */
export function readLocator(written: string): Locator | null {
  const text = written.trim().replace(/\s+/g, ' ').slice(0, 100)
  if (text === '') return null
  if (/^\d+(?:[-–]\d+)?$/.test(text)) return { label: 'page', locator: text }
  for (const [shape, label] of labels) {
    const [begun] = shape.exec(text) ?? []
    const rest = text.slice(begun?.length ?? 0)
    if (begun && numbered.test(rest)) return { label, locator: rest.trim() }
  }
  return { suffix: `, ${text}` }
}

/** Spaces that hold: « p. 12 » is not cut at the end of a line. */
export function withHoldingSpaces(text: string, language: Language): string {
  // The processor puts narrow spaces of its own in French: one kind of space on a page.
  const held = text
    .replaceAll('\u202f', '\u00a0')
    .replace(/\b(p\.|pp\.|chap\.|art\.|vol\.|no|nos|no\.) (?=\d)/g, '$1\u00a0')
  return language === 'fr'
    ? held
        .replace(/ ([:;?!»])/g, '\u00a0$1')
        .replace(/« /g, '«\u00a0')
        .replace(/'/g, '’')
    : held
}
