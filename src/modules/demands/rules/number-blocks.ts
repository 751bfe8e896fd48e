import type { BlockKind } from '../tables.ts'

/** What numbers blocks by their place: of a demand « 1 », of a means « 1.1 », of a paragraph its rank; '' for the others. */
export function numbersOf(kinds: readonly BlockKind[]): readonly string[] {
  let [demand, means, paragraph] = [0, 0, 0]
  return kinds.map((kind) => {
    if (kind === 'demand') {
      demand += 1
      means = 0
      return String(demand)
    }
    if (kind === 'means') {
      means += 1
      // Before any demand a means has none to stand under.
      return demand === 0 ? String(means) : `${demand}.${means}`
    }
    if (kind === 'paragraph' || kind === 'list') {
      paragraph += 1
      return String(paragraph)
    }
    return ''
  })
}
