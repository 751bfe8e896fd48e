import type { Language } from '../words/language.ts'

/**
 * What a word does in a text: `invariable`; `number`, it takes a plural; `gender`, it takes a feminine too, as what names people does.
 */
export const inflections = ['invariable', 'number', 'gender'] as const
export type Inflection = (typeof inflections)[number]

const linking = new Set(
  'à au aux avec chez contre d de des du en entre et la le les l ou par pour sans sous sur vers of and for in on the to with'.split(
    ' ',
  ),
)
/** Past this many, a phrase of long alternatives says no more. */
const mostForms = 64

/**
 * The forms of a word or phrase, itself first. Those of a phrase agree up to its first linking word: « groupes d’entraide »,
 * « personnes usagères ». Rules make some forms that nobody writes; none that is another word's is known.
 */
export function formsOf(
  phrase: string,
  inflection: Inflection,
  language: Language,
): readonly string[] {
  const clean = phrase.trim().replace(/\s+/g, ' ')
  if (inflection === 'invariable' || clean === '') return clean === '' ? [] : [clean]
  const parts = clean.split(/([ -]|(?<=['’]))/)
  const firstLinking = parts.findIndex((part) =>
    linking.has(part.toLowerCase().replace(/['’]$/, '')),
  )
  const head = firstLinking <= 0 ? parts : parts.slice(0, firstLinking)
  const tail = firstLinking <= 0 ? '' : parts.slice(firstLinking).join('')
  const forms = new Set<string>()
  for (const inflect of waysOf(inflection, language)) {
    for (const form of combined(
      head.map((part) => (/\p{L}/u.test(part) ? inflect(part) : [part])),
    )) {
      if (forms.size < mostForms) forms.add(form + tail)
    }
  }
  return [...forms]
}

type Inflect = (word: string) => readonly string[]

function waysOf(inflection: Inflection, language: Language): readonly Inflect[] {
  const same: Inflect = (word) => [word]
  if (language === 'en') return [same, englishPlurals]
  const number = [same, plurals]
  if (inflection === 'number') return number
  return [...number, feminines, (word) => feminines(word).flatMap(plurals)]
}

function combined(alternatives: readonly (readonly string[])[]): readonly string[] {
  return alternatives.reduce<readonly string[]>(
    (starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)),
    [''],
  )
}

function plurals(word: string): readonly string[] {
  if (/[sxz]$/i.test(word)) return [word]
  if (/^tout$/i.test(word)) return [word.replace(/t$/i, 's')]
  if (/al$/.test(word)) return [word.replace(/l$/, 'ux'), `${word}s`]
  if (/ail$/.test(word)) return [`${word}s`, word.replace(/il$/, 'ux')]
  if (/(?:eau|au|eu|œu)$/.test(word)) return [`${word}x`, `${word}s`]
  if (/ou$/.test(word)) return [`${word}s`, `${word}x`]
  return [`${word}s`]
}

const femininesByEnding: readonly (readonly [RegExp, readonly string[]])[] = [
  [/e$/, ['e']],
  [/teur$/, ['trice', 'teuse', 'teure']],
  [/eur$/, ['euse', 'eure']],
  [/eux$/, ['euse']],
  [/er$/, ['ère']],
  [/(?<=[ié])en$/, ['enne']],
  [/on$/, ['onne']],
  [/el$/, ['elle']],
  [/eil$/, ['eille']],
  [/eau$/, ['elle']],
  [/et$/, ['ette', 'ète']],
  [/ot$/, ['ote', 'otte']],
  [/f$/, ['ve']],
  [/s$/, ['se', 'sse']],
  [/x$/, ['se', 'sse', 'ce']],
  [/c$/, ['que', 'che']],
]

function feminines(word: string): readonly string[] {
  for (const [ending, replacements] of femininesByEnding) {
    if (ending.test(word)) return replacements.map((feminine) => word.replace(ending, feminine))
  }
  return [`${word}e`]
}

function englishPlurals(word: string): readonly string[] {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [word, `${word}es`]
  if (/[^aeiou]y$/.test(word)) return [word, word.replace(/y$/, 'ies')]
  return [word, `${word}s`]
}
