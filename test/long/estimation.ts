import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { simulateIntervals } from '../../src/protection/test/simulated-intervals.ts'

/*
 * Started by `npm run test:long`. The numbers are those that src/protection/README.md tells: they are computed again here.
 */

const atRandom = (share: number) => (random: () => number) => random() < share

describe('the 95 % interval of 6 000 simulated networks covers the truth so many times in 100', () => {
  const told = [
    { what: '10 % missing', zones: 5, sigma: 0.8, isSilent: atRandom(0.1), times: 96 },
    { what: '20 % missing', zones: 5, sigma: 0.8, isSilent: atRandom(0.2), times: 95 },
    { what: '35 % missing', zones: 5, sigma: 0.8, isSilent: atRandom(0.35), times: 94 },
    { what: 'sizes more unequal', zones: 5, sigma: 1, isSilent: atRandom(0.35), times: 93 },
    { what: 'fifteen zones', zones: 15, sigma: 0.8, isSilent: atRandom(0.2), times: 95 },
    { what: 'both', zones: 15, sigma: 1.2, isSilent: atRandom(0.2), times: 95 },
  ]
  for (const { what, times, ...network } of told) {
    it(`${times}: ${what}`, () => {
      const { covered, bias } = simulateIntervals({ networks: 6000, ...network })
      assert.equal(Math.round(100 * covered), times)
      assert.ok(Math.abs(bias) < 0.0002, `bias ${bias}`)
    })
  }

  it('76: those who decline stay silent three times as often', () => {
    const { covered, bias } = simulateIntervals({
      ...{ networks: 6000, zones: 5, sigma: 0.8 },
      isSilent: (random, growth) => random() < (growth < 1 ? 0.3 : 0.1),
    })
    assert.equal(Math.round(100 * covered), 76)
    assert.equal(Math.round(1000 * bias), 14)
  })
})
