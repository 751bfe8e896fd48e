import type { Transaction } from '../../../platform/database/database.ts'
import { membersOfAYear, regionsOf } from '../../directory/index.ts'
import type { ReleaseRequest } from '../rules/protect-release.ts'
import { readReleaseChoices } from '../rules/release-choices.ts'
import type { Sharing, SharingOfMember } from '../rules/team-knowledge.ts'
import type { YearReturns } from '../rules/year-returns.ts'
import { readEarlierReleases } from './read-earlier-releases.ts'
import { readReturns } from './read-returns.ts'

export type ReadRequest = {
  readonly request: ReleaseRequest
  readonly exercise: string
  /** What the release is compared with: see `stampOfSeen`. */
  readonly stamp: string
}

/** Everything a release is made from, as it was at one instant. Null when it is no longer to be built. */
export async function readReleaseRequest(
  tx: Transaction,
  release: string,
): Promise<ReadRequest | null> {
  const found = await tx
    .selectFrom('figures.releases')
    .where('id', '=', release)
    .select(['exercise', 'audience', 'choices', 'passed'])
    .executeTakeFirst()
  const choices = readReleaseChoices(found?.choices)
  if (!found || found.passed || !choices) return null
  const { exercise, audience } = found
  const { year, before, successions } = await readYears(tx, exercise)
  const zones = await tx.selectFrom('figures.zone_regions').select(['region', 'zone']).execute()
  const { earlier, stamp } = await readEarlierReleases(tx, exercise)
  return {
    exercise,
    stamp,
    request: {
      audience,
      choices,
      year,
      before,
      successions,
      regions: regionsOf('ra').map(({ key }) => key),
      neighbours: neighboursOf(regionsOf('ra')),
      zoneOf: new Map(zones.map(({ region, zone }) => [region, zone])),
      sharing: await readSharing(tx, exercise),
      earlier,
    },
  }
}

async function readYears(tx: Transaction, exercise: string) {
  const exercises = await tx
    .selectFrom('figures.exercises')
    .select(['key', 'ends_on'])
    .orderBy('starts_on')
    .execute()
  const at = exercises.findIndex(({ key }) => key === exercise)
  const [previous, here] = [exercises[at - 1], exercises[at]]
  if (!here) throw new Error('a release is of an exercise')
  const { members, successions } = await membersOfAYear(tx, {
    endsOn: here.ends_on,
    previousEnd: previous?.ends_on ?? null,
  })
  const year = await readReturns(tx, exercise, members)
  return { year, before: previous ? await readPrevious(tx, previous) : null, successions }
}

async function readPrevious(
  tx: Transaction,
  { key, ends_on }: { readonly key: string; readonly ends_on: string },
): Promise<YearReturns> {
  const { members } = await membersOfAYear(tx, { endsOn: ends_on, previousEnd: null })
  return readReturns(tx, key, members)
}

async function readSharing(
  tx: Transaction,
  exercise: string,
): Promise<ReadonlyMap<string, SharingOfMember>> {
  const chosen = await tx
    .selectFrom('figures.sharing_choices as c')
    .innerJoin('figures.returns as r', 'r.id', 'c.return_id')
    .where('r.exercise', '=', exercise)
    .select(['r.member_id', 'c.seen_by', 'c.named_questions', 'c.replaced_at'])
    .execute()
  const sharing = new Map<string, { now: Sharing; formerly: Sharing[] }>()
  for (const { member_id, seen_by, named_questions, replaced_at } of chosen) {
    const choice = { isSeenByTeam: seen_by === 'team', named: named_questions }
    const known = sharing.get(member_id) ?? { now: nobody, formerly: [] }
    if (replaced_at === null) known.now = choice
    else known.formerly.push(choice)
    sharing.set(member_id, known)
  }
  return sharing
}

const nobody: Sharing = { isSeenByTeam: false, named: [] }

type Tiled = {
  readonly key: string
  readonly tile: { readonly column: number; readonly row: number }
}

/** Regions whose tiles touch on the schematic map, side or corner. */
function neighboursOf(regions: readonly Tiled[]): readonly (readonly [string, string])[] {
  return regions.flatMap((a, at) =>
    regions.slice(at + 1).flatMap((b): [string, string][] => {
      const across = Math.abs(a.tile.column - b.tile.column)
      const down = Math.abs(a.tile.row - b.tile.row)
      return Math.max(across, down) === 1 ? [[a.key, b.key]] : []
    }),
  )
}
