/*
 * How strong a finding is, said in words and never in a number. The rules are published (/argumentaire/regles), in the words of
 * words/strength.fr.json; this file is what computes them.
 */

export const kinds = ['fact', 'experience', 'judgement'] as const
export type FindingKind = (typeof kinds)[number]

/** What a ground is made of: something written, something counted, something lived. */
const natures = ['lived', 'written', 'counted'] as const
export type Nature = (typeof natures)[number]

export type Weighed = {
  readonly nature: Nature
  /** Two grounds that share one are not independent: authors of a source, question of a figure, the voice itself. */
  readonly origins: readonly string[]
  readonly stance: 'supports' | 'nuances'
  /** Whether it still says what it said: neither withdrawn, nor unknown to who reads. */
  readonly isStanding: boolean
}

/**
 * `none`: nothing that stands supports it. `lived`: a fact that only voices tell. `single`: one support, or several of one
 * origin. `several`: two independent supports or more. `converging`: three or more, of two natures at least.
 */
export type Strength = 'none' | 'lived' | 'single' | 'several' | 'converging'

export type Judged = {
  readonly strength: Strength
  /** The natures of what supports it and stands, in the order of `natures`: a sentence names no other. */
  readonly natures: readonly Nature[]
  /** Something that stands nuances or contradicts it. */
  readonly isNuanced: boolean
}

export function strengthOf(kind: FindingKind, grounds: readonly Weighed[]): Judged {
  const standing = grounds.filter(({ isStanding }) => isStanding)
  const isNuanced = standing.some(({ stance }) => stance === 'nuances')
  const supports = standing.filter(({ stance }) => stance === 'supports')
  const present = natures.filter((one) => supports.some(({ nature }) => nature === one))
  return { strength: strengthOfSupports(kind, supports, present), natures: present, isNuanced }
}

function strengthOfSupports(
  kind: FindingKind,
  supports: readonly Weighed[],
  present: readonly Nature[],
): Strength {
  if (supports.length === 0) return 'none'
  if (kind === 'fact' && present.length === 1 && present[0] === 'lived') return 'lived'
  const independent = countIndependent(supports)
  if (independent === 1) return 'single'
  return independent >= 3 && present.length >= 2 ? 'converging' : 'several'
}

/** Grounds that share an origin, directly or through others, count for one. */
export function countIndependent(grounds: readonly Pick<Weighed, 'origins'>[]): number {
  const groups: Set<string>[] = []
  for (const [at, { origins }] of grounds.entries()) {
    const own = new Set(origins.length === 0 ? [`#${at}`] : origins)
    for (const group of groups.filter((one) => [...own].some((origin) => one.has(origin)))) {
      for (const origin of group) own.add(origin)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(own)
  }
  return groups.length
}
