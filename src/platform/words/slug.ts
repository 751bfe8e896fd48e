import { folded } from './folded.ts'

/** Words that announce another: a slug that is cut does not end on them. */
const announcing = new Set(
  'a an and au aux avec c ce ces d dans de des du en est et for in l la le les n ne of on ou par pour qu que qui s sans se si son sur the to un une with y'.split(
    ' ',
  ),
)

/**
 * A text as it stands in an address: `L’Anse aux voix` → `l-anse-aux-voix`. Of a long one the first words, whole, in `longest`
 * characters at most, and none that announces another. '' where it has neither letter nor digit.
 */
export function slugOf(text: string, { longest = 70 } = {}): string {
  const words = folded(text)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const kept: string[] = []
  for (const word of words) {
    if ([...kept, word].join('-').length > longest) break
    kept.push(word)
  }
  if (kept.length === 0) return (words[0] ?? '').slice(0, longest)
  const isCut = kept.length < words.length
  while (isCut && kept.length > 1 && announcing.has(kept.at(-1) ?? '')) kept.pop()
  return kept.join('-')
}

/** `wanted` where nobody has it, or it with the first number that nobody has: `l-anse`, `l-anse-2`. */
export function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  let free = wanted
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}-${number}`
  return free
}
