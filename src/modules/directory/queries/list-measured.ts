import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { byName } from './by-name.ts'

/** Members whose page everyone reads, with the last day it was verified and the practices it offers; the same for every reader. */
export async function listMeasured(tx: Transaction) {
  const members = await tx
    .selectFrom('directory.members as m')
    .where('m.left_on', 'is', null)
    .where('m.audience', '=', 'public')
    .select(['m.id', 'm.name', 'm.slug', 'm.region', 'm.health_region'])
    .select((eb) => [
      eb
        .selectFrom('directory.verifications as v')
        .whereRef('v.member_id', '=', 'm.id')
        .select((of) => of.fn.max('v.verified_on').as('day'))
        .as('verified_on'),
      sql<readonly string[]>`array(select distinct o.practice_code from directory.offerings o
        where o.member_id = m.id and o.ended_on is null)`.as('practices'),
    ])
    .orderBy(byName('m.name'))
    .execute()
  return members
}
export type Measured = Awaited<ReturnType<typeof listMeasured>>[number]
