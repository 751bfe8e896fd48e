import type { ProtectionOptions } from '../../../../protection/protection.ts'
import { proposeMerges } from '../../../../protection/zones.ts'
import type { ConsolidatedQuestion } from './consolidate.ts'
import type { ReleaseAudit } from './release-audit.ts'
import { rulesFor } from './thresholds.ts'

export type Neighbours = readonly (readonly [string, string])[]

/** Those of some regions that touch one. */
export function besides(
  region: string,
  others: readonly string[],
  neighbours: Neighbours,
): readonly string[] {
  const touching = new Set(
    neighbours.flatMap(([a, b]) => (a === region ? [b] : b === region ? [a] : [])),
  )
  return others.filter((other) => touching.has(other))
}

/** How many proposals are worth reading. */
const most = 3

/**
 * Which two neighbouring regions, united, would leave the fewest cells of a question empty when it is published by region.
 * Every count is that of the proved optimum against outsiders.
 */
export async function proposeZones(
  { question, unit, contributions }: ConsolidatedQuestion,
  regions: readonly string[],
  neighbours: Neighbours,
  options: ProtectionOptions,
): Promise<NonNullable<ReleaseAudit['proposals']>> {
  const proposals = await proposeMerges(
    {
      dimensions: [
        { name: 'region', codes: regions, groups: [{ code: 'network', parts: regions }] },
      ],
      answers: contributions
        .filter(({ kind, part }) => kind === 'observed' && part === '')
        .map(({ member, region, value }) => ({
          member,
          codes: [region],
          answer: { kind: 'number', value },
        })),
      dimension: 'region',
      neighbours,
      attackers: 'outsider',
      rules: rulesFor(unit),
    },
    options,
  )
  const holes = proposals.find(({ merge }) => merge === undefined)?.holes ?? 0
  const better = proposals.flatMap(({ merge, holes: left }) =>
    merge && left !== undefined && left < holes ? [{ merge, holes: left }] : [],
  )
  return {
    question,
    holes,
    merges: better
      .slice(0, most)
      .map(({ merge: [a, b], holes: left }) => ({ regions: [a, b], holes: left })),
  }
}
