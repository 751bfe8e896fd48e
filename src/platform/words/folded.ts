/** What is compared when someone looks for words: neither capitals, accents nor the shape of an apostrophe. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/’/g, "'")
    .toLowerCase()
}
