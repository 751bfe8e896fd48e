import { createHash } from 'node:crypto'

/** The ties of an activity in a few letters: two pages that show the same ones bear the same letters. */
export function tiesSeen(strategies: readonly string[], members: readonly string[]): string {
  const all = [[...strategies].sort().join(), [...members].sort().join()].join('|')
  return createHash('sha256').update(all).digest('hex').slice(0, 32)
}
