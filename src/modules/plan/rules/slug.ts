/** Words as an address writes them, at most 70 characters, whole words: '' where there is no letter. */
export function slugOf(text: string): string {
  const whole = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return whole.length <= 70 ? whole : whole.slice(0, 71).replace(/-[^-]*$/, '')
}
