import type { Transaction } from '../../../platform/database/database.ts'

/** The releases of the public, prepared and frozen, the newest first. For the team. */
export async function listReleases(tx: Transaction) {
  const releases = await tx
    .selectFrom('figures.releases')
    .where('audience', '=', 'public')
    .select([
      'id',
      'exercise',
      'number',
      'title',
      'created_at',
      'passed',
      'frozen_at',
      'retracted_at',
    ])
    .orderBy('created_at', 'desc')
    .execute()
  const builds = await lastBuilds(
    tx,
    releases.map(({ id }) => id),
  )
  return releases.map((release) => ({ ...release, build: builds.get(release.id) ?? null }))
}
export type ListedRelease = Awaited<ReturnType<typeof listReleases>>[number]

export async function findTeamRelease(tx: Transaction, id: string) {
  const release = await tx
    .selectFrom('figures.releases')
    .where('id', '=', id)
    .select(['id', 'exercise', 'audience', 'number', 'title', 'note', 'choices', 'created_at'])
    .select([
      'built_at',
      'passed',
      'audit',
      'frozen_at',
      'frozen_by',
      'retracted_at',
      'retraction_reason',
    ])
    .executeTakeFirst()
  if (!release) return undefined
  const builds = await lastBuilds(tx, [id])
  return { ...release, build: builds.get(id) ?? null }
}
export type TeamRelease = NonNullable<Awaited<ReturnType<typeof findTeamRelease>>>

/** Where the last work on each of these releases is. */
async function lastBuilds(tx: Transaction, releases: readonly string[]) {
  if (releases.length === 0) return new Map<string, Build>()
  const builds = await selectBuilds(tx, releases)
  return new Map(builds.map((build) => [build.release_id, build]))
}

function selectBuilds(tx: Transaction, releases: readonly string[]) {
  return tx
    .selectFrom('figures.builds')
    .where('release_id', 'in', releases)
    .distinctOn('release_id')
    .select(['release_id', 'step', 'done', 'total', 'outcome', 'asked_at', 'finished_at'])
    .orderBy('release_id')
    .orderBy('asked_at', 'desc')
    .execute()
}
export type Build = Awaited<ReturnType<typeof selectBuilds>>[number]

/** Where a release stands, for who prepares it. */
export type ReleaseState =
  | 'draft'
  | 'building'
  | 'stopped'
  | 'failed'
  | 'refused'
  | 'passed'
  | 'frozen'
  | 'retracted'

export function stateOfRelease(
  release: Pick<TeamRelease, 'passed' | 'frozen_at' | 'retracted_at' | 'build'>,
): ReleaseState {
  if (release.retracted_at !== null) return 'retracted'
  if (release.frozen_at !== null) return 'frozen'
  if (release.passed) return 'passed'
  if (release.build === null) return 'draft'
  const { finished_at, outcome } = release.build
  if (finished_at === null) return 'building'
  return outcome === 'refused' || outcome === 'failed' ? outcome : 'stopped'
}
