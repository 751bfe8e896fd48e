import { sentencesOf, wordsOf } from './kandel-moles.ts'

/**
 * LIX: words per sentence, and words of more than six letters per hundred (Björnsson, « Läsbarhet », 1968). Under 30 is easy,
 * 40 is a newspaper, over 50 is hard. A text without a word is 0.
 */
export function lix(text: string): number {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const long = words.filter((word) => [...word].length > 6).length
  return words.length / sentences.length + (100 * long) / words.length
}
