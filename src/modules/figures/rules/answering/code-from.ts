/** A code for what people wrote: « Groups by month » → `groups-by-month`. `otherwise` when nothing of it can be one. */
export function codeFrom(text: string, otherwise: string): string {
  const letters = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 36)
    .replace(/-+$/, '')
  return letters.length < 2 ? otherwise : letters
}
