import { type FoundTerm, findTerms, type Glossary } from '../../../platform/glossary/glossary.ts'
import { saidByOthers } from '../../../platform/glossary/said-by-others.ts'
import { type Span, tokensOf } from '../../../platform/glossary/tokens.ts'
import { acronymsOf, isExplained } from '../../../platform/readability/acronyms.ts'
import { inclusiveWays } from '../../../platform/readability/inclusive-ways.ts'
import { kandelMoles, wordsOf } from '../../../platform/readability/kandel-moles.ts'
import { lix } from '../../../platform/readability/lix.ts'
import { mostWords, sentencesOfText } from '../../../platform/readability/sentences.ts'
import type { Language } from '../../../platform/words/language.ts'

/** A word of the lexicon, as a rereading knows it. */
export type LexiconWord = {
  readonly slug: string
  readonly word: string
  /** `care`: one to handle with care; `shared`: one that the federation gives a meaning to. */
  readonly kind: 'shared' | 'care'
}

/** Something to consider at some places of a text. Never about whoever wrote it. */
export type Remark<W extends LexiconWord = LexiconWord> = {
  readonly places: readonly Span[]
} & (
  | { readonly check: 'care'; readonly word: W }
  | { readonly check: 'long-sentence'; readonly count: number }
  | { readonly check: 'acronym'; readonly acronym: string }
  | { readonly check: 'mixed-inclusive'; readonly count: number }
)

/** Of the writing, whatever the words. */
type OfWriting = Exclude<Remark, { check: 'care' }>

export type Reread<W extends LexiconWord = LexiconWord> = {
  readonly words: number
  /** Kandel and Moles: 0 to 100, the higher the easier. Null for English, and where too few words give no score worth reading. */
  readonly ease: number | null
  /** Null where too few words give no score worth reading. */
  readonly lix: number | null
  /** By the first place each has. */
  readonly remarks: readonly Remark<W>[]
  /** Words that the federation gives a meaning to, by where they first stand. */
  readonly shared: readonly { readonly word: W; readonly places: readonly Span[] }[]
}

export type Rereading<W extends LexiconWord> = {
  readonly language: Language
  readonly glossary: Glossary<W>
  /** Of the organisations that are known. */
  readonly names: Glossary<unknown>
}

/** Fewer words give no score worth reading. */
const fewest = 40

/**
 * What a text, whoever wrote it, could be looked at again for. Quotations, titles and names of organisations are passed over: their words are not the
 * author's to change. Pure, and keeps nothing.
 */
export function reread<W extends LexiconWord>(
  pasted: string,
  { language, glossary, names }: Rereading<W>,
): Reread<W> {
  // Letters without an end are no word, and would be read as many times as there are.
  const text = pasted.replace(/\S{200,}/g, (run) => ' '.repeat(run.length))
  const tokens = tokensOf(text)
  const others = saidByOthers(text, names, tokens)
  const own = blanked(text, others)
  const words = wordsOf(own).length
  const found = wordsFound(findTerms(glossary, text, others, tokens))
  const remarks: Remark<W>[] = [
    ...found.flatMap(({ word, places }): Remark<W>[] =>
      word.kind === 'care' ? [{ check: 'care', word, places }] : [],
    ),
    ...longSentences(text),
    ...unexplained(text, own),
    ...(language === 'fr' ? mixed(own) : []),
  ]
  return {
    words,
    ease:
      language === 'fr' && words >= fewest
        ? Math.round(Math.min(100, Math.max(0, kandelMoles(own).score)))
        : null,
    lix: words >= fewest ? Math.round(lix(own)) : null,
    remarks: remarks.sort((a, b) => firstPlace(a) - firstPlace(b)),
    shared: found.filter(({ word }) => word.kind === 'shared'),
  }
}

function firstPlace({ places }: Pick<Remark, 'places'>): number {
  return places[0]?.start ?? 0
}

/** The same text, of the same length, without what others said. */
function blanked(text: string, others: readonly Span[]): string {
  let own = ''
  let last = 0
  for (const { start, end } of others) {
    own += text.slice(last, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    last = end
  }
  return own + text.slice(last)
}

/** Each word of the lexicon that is met, and where. */
function wordsFound<W>(
  found: readonly FoundTerm<W>[],
): readonly { readonly word: W; readonly places: readonly Span[] }[] {
  const places = new Map<W, Span[]>()
  for (const { ids, start, end } of found) {
    for (const word of ids) {
      const known = places.get(word)
      if (known) known.push({ start, end })
      else places.set(word, [{ start, end }])
    }
  }
  return [...places].map(([word, at]) => ({ word, places: at }))
}

function longSentences(text: string): readonly OfWriting[] {
  return sentencesOfText(text).flatMap((place): readonly OfWriting[] => {
    const count = wordsOf(text.slice(place.start, place.end)).length
    return count > mostWords ? [{ check: 'long-sentence', count, places: [place] }] : []
  })
}

function unexplained(text: string, own: string): readonly OfWriting[] {
  const places = new Map<string, Span[]>()
  for (const { acronym, start } of acronymsOf(own)) {
    const place = { start, end: start + acronym.length }
    places.set(acronym, [...(places.get(acronym) ?? []), place])
  }
  const isShouted = shoutedLines(own)
  const remarks: OfWriting[] = []
  // A text that is a list of acronyms is told of some: each is looked for in the whole of it.
  for (const [acronym, found] of [...places].slice(0, mostAcronyms)) {
    if (isExplained(text, acronym) || isShouted(found)) continue
    remarks.push({ check: 'acronym', acronym, places: found })
  }
  return remarks
}

const mostAcronyms = 300

/** A title all in capitals has no acronym. Each line is read once, however many stand in it. */
function shoutedLines(text: string): (places: readonly Span[]) => boolean {
  const shouted = new Map<number, boolean>()
  return ([place]) => {
    if (!place) return false
    const from = text.lastIndexOf('\n', place.start) + 1
    const known = shouted.get(from)
    if (known !== undefined) return known
    const to = text.indexOf('\n', place.end)
    const line = text.slice(from, to < 0 ? undefined : to)
    const is = wordsOf(line).length > 2 && line === line.toUpperCase()
    shouted.set(from, is)
    return is
  }
}

function mixed(own: string): readonly OfWriting[] {
  const ways = inclusiveWays(own)
  return ways.length > 1
    ? [
        {
          check: 'mixed-inclusive',
          count: ways.length,
          places: ways.map(({ start, end }) => ({ start, end })),
        },
      ]
    : []
}
