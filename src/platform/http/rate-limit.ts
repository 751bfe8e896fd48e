import { createHmac, randomBytes } from 'node:crypto'

/** Keys remembered at once, some 20 MB: past it those seen longest ago are forgotten. */
const mostKeys = 100_000

type Rule = { readonly most: number; readonly within: number }

/**
 * Counts tries per key over a sliding window, in this process's memory only. Keys are hashed with a salt that is never
 * stored and dies with the process: no address is kept, and none could be found again.
 *
 * @param rule `most` tries within `within` seconds
 */
export function rateLimit(rule: Rule) {
  const salt = randomBytes(32)
  /** Keys seen lately, and those seen before: a generation is forgotten whole, at no cost. */
  let lately = new Map<string, number[]>()
  let before = new Map<string, number[]>()
  let turned = 0

  /** True when this try is allowed, and counts it. */
  function allows(key: string, now = Date.now()): boolean {
    const since = now - rule.within * 1000
    if (turned < since || lately.size >= mostKeys / 2) turn(now)
    const hashed = createHmac('sha256', salt).update(key).digest('base64')
    const known = lately.get(hashed) ?? before.get(hashed) ?? []
    const recent = known.filter((at) => at > since)
    const allowed = recent.length < rule.most
    if (allowed) recent.push(now)
    lately.set(hashed, recent)
    return allowed
  }

  function turn(now: number): void {
    turned = now
    before = lately
    lately = new Map()
  }

  /** How many keys it remembers, at most. */
  function size(): number {
    return lately.size + before.size
  }

  return { allows, size }
}
