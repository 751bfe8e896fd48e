import { createHmac, randomBytes } from 'node:crypto'

type Rule = { readonly most: number; readonly within: number }

/**
 * Counts tries per key over a sliding window, in this process's memory only. Keys are hashed with a salt that is never
 * stored and dies with the process: no address is kept, and none could be found again.
 *
 * @param rule `most` tries within `within` seconds
 */
export function rateLimit(rule: Rule) {
  const salt = randomBytes(32)
  const tries = new Map<string, number[]>()
  let swept = 0

  /** True when this try is allowed, and counts it. */
  function allows(key: string, now = Date.now()): boolean {
    const since = now - rule.within * 1000
    if (now - swept > rule.within * 1000) sweep(since, now)
    const hashed = createHmac('sha256', salt).update(key).digest('base64')
    const recent = (tries.get(hashed) ?? []).filter((at) => at > since)
    const allowed = recent.length < rule.most
    if (allowed) recent.push(now)
    tries.set(hashed, recent)
    return allowed
  }

  function sweep(since: number, now: number): void {
    swept = now
    for (const [key, at] of tries) if (at.every((moment) => moment <= since)) tries.delete(key)
  }

  return { allows }
}
