/** Those everyone says: nobody asks what they stand for. */
const known = new Set([
  'PDF',
  'SMS',
  'OK',
  'TV',
  'CV',
  'WC',
  'ONU',
  'II',
  'III',
  'IV',
  'VI',
  'XX',
  'XXI',
])

/** The acronyms of a text and where they stand, but those that everyone knows. */
export function acronymsOf(
  text: string,
): readonly { readonly acronym: string; readonly start: number }[] {
  return [...text.matchAll(/(?<![\p{L}\d])\p{Lu}{2,7}(?![\p{L}\d])/gu)].flatMap(
    ({ 0: acronym, index }) => (known.has(acronym) ? [] : [{ acronym, start: index }]),
  )
}

/** As « Groupe d’entraide (GE) » or « GE (groupe d’entraide) » do. */
export function isExplained(text: string, acronym: string): boolean {
  return text.includes(`(${acronym})`) || text.includes(`${acronym} (`)
}
