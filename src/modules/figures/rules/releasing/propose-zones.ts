import type { ProtectionOptions } from '../../../../protection/protection.ts'
import { proposeMerges } from '../../../../protection/zones.ts'
import type { ReleaseAudit } from './release-audit.ts'
import { fewestInACell, type ReleaseThresholds } from './thresholds.ts'
import type { YearReturns } from './year-returns.ts'

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
 * Which two neighbouring regions, united, would leave the fewest cells empty in a table by region. It rests on who answered alone, which the team
 * reads in its follow-up: each counts for one. How large anybody is would say which empty cell is small. Every count is that of the proved optimum
 * against outsiders.
 */
export async function proposeZones(
  { members, answers }: YearReturns,
  regions: readonly string[],
  neighbours: Neighbours,
  thresholds: ReleaseThresholds,
  options: ProtectionOptions,
): Promise<NonNullable<ReleaseAudit['proposals']>> {
  const answering = new Set(answers.map(({ member }) => member))
  const proposals = await proposeMerges(
    {
      dimensions: [
        { name: 'region', codes: regions, groups: [{ code: 'network', parts: regions }] },
      ],
      answers: members
        .filter(({ id }) => answering.has(id))
        .map(({ id, region }) => ({
          member: id,
          codes: [region],
          answer: { kind: 'number', value: 1 },
        })),
      dimension: 'region',
      neighbours: neighbours.filter((pair) => pair.every((code) => regions.includes(code))),
      attackers: 'outsider',
      rules: { minimumFrequency: fewestInACell(thresholds), pPercent: thresholds.percent },
    },
    options,
  )
  const holes = proposals.find(({ merge }) => merge === undefined)?.holes ?? 0
  const better = proposals.flatMap(({ merge, holes: left }) =>
    merge && left !== undefined && left < holes ? [{ merge, holes: left }] : [],
  )
  return {
    holes,
    merges: better
      .slice(0, most)
      .map(({ merge: [a, b], holes: left }) => ({ regions: [a, b], holes: left })),
  }
}
