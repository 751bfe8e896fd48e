import { sentencesOf } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/**
 * A member that one sentence places in a region and a later one in another. Only sentences that name one member and one region are
 * read: one that names several may speak of any of them.
 */
export function placedTwice(examined: Examined): readonly Remark[] {
  const placed = new Map<string, string>()
  return placesSaid(examined).flatMap(({ code, name, region }): Remark[] => {
    const before = placed.get(name)
    if (before === undefined) placed.set(name, region)
    return before === undefined || before === region
      ? []
      : [{ code, check: 'placed-twice', values: { name, region, before } }]
  })
}

type PlaceSaid = { readonly code: string; readonly name: string; readonly region: string }

/** Each sentence that places a member. */
export function placesSaid({
  composition,
  resolved,
  memberNames,
  regionNames,
}: Examined): readonly PlaceSaid[] {
  return sentencesOf(composition.blocks, resolved).flatMap(({ code, text }) => {
    // Regions first: they are few, and most sentences name none.
    const region = onlyNamedIn(text, regionNames)
    const name = region === null ? null : onlyNamedIn(text, memberNames)
    return region === null || name === null ? [] : [{ code, name, region }]
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
