import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Every practice, the retired ones too, with how many of today's members offer it. */
export async function listTeamPractices(tx: Transaction) {
  return tx
    .selectFrom('directory.practices as p')
    .selectAll('p')
    .select([membersOf.as('members'), offeringsOf.as('offerings')])
    .orderBy('p.position')
    .orderBy('p.code')
    .execute()
}
export type TeamPractice = Awaited<ReturnType<typeof listTeamPractices>>[number]

export async function findTeamPractice(
  tx: Transaction,
  code: string,
): Promise<TeamPractice | undefined> {
  return (await listTeamPractices(tx)).find((practice) => practice.code === code)
}

const standing = sql`directory.offerings o join directory.members m on m.id = o.member_id
  where o.practice_code = p.code and o.ended_on is null and m.left_on is null`
const membersOf = sql<number>`(select count(distinct o.member_id) from ${standing})`
const offeringsOf = sql<number>`(select count(*) from ${standing})`
