import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { rateLimit } from './rate-limit.ts'

const most = 4
const within = 60

/** Someone tries, some time after the try before. */
const tries = fc.array(
  fc.record({ who: fc.constantFrom('a', 'b', 'c'), after: fc.nat({ max: 30_000 }) }),
  { maxLength: 120 },
)

describe('someone who tries again and again', () => {
  it('is allowed so many tries in any stretch of time, and not one more', () => {
    fc.assert(
      fc.property(tries, (made) => {
        const limit = rateLimit({ most, within })
        const allowed: { who: string; at: number }[] = []
        let now = 1_000_000
        for (const { who, after } of made) {
          now += after
          const recent = allowed.filter((one) => one.who === who && one.at > now - within * 1000)
          const isAllowed = limit.allows(who, now)
          // Refused tries do not count: waiting is enough, nobody is kept out for ever.
          assert.equal(isAllowed, recent.length < most)
          if (isAllowed) allowed.push({ who, at: now })
        }
      }),
    )
  })

  it('does not use up the tries of anyone else', () => {
    const limit = rateLimit({ most, within })
    for (let n = 0; n < 100; n += 1) limit.allows('203.0.113.7', 1_000)
    assert.equal(limit.allows('203.0.113.7', 1_000), false)
    assert.equal(limit.allows('203.0.113.8', 1_000), true)
  })

  it('starts anew once the time has passed', () => {
    const limit = rateLimit({ most: 1, within })
    assert.equal(limit.allows('a', 0), true)
    assert.equal(limit.allows('a', 59_999), false)
    assert.equal(limit.allows('a', 60_000), true)
  })

  it('cannot fill the memory with addresses of her invention', () => {
    const limit = rateLimit({ most, within })
    for (let n = 0; n < 120_000; n += 1) limit.allows(`address ${n}`, 1_000)
    assert.ok(limit.size() <= 100_000)
  })
})
