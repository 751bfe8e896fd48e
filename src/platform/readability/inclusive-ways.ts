/** Ways of writing for everyone in French, each by what it looks like. */
const ways = {
  dot: /\p{L}[·•‧⋅]\p{L}/u,
  bracket: /\p{L}\((?:e|ne|le|ère|euse|rice|trice|te)s?\)/u,
  dash: /\p{L}-(?:e|ne|ère|euse|rice|trice)(?:-s|s)?(?![\p{L}-])/u,
  doublet:
    /\b(\p{L}{3,})(?:s|x)? et (?:les |des |aux )?\1(?:es|nes|euses|rices|trices|ères)\b|\bcelles et ceux\b|\btoutes et tous\b|\btous et toutes\b/iu,
} as const

export type InclusiveWay = keyof typeof ways
const names = ['dot', 'bracket', 'dash', 'doublet'] as const

/** Each way that a text uses, and where it does first. A text that mixes several is harder to read than one that keeps to any. */
export function inclusiveWays(
  text: string,
): readonly { readonly way: InclusiveWay; readonly start: number; readonly end: number }[] {
  return names.flatMap((way) => {
    const found = ways[way].exec(text)
    return found ? [{ way, start: found.index, end: found.index + found[0].length }] : []
  })
}
