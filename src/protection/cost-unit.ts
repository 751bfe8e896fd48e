/** Beyond this many units a solver of double precision no longer tells two costs apart. */
const MOST_UNITS = 1e10

/**
 * The largest unit of which every cost is a whole number, so that optima compare exactly; where the
 * costs have no such unit, or one too small for the largest of them, a ten-billionth of the largest.
 */
export function costUnit(costs: readonly number[]): number {
  const largest = costs.reduce((most, cost) => Math.max(most, cost), 0)
  if (largest === 0) return 1
  for (let decimals = 0; decimals <= 12; decimals += 1) {
    const scale = 10 ** decimals
    if (largest * scale > Number.MAX_SAFE_INTEGER) break
    const whole = costs.map((cost) => Math.round(cost * scale))
    if (costs.some((cost, at) => !isNear(cost * scale, whole[at] ?? 0))) continue
    const divisor = whole.reduce(greatestCommonDivisor, 0)
    if ((largest * scale) / divisor <= MOST_UNITS) return divisor / scale
    break
  }
  return largest / MOST_UNITS
}

/** Equal up to the rounding of decimals written in binary. */
function isNear(scaled: number, whole: number): boolean {
  return Math.abs(scaled - whole) <= Math.max(1e-9, 4 * Number.EPSILON * whole)
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
