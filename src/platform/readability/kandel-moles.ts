import { countSyllables } from './count-syllables.ts'

export type Readability = {
  /** From 0, for specialists, to 100: 60 is what most adults read with ease. May pass both ends. */
  readonly score: number
  readonly words: number
  readonly sentences: number
  readonly syllables: number
}

/**
 * Reading ease of a French text: 207 − 1.015 × words per sentence − 73.6 × syllables per word (Kandel and Moles, « Application
 * de l’indice de Flesch à la langue française », 1958, as Flesch's formula was adapted). A text without a word scores 100.
 */
export function kandelMoles(text: string): Readability {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  const syllables = countAll(words)
  const score =
    words.length === 0
      ? 100
      : 207 - 1.015 * (words.length / sentences.length) - 73.6 * (syllables / words.length)
  return { score, words: words.length, sentences: sentences.length, syllables }
}

/** A text says most of its words again and again: each is counted once. */
function countAll(words: readonly string[]): number {
  const counted = new Map<string, number>()
  let syllables = 0
  for (const word of words) {
    const known = counted.get(word) ?? countSyllables(word)
    counted.set(word, known)
    syllables += known
  }
  return syllables
}

/** A line, a colon and a semicolon end a breath as a full stop does. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[.!?…:;\n]+/).filter((piece) => /[\p{L}\d]/u.test(piece))
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu) ?? []
}
