import { estimateTotal, type MemberFigures } from '../estimation.ts'
import { seededRandom } from './examples.ts'

export interface SimulatedNetworks {
  readonly networks: number
  /** Zones do not grow alike: each by two per cent more than the one before. */
  readonly zones: number
  /** Scatter of the logarithm of the sizes: at 0.8 the tenth and ninetieth percentiles are 8 times apart. */
  readonly sigma: number
  readonly isSilent: (random: () => number, growth: number) => boolean
}

export interface Simulated {
  /** In which share of the networks that have an interval it holds the true total. */
  readonly covered: number
  /** Mean error of the estimate, as a share of the true total. */
  readonly bias: number
}

/** Networks of ninety members of unequal sizes, each member's growth scattered by 15 % whatever its size. */
export function simulateIntervals({
  networks,
  zones,
  sigma,
  isSilent,
}: SimulatedNetworks): Simulated {
  const random = seededRandom(20250401)
  // Box and Muller (1958).
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  let covered = 0
  let intervals = 0
  let error = 0
  for (let network = 0; network < networks; network += 1) {
    let truth = 0
    const members = Array.from({ length: 90 }, (_, at): MemberFigures => {
      const before = Math.round(Math.exp(6 + sigma * normal()))
      const growth = (1 + 0.02 * (at % zones)) * Math.exp(0.15 * normal() - 0.01125)
      const now = Math.round(before * growth)
      truth += now
      const answer = { member: `M${at}`, class: `Z${at % zones}`, before }
      return isSilent(random, growth) ? answer : { ...answer, now }
    })
    const estimate = estimateTotal(members)
    if (estimate.outcome !== 'estimated') continue
    intervals += 1
    const [least, most] = estimate.interval
    if (least <= truth && truth <= most) covered += 1
    error += (estimate.total - truth) / truth
  }
  return { covered: covered / intervals, bias: error / intervals }
}
