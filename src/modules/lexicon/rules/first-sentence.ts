import { sentenceSpans } from '../../../platform/readability/sentences.ts'

/** How a text begins: its first sentence. */
export function firstSentence(text: string): string {
  const [first] = sentenceSpans(text)
  return first ? text.slice(first.start, first.end) : text
}
