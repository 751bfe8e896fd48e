import { folded } from './folded.ts'

/** Words that announce another: an address does not end on them. */
const announcing = new Set(
  'a an and au aux avec c ce ces d dans de des du en est et for in l la le les n ne of on ou par pour qu que qui s sans se si son sur the to un une with y'.split(
    ' ',
  ),
)

/**
 * The address made from a sentence: its first words, whole, of `most` characters at most, and none that announces another.
 * '' where it has neither letter nor digit.
 */
export function addressOf(sentence: string, most: number): string {
  const words = folded(sentence.replace(/œ/gi, 'oe'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  const kept: string[] = []
  for (const word of words) {
    if ([...kept, word].join('-').length > most) break
    kept.push(word)
  }
  if (kept.length === 0) return (words[0] ?? '').slice(0, most)
  const isCut = kept.length < words.length
  while (isCut && kept.length > 1 && announcing.has(kept.at(-1) ?? '')) kept.pop()
  return kept.join('-')
}
