import type { Transaction } from '../../../platform/database/database.ts'

/** ISO days. */
type Year = {
  readonly endsOn: string /** Last day of the year before; null for the first. */
  readonly previousEnd: string | null
}

/**
 * Who was a member at the end of a year, and where; and who became whom since the year before. A merge is told whenever it
 * happened, a split in the year where its parts first count. For the jobs, who see every member.
 */
export async function membersOfAYear(tx: Transaction, { endsOn, previousEnd }: Year) {
  const members = await tx
    .selectFrom('directory.members as m')
    .where((eb) => eb.or([eb('m.joined_on', 'is', null), eb('m.joined_on', '<=', endsOn)]))
    .where((eb) => eb.or([eb('m.left_on', 'is', null), eb('m.left_on', '>', endsOn)]))
    .select((eb) => [
      'm.id',
      // Before the first move that came later, it was where that move left from.
      eb.fn
        .coalesce(
          eb
            .selectFrom('directory.moves as v')
            .whereRef('v.member_id', '=', 'm.id')
            .where('v.moved_on', '>', endsOn)
            .select('v.from_region')
            .orderBy('v.moved_on')
            .limit(1),
          'm.region',
        )
        .as('region'),
    ])
    .orderBy('m.id')
    .execute()
  const successions = await tx
    .selectFrom('directory.successions')
    .where('happened_on', '<=', endsOn)
    .where((eb) =>
      eb.or([eb('kind', '=', 'merge'), eb('happened_on', '>', previousEnd ?? '0001-01-01')]),
    )
    .select(['predecessor_id as predecessor', 'successor_id as successor', 'kind'])
    .execute()
  return { members, successions }
}
