import type { Span } from '../glossary/tokens.ts'

// « M. Untel », « p. 12 » and « no. 3 » do not end a sentence; « … ? » does.
const abbreviated = /(?:\b(?:M|Mme|Dr|Dre|p|pp|no|vol|art|chap|etc|cf|ex|St|Ste)|\b\p{Lu})\.$/u

/** Words past which a sentence is hard to say in one breath. */
export const mostWords = 30

/** Where the sentences of a paragraph stand. A piece without letter or figure is none. */
export function sentenceSpans(text: string, from = 0): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  const close = (end: number) => {
    if (/[\p{L}\d]/u.test(text.slice(start, end))) {
      spans.push({ start: from + start, end: from + end })
    }
  }
  for (const { index, 0: gap } of text.matchAll(/(?<=[.!?…])\s+/g)) {
    if (abbreviated.test(text.slice(Math.max(start, index - 8), index))) continue
    close(index)
    start = index + gap.length
  }
  close(text.length)
  return spans
}

/**
 * The same of a whole text as it was pasted: a blank line ends a sentence, and so does a line that was not folded where the page
 * ended, such as a title or one line of a list.
 */
export function sentencesOfText(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  const lines = text.split('\n')
  let at = 0
  for (const [n, line] of lines.entries()) {
    at += line.length + 1
    const next = lines[n + 1] ?? ''
    const isFolded = line.length >= 60 && /^\s*[\p{Ll}\d(«“]/u.test(next)
    if (isFolded && n + 1 < lines.length) continue
    spans.push(...sentenceSpans(text.slice(start, at - 1), start))
    start = at
  }
  return spans
}
