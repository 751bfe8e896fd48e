import type { Dimension, ReturnedAnswer } from '../tabulation.ts'

/** Numbers in [0, 1) that are the same for the same seed on every machine (Tommy Ettinger's mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface InventedFederation {
  readonly dimensions: readonly Dimension[]
  readonly answers: readonly ReturnedAnswer[]
}

export interface FederationShape {
  readonly members: number
  readonly regions: number
  readonly zones: number
  readonly categories: number
  readonly seed: number
}

/**
 * An invented federation: members spread unevenly over regions grouped into zones, each with
 * figures in most categories and sizes that differ a hundredfold, as community organisations do.
 */
export function inventFederation(shape: FederationShape): InventedFederation {
  const random = seededRandom(shape.seed)
  const regions = numbered('R', shape.regions)
  const categories = numbered('C', shape.categories)
  const zones = numbered('Z', shape.zones)
  const attraction = regions.map(() => 0.15 + random() ** 2)
  const answers: ReturnedAnswer[] = []
  for (const member of numbered('M', shape.members)) {
    const region = regions[pick(attraction, random())] ?? ''
    const size = Math.exp(2.5 + 3 * random())
    for (const category of categories) {
      if (random() < 0.25) continue
      const value = Math.round(size * random() ** 2 * 4)
      answers.push({
        member,
        codes: [region, category],
        answer: value === 0 ? { kind: 'zero' } : { kind: 'number', value },
      })
    }
  }
  const zoneGroups = zones.map((code, at) => ({
    code,
    parts: regions.filter((_, index) => index % shape.zones === at),
  }))
  const nested = shape.zones > 0
  return {
    dimensions: [
      {
        name: 'region',
        codes: regions,
        groups: [{ code: 'Total', parts: nested ? zones : regions }, ...zoneGroups],
      },
      { name: 'category', codes: categories, groups: [{ code: 'Total', parts: categories }] },
    ],
    answers,
  }
}

function numbered(letter: string, count: number): string[] {
  const width = String(count).length
  return Array.from({ length: count }, (_, at) => letter + String(at + 1).padStart(width, '0'))
}

function pick(weights: readonly number[], share: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let rest = share * total
  for (const [index, weight] of weights.entries()) {
    rest -= weight
    if (rest < 0) return index
  }
  return weights.length - 1
}
