import type { Tie } from '../queries/ties.ts'

/** Words that ties hold together, in an order where each stands near those it goes with. */
export type Cluster = {
  /** Slugs. */
  readonly words: readonly string[]
  readonly ties: readonly Tie[]
}

/**
 * The words that go with others, by cluster, the largest first; a word without a tie is in none. Within one, a word comes after the one that is
 * broader, then each is moved where that makes the ties shorter. The same ties, the same order.
 */
export function clustersOf(ties: readonly Tie[]): readonly Cluster[] {
  const around = new Map<string, Set<string>>()
  const join = (one: string, other: string) =>
    around.set(one, (around.get(one) ?? new Set()).add(other))
  for (const { from, to } of ties) {
    join(from, to)
    join(to, from)
  }
  const below = new Set(ties.filter(({ kind }) => kind === 'broader').map(({ from }) => from))
  const met = new Set<string>()
  const clusters: Cluster[] = []
  for (const slug of [...around.keys()].sort()) {
    if (met.has(slug)) continue
    const words = reached(slug, around)
    for (const word of words) met.add(word)
    const within = ties.filter(({ from }) => words.has(from))
    const top = [...words].sort().find((word) => !below.has(word)) ?? slug
    clusters.push({ words: shortened([...walked(top, within)], within), ties: within })
  }
  return clusters.sort((a, b) => b.words.length - a.words.length)
}

function reached(from: string, around: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set([from])
  for (const word of found) for (const next of around.get(word) ?? []) found.add(next)
  return found
}

/** Each word, then those it is broader than, then those it goes with. */
function walked(top: string, ties: readonly Tie[]): ReadonlySet<string> {
  const order = new Set<string>()
  const waiting = [top]
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    if (order.has(word)) continue
    order.add(word)
    const here = word
    const narrower = ties.filter(({ kind, to }) => kind === 'broader' && to === here)
    const others = ties.filter(({ kind, to }) => !(kind === 'broader' && to === here))
    waiting.push(
      ...others.flatMap(({ from, to }) => (from === here ? [to] : to === here ? [from] : [])),
      ...narrower.map(({ from }) => from),
    )
  }
  return order
}

/** More rounds gain nothing one sees; in a larger cluster every place cannot be tried for every word. */
const mostRounds = 8
const mostTried = 60

/** Each word is moved where it makes the ties shortest, until none gains by it. */
function shortened(words: readonly string[], ties: readonly Tie[]): readonly string[] {
  if (words.length > mostTried) return words
  let best = words
  let shortest = lengthOf(best, ties)
  for (let round = 0; round < mostRounds; round += 1) {
    const before = shortest
    for (const word of words) {
      const others = best.filter((one) => one !== word)
      for (let at = 0; at <= others.length; at += 1) {
        const tried = [...others.slice(0, at), word, ...others.slice(at)]
        const length = lengthOf(tried, ties)
        if (length >= shortest) continue
        best = tried
        shortest = length
      }
    }
    if (shortest === before) break
  }
  return best
}

function lengthOf(words: readonly string[], ties: readonly Tie[]): number {
  const places = new Map(words.map((word, at) => [word, at]))
  return ties.reduce(
    (sum, { from, to }) => sum + Math.abs((places.get(from) ?? 0) - (places.get(to) ?? 0)),
    0,
  )
}
