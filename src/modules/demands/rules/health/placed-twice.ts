import { sentencesOf } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/**
 * A member that one sentence places in a region and a later one in another. Only sentences that name one member and one region are
 * read: one that names several may speak of any of them.
 */
export function placedTwice({
  composition,
  resolved,
  memberNames,
  regionNames,
}: Examined): readonly Remark[] {
  const placed = new Map<string, string>()
  return sentencesOf(composition.blocks, resolved).flatMap(({ code, text }): Remark[] => {
    const [region, ...otherRegions] = namedIn(text, regionNames)
    const [name, ...otherNames] = namedIn(text, memberNames)
    if (!region || !name || otherRegions.length > 0 || otherNames.length > 0) return []
    const before = placed.get(name)
    if (before === undefined) placed.set(name, region)
    return before === undefined || before === region
      ? []
      : [{ code, check: 'placed-twice', values: { name, region, before } }]
  })
}

/** The names that stand whole in a text, as they are written. */
function namedIn(text: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const at = text.indexOf(name)
    return (
      at >= 0 &&
      !/[\p{L}-]/u.test(text[at - 1] ?? '') &&
      !/[\p{L}-]/u.test(text[at + name.length] ?? '')
    )
  })
}
