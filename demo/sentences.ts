/** The sentences of a text, in order: what stands between marks that end one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…»])\s+(?=[\p{Lu}\d«])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** How many words a text has; an elision counts with its word (« l’eau » is one). */
export function countWords(text: string): number {
  return text.match(/[\p{L}\d][\p{L}\d’'-]*/gu)?.length ?? 0
}
