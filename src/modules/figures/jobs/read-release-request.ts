import type { Transaction } from '../../../platform/database/database.ts'
import { readThresholds } from '../../../platform/federation/thresholds.ts'
import { membersOfAYear, neighboursOf, regionsOf } from '../../directory/index.ts'
import type { ReadersOfAYear, ReadPastYear } from '../rules/releasing/believed-knowledge.ts'
import type { Succession } from '../rules/releasing/last-year.ts'
import type { ReleaseRequest } from '../rules/releasing/protect-release.ts'
import { readReleaseChoices } from '../rules/releasing/release-choices.ts'
import type { FormerSharing, Sharing, SharingOfMember } from '../rules/releasing/team-knowledge.ts'
import { ofRelease } from '../rules/releasing/thresholds.ts'
import type { YearReturns } from '../rules/releasing/year-returns.ts'
import { readEarlierReleases } from './read-earlier-releases.ts'
import { readReturns } from './read-returns.ts'

export type ReadRequest = {
  readonly request: ReleaseRequest
  readonly exercise: string
  /** What the release is compared with: see `stampOfSeen`. */
  readonly stamp: string
  /** The choices of members that were read, replaced ones too. */
  readonly choices: ReadonlySet<string>
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
  const { year, past, choices: pastChoices } = await readYears(tx, exercise)
  const zones = await tx.selectFrom('figures.zone_regions').select(['region', 'zone']).execute()
  const { earlier, stamp } = await readEarlierReleases(tx, exercise)
  const { sharing, ids } = await readSharing(tx, exercise)
  const thresholds = ofRelease(await readThresholds(tx))
  return {
    exercise,
    stamp,
    choices: new Set([...ids, ...pastChoices]),
    request: {
      audience,
      choices,
      year,
      past,
      regions: regionsOf('ra').map(({ key }) => key),
      neighbours: touching(regionsOf('ra').map(({ key }) => key)),
      zoneOf: new Map(zones.map(({ region, zone }) => [region, zone])),
      sharing,
      earlier,
      thresholds,
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
  if (at < 0) throw new Error('a release is of an exercise')
  const years: YearAndBefore[] = []
  for (const [back, { key, ends_on }] of exercises
    .slice(0, at + 1)
    .toReversed()
    .entries()) {
    const previousEnd = exercises[at - back - 1]?.ends_on ?? null
    const { members, successions } = await membersOfAYear(tx, { endsOn: ends_on, previousEnd })
    const year = await readReturns(tx, key, members, back === 0 ? 'everything' : 'wholes')
    years.push({ year, successions })
  }
  const [here, ...before] = years
  if (!here) throw new Error('a release is of an exercise')
  const past: ReadPastYear<YearReturns>[] = []
  const choices = new Set<string>()
  for (const [back, { year }] of before.entries()) {
    const { successions } = years[back] ?? here
    const { sharing, ids } = await readSharing(tx, year.exercise)
    for (const id of ids) choices.add(id)
    const named = await readNamed(tx, year.exercise)
    past.push({ year, successions, readers: { sharing, named } })
  }
  return { year: here.year, past, choices }
}

/** A year, and who became whom since the one before it. */
type YearAndBefore = {
  readonly year: YearReturns
  readonly successions: readonly Succession[]
}

/** What releases for everybody named, those retracted since too. */
async function readNamed(tx: Transaction, exercise: string): Promise<ReadersOfAYear['named']> {
  const rows = await tx
    .selectFrom('figures.release_named as n')
    .innerJoin('figures.releases as r', 'r.id', 'n.release_id')
    .where('r.exercise', '=', exercise)
    .where('r.audience', '=', 'public')
    .where('r.frozen_at', 'is not', null)
    .where('n.part', '=', '')
    .select(['n.question', 'n.member_id', 'n.value'])
    .execute()
  const named = new Map<string, Map<string, number[]>>()
  for (const { question, member_id, value } of rows) {
    const ofQuestion = named.get(question) ?? new Map<string, number[]>()
    named.set(question, ofQuestion.set(member_id, [...(ofQuestion.get(member_id) ?? []), value]))
  }
  return named
}

async function readSharing(
  tx: Transaction,
  exercise: string,
): Promise<{ sharing: ReadonlyMap<string, SharingOfMember>; ids: ReadonlySet<string> }> {
  const chosen = await tx
    .selectFrom('figures.sharing_choices as c')
    .innerJoin('figures.returns as r', 'r.id', 'c.return_id')
    .where('r.exercise', '=', exercise)
    .select((eb) => [
      ...(['c.id', 'r.member_id', 'c.seen_by', 'c.named_questions', 'c.replaced_at'] as const),
      // One that opened and closed within the instant of a deposit is taken to have been read before it.
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('figures.deposits as d')
              .whereRef('d.return_id', '=', 'c.return_id')
              .whereRef('d.deposited_at', '>=', 'c.replaced_at'),
          ),
        )
        .as('is_of_last_answers'),
    ])
    .execute()
  const sharing = new Map<string, { now: Sharing; formerly: FormerSharing[] }>()
  for (const { member_id, seen_by, named_questions, replaced_at, is_of_last_answers } of chosen) {
    const choice = { isSeenByTeam: seen_by === 'team', named: named_questions }
    const known = sharing.get(member_id) ?? { now: nobody, formerly: [] }
    if (replaced_at === null) known.now = choice
    else known.formerly.push({ ...choice, ...(is_of_last_answers && { isOfLastAnswers: true }) })
    sharing.set(member_id, known)
  }
  return { sharing, ids: new Set(chosen.map(({ id }) => id)) }
}

const nobody: Sharing = { isSeenByTeam: false, named: [] }

/** Each pair of regions that touch, once. */
function touching(
  regions: readonly Parameters<typeof neighboursOf>[0][],
): readonly (readonly [string, string])[] {
  return regions.flatMap((one) =>
    neighboursOf(one)
      .filter(({ region }) => one < region)
      .map(({ region }): [string, string] => [one, region]),
  )
}
