/*
 * What in a voice may let someone be recognised: suggested to whoever reads, who decides. A mask hides; it never rewords.
 */

/** What stands where something was hidden. */
export const mask = '[…]'

export type MaskKind = 'contact' | 'address' | 'name' | 'rare'
export type Suggestion = {
  readonly kind: MaskKind
  /** Positions in the text, in UTF-16 units, the end left out. */
  readonly start: number
  readonly end: number
}

const patterns: readonly (readonly [MaskKind, RegExp])[] = [
  ['contact', /(?:\+?1[-. ]?)?\(?\d{3}\)?[-. \u00a0]?\d{3}[-. \u00a0]?\d{4}/g],
  ['contact', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['contact', /\b(?:https?:\/\/|www\.)\S+/gi],
  ['contact', /\b[A-Z]\d[A-Z][ -]?\d[A-Z]\d\b/gi],
  [
    'address',
    /(?:\bau\s+|\bà\s+)?\b\d{1,5},?\s+(?:rue|avenue|av\.|boulevard|boul\.|chemin|ch\.|rang|route|place|montée|côte)\s+[^,.;:!?\n]{2,40}/gi,
  ],
  ['address', /\b(?:en face|à côté|au-dessus|en haut|en bas) (?:du|de la|de l’|des) [\p{L}’-]+/giu],
  ['name', /\b(?:Dre?|Mme|M\.|Madame|Monsieur|docteure?)\s+\p{Lu}[\p{L}’-]+/gu],
  ['name', /(?<=[\p{Ll}’,;:]\s)\p{Lu}\p{Ll}[\p{L}’-]*(?:\s+\p{Lu}[\p{L}’-]+)*/gu],
  [
    'rare',
    /\b(?:le seul|la seule|les seuls|les seules|la première|le premier)\s+(?:à\s+)?[^,.;!?\n]{3,60}/giu,
  ],
  ['rare', /\bj’ai\s+\d{1,3}\s+ans\b[^,.;!?\n]{0,40}/giu],
]

/** Capital letters that name no one: what is worth no look. */
const known = new Set([
  'Québec',
  'Canada',
  'Dieu',
  'Noël',
  'Internet',
  'Info-Social',
  'Je',
  'Ici',
  'Avant',
  'Venez',
])

/** Where to look, in the order of the text, without overlap: of two that cross, the one that begins first. */
export function suggestMasks(words: string): readonly Suggestion[] {
  const found = patterns
    .flatMap(([kind, pattern]) =>
      [...words.matchAll(pattern)].map(({ 0: text, index }) => ({
        kind,
        start: index,
        end: index + text.trimEnd().length,
      })),
    )
    .filter(({ kind, start, end }) => kind !== 'name' || !known.has(words.slice(start, end)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Suggestion[] = []
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

/** The words with each of these places hidden. */
export function applyMasks(words: string, places: readonly Suggestion[]): string {
  return [...places]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + mask + text.slice(end), words)
}

/** Whether `masked` is `words` with something hidden, and nothing else changed: what is left is there, in its order. */
export function onlyHides(words: string, masked: string): boolean {
  const pieces = masked.split(mask)
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (pieces.length < 2 || !words.startsWith(first)) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const next = words.indexOf(piece, at)
    if (next === -1) return false
    at = next + piece.length
  }
  return words.length - last.length >= at && words.endsWith(last) && masked.length > 0
}
