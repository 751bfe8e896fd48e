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
    // Regions first: they are few, and most sentences name none.
    const region = onlyNamedIn(text, regionNames)
    const name = region === null ? null : onlyNamedIn(text, memberNames)
    if (region === null || name === null) return []
    const before = placed.get(name)
    if (before === undefined) placed.set(name, region)
    return before === undefined || before === region
      ? []
      : [{ code, check: 'placed-twice', values: { name, region, before } }]
  })
}

/** The one name that stands whole in a text, as it is written; null where there is none, or several. */
function onlyNamedIn(text: string, names: readonly string[]): string | null {
  const [name, ...others] = names.filter((one) => {
    const at = text.indexOf(one)
    return (
      at >= 0 &&
      !/[\p{L}-]/u.test(text[at - 1] ?? '') &&
      !/[\p{L}-]/u.test(text[at + one.length] ?? '')
    )
  })
  return name === undefined || others.length > 0 ? null : name
}
