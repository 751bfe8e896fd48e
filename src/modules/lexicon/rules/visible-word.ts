/** A word as it is read: without signs that show nothing, which would make another of two that look the same. */
export function visibleWord(word: string): string {
  return word.replace(/\p{Cf}|\u034f/gu, '').trim()
}
