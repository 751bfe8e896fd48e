/** The address of a word, of those that are free: « pair aidant » is `pair-aidant`. */
export function slugOfWord(word: string, isTaken: (slug: string) => boolean): string {
  const wanted =
    word
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 70) || 'mot'
  if (!isTaken(wanted)) return wanted
  let at = 2
  while (isTaken(`${wanted}-${at}`)) at += 1
  return `${wanted}-${at}`
}
