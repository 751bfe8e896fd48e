import { isOwnWords, keptByWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** Ways of writing for everyone, each by what it looks like. */
const ways = {
  dot: /\p{L}[·•‧⋅]\p{L}/u,
  bracket: /\p{L}\((?:e|ne|le|ère|euse|rice|trice|te)s?\)/u,
  dash: /\p{L}-(?:e|ne|ère|euse|rice|trice)(?:-s|s)?(?![\p{L}-])/u,
  doublet:
    /\b(\p{L}{3,})(?:s|x)? et (?:les |des |aux )?\1(?:es|nes|euses|rices|trices|ères)\b|\bcelles et ceux\b|\btoutes et tous\b|\btous et toutes\b/iu,
} as const
type Way = keyof typeof ways

const waysOf = keptByWords((block) => {
  const text = ownText(block)
  return (['dot', 'bracket', 'dash', 'doublet'] as const).filter((way) => ways[way].test(text))
})

/** A document that mixes several: any will do, one is easier to read. What people said is left as they said it. */
export function mixedInclusive({ composition, language }: Examined): readonly Remark[] {
  if (language !== 'fr') return []
  const first = new Map<Way, string>()
  for (const block of composition.blocks.filter(isOwnWords)) {
    for (const way of waysOf(block)) if (!first.has(way)) first.set(way, block.code)
  }
  const [, second] = [...first]
  return second
    ? [{ code: second[1], check: 'mixed-inclusive', values: { count: first.size } }]
    : []
}
