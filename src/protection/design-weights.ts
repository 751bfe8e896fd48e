/** One organisation of the population, in the sample or not. */
export interface SampledUnit {
  readonly period: string
  readonly class: string
  readonly sampled: boolean
  /** `dead` no longer exists, `out-of-scope` does not belong to the population. */
  readonly life: 'alive' | 'dead' | 'out-of-scope'
  /** Whether units of the sample that died since it was drawn are made up for in this class: the H of the ONS. */
  readonly adjustForDeaths: boolean
  readonly auxiliary?: number
  /** Classes calibrated together; absent when there is no calibration. */
  readonly calibrationGroup?: string
}

export interface ClassWeights {
  readonly period: string
  readonly class: string
  readonly calibrationGroup?: string
  /** N/n, before deaths are made up for. */
  readonly unadjustedDesignWeight: number
  readonly designWeight: number
  /** Auxiliary total / weighted auxiliary of the sample; absent without calibration. */
  readonly calibrationFactor?: number
}

/**
 * Horvitz–Thompson weights with a ratio estimator (Särndal, Swensson and Wretman, 1992, chapter 7;
 * Office for National Statistics, *Estimation*, 2023):
 *
 *   design = N/n · (1 + d/(n − d)) where deaths are made up for; factor = Σ_U x / Σ_s (N/n)·x.
 *
 * Out-of-scope units are made up for like deaths (`full`) or only leave the sample (`partial`).
 * @throws RangeError for a class whose units disagree on deaths or on calibration, or for which nobody is left in the sample.
 */
export function designWeights(
  units: readonly SampledUnit[],
  outOfScope: 'full' | 'partial' = 'full',
): ClassWeights[] {
  const classes = new Map<string, SampledUnit[]>()
  for (const unit of units) {
    const key = JSON.stringify([unit.period, unit.class])
    const members = classes.get(key)
    if (members) members.push(unit)
    else classes.set(key, [unit])
  }
  const weighted = [...classes.values()].map((members) => weightsOf(members, outOfScope))
  const factors = calibrationFactors(weighted)
  return weighted.map(({ members: _, ...weights }) => {
    const factor = factors.get(groupOf(weights))
    const found = [weights.unadjustedDesignWeight, weights.designWeight, factor ?? 1]
    if (!found.every(Number.isFinite)) {
      throw new RangeError(
        `Nobody left in the sample stands for group ${weights.class} in ${weights.period}.`,
      )
    }
    return factor === undefined ? weights : { ...weights, calibrationFactor: factor }
  })
}

interface WeightedClass extends ClassWeights {
  readonly members: readonly SampledUnit[]
}

function weightsOf(members: readonly SampledUnit[], outOfScope: 'full' | 'partial'): WeightedClass {
  const sample = members.filter((unit) => unit.sampled)
  const dead = sample.filter((unit) => unit.life === 'dead').length
  const outside = sample.filter((unit) => unit.life === 'out-of-scope').length
  const lost = outOfScope === 'full' ? dead + outside : dead
  const first = members[0]
  for (const { adjustForDeaths, calibrationGroup } of members) {
    if (adjustForDeaths === first?.adjustForDeaths && calibrationGroup === first.calibrationGroup) {
      continue
    }
    throw new RangeError(
      `The units of ${first?.class} in ${first?.period} disagree on deaths or on calibration.`,
    )
  }
  const unadjusted = members.length / sample.length
  const adjusts = first?.adjustForDeaths === true && lost > 0
  return {
    period: first?.period ?? '',
    class: first?.class ?? '',
    ...(first?.calibrationGroup === undefined ? {} : { calibrationGroup: first.calibrationGroup }),
    unadjustedDesignWeight: unadjusted,
    designWeight: adjusts ? unadjusted * (1 + lost / (sample.length - dead - outside)) : unadjusted,
    members,
  }
}

function calibrationFactors(classes: readonly WeightedClass[]): Map<string, number> {
  const sums = new Map<string, { population: number; sample: number }>()
  for (const { members, unadjustedDesignWeight, ...weights } of classes) {
    if (weights.calibrationGroup === undefined) continue
    const key = groupOf(weights)
    const sum = sums.get(key) ?? { population: 0, sample: 0 }
    sums.set(key, sum)
    for (const { auxiliary = 0, sampled } of members) {
      sum.population += auxiliary
      if (sampled) sum.sample += unadjustedDesignWeight * auxiliary
    }
  }
  return new Map([...sums].map(([key, { population, sample }]) => [key, population / sample]))
}

function groupOf(weights: Pick<ClassWeights, 'period' | 'calibrationGroup'>): string {
  return JSON.stringify([weights.period, weights.calibrationGroup])
}
