import type { Transaction } from '../../../platform/database/database.ts'
import { membersOfAYear, regionsOf } from '../../directory/index.ts'
import { type ReleaseAudit, readReleaseAudit } from '../rules/releasing/release-audit.ts'
import { findLastView } from './consolidated-view.ts'
import { listExercises } from './exercises.ts'

/** A region, its zone if any, and how many members it has. */
export type RegionInZone = {
  readonly key: string
  readonly name: string
  readonly zone: string | null
  readonly members: number
}

export async function listRegionsInZones(
  tx: Transaction,
  today: string,
): Promise<readonly RegionInZone[]> {
  const { members } = await membersOfAYear(tx, { endsOn: today, previousEnd: null })
  const drawn = await tx.selectFrom('figures.zone_regions').select(['region', 'zone']).execute()
  const zoneOf = new Map(drawn.map(({ region, zone }) => [region, zone]))
  return regionsOf('ra').map(({ key, name }) => ({
    key,
    name,
    zone: zoneOf.get(key) ?? null,
    members: members.filter(({ region }) => region === key).length,
  }))
}

/** Regions that would gain from being united, by the last consolidated view. */
export type Proposed = {
  readonly exercise: string
  readonly proposals: NonNullable<ReleaseAudit['proposals']>
}

/** Those of the latest year that was added up. */
export async function findProposals(tx: Transaction): Promise<Proposed | null> {
  for (const { key } of await listExercises(tx)) {
    const view = await findLastView(tx, key)
    const proposals = readReleaseAudit(view?.audit)?.proposals
    if (!proposals) continue
    return { exercise: key, proposals }
  }
  return null
}
