import type { Language } from '../../../../platform/words/language.ts'
import { plainLine } from '../text/plain-text.ts'
import type { Flow, Inline, Text } from '../text/text.ts'

/** A reference where it stands in a sentence. */
export type Cited = { readonly reference: string; readonly locator: string }

/** One sentence of a text: its words, and what it rests on where it does. */
export type Sentence = { readonly pieces: readonly (string | Cited)[] }

/** A private character stands for a reference while sentences are told apart: a segmenter reads text alone. */
const firstMark = 0xe000
const marks = /[\ue000-\uf8ff]/
const eachMark = /([\ue000-\uf8ff])/

/** Made once: it costs more than what it reads. */
const segmenters: Readonly<Record<Language, Intl.Segmenter>> = {
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
}

/** The sentences of a title and of a text, in order, those of its notes last. What is neither is left out. */
export function sentencesOf(
  { title, text }: { readonly title: readonly Inline[]; readonly text: Text },
  language: Language,
): readonly Sentence[] {
  const lines = [title, ...text.flow.flatMap(linesOf), ...text.notes.values()]
  return lines.flatMap((line) => sentencesOfLine(line, language))
}

/** What a sentence rests on, each once. */
export function restsOn({ pieces }: Sentence): readonly string[] {
  return [...new Set(pieces.flatMap((one) => (typeof one === 'string' ? [] : [one.reference])))]
}

/** A sentence as plain text, its references `said`. */
export function plainSentence({ pieces }: Sentence, said: (cited: Cited) => string): string {
  return pieces
    .map((one) => (typeof one === 'string' ? one : said(one)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether it says something besides what it rests on: a quotation alone does not. */
export function hasWords({ pieces }: Sentence): boolean {
  return pieces.some((one) => typeof one === 'string' && /\p{Letter}/u.test(one))
}

function linesOf(one: Flow): readonly (readonly Inline[])[] {
  return one.kind === 'paragraph'
    ? [one.children]
    : one.items.flatMap((item) => item.flatMap(linesOf))
}

function sentencesOfLine(line: readonly Inline[], language: Language): readonly Sentence[] {
  const cited: Cited[] = []
  const marked = plainLine(line, (reference, locator) => {
    cited.push({ reference, locator })
    return String.fromCharCode(firstMark + cited.length - 1)
  })
  const sentences: string[] = []
  for (const { segment } of segmenters[language].segment(marked)) {
    const last = sentences.length - 1
    // « … monte. (Roy, 2024) »: what stands alone after a full stop belongs to the sentence before it.
    if (last >= 0 && marks.test(segment) && !/\p{Letter}/u.test(segment.replace(marks, ''))) {
      sentences[last] += segment
    } else if (segment.trim() !== '') sentences.push(segment)
  }
  return sentences.map((sentence) => ({
    pieces: sentence
      .split(eachMark)
      .filter((piece) => piece !== '')
      .map((piece) => (marks.test(piece) ? (cited[piece.charCodeAt(0) - firstMark] ?? '') : piece)),
  }))
}
