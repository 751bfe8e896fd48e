import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { isOpen, isUnanswered } from '../acts/invite.ts'
import type { DepartureKind } from '../tables.ts'
import { byName } from './by-name.ts'

/** How things are with a member: what the team may filter by. */
export const memberStates = [
  'verified',
  'old',
  'never',
  'nobody',
  'no-seat',
  'open-data',
  'departed',
] as const
export type MemberState = (typeof memberStates)[number]

export type TeamMemberSearch = {
  readonly words: string
  /** Key of a region of either scheme, or null. */
  readonly region: string | null
  readonly state: MemberState | null
  /** ISO days: today, and the day before which a verification is old. */
  readonly today: string
  readonly oldBefore: string
  readonly limit: number
  readonly offset: number
}

export type TeamMember = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly locality: string
  readonly region: string
  readonly health_region: string
  readonly verified_on: string | null
  readonly workers: number
  readonly delegate: string | null
  readonly open_data: boolean
  readonly left_on: string | null
  readonly departure: DepartureKind | null
}

/** Members as the team sees them, in alphabetical order and no other. Those that departed only when asked. */
export async function listTeamMembers(
  tx: Transaction,
  search: TeamMemberSearch,
): Promise<{ readonly members: readonly TeamMember[]; readonly total: number }> {
  let query = tx
    .selectFrom('directory.members as m')
    .leftJoin('directory.departures as d', 'd.member_id', 'm.id')
    .select(['m.id', 'm.slug', 'm.name', 'm.locality', 'm.region', 'm.health_region', 'm.left_on'])
    .select([
      'd.kind as departure',
      verifiedOn.as('verified_on'),
      workersOf.as('workers'),
      delegateOf(search.today).as('delegate'),
      hasOpenData.as('open_data'),
      sql<number>`count(*) over ()`.as('total'),
    ])
  query = query.where('m.left_on', search.state === 'departed' ? 'is not' : 'is', null)
  if (search.region) {
    const column = search.region.startsWith('rss:') ? 'm.health_region' : 'm.region'
    query = query.where(column, '=', search.region)
  }
  for (const word of search.words.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<SqlBool>`platform.fold(m.name || ' ' || m.locality) like platform.fold(${pattern})`,
    )
  }
  const condition = search.state && conditionOf(search.state, search)
  if (condition) query = query.where(condition)
  const rows = await query
    .orderBy(byName('m.name'))
    .orderBy('m.id')
    .limit(search.limit)
    .offset(search.offset)
    .execute()
  return { members: rows.map(({ total: _, ...member }) => member), total: rows[0]?.total ?? 0 }
}

const verifiedOn = sql<string | null>`
  (select max(verified_on) from directory.verifications v where v.member_id = m.id)`
const workersOf = sql<number>`
  (select count(*) from directory.member_workers w where w.member_id = m.id and w.ended_at is null)`
const hasOpenData = sql<boolean>`
  exists (select from directory.open_data_agreements a where a.member_id = m.id and a.withdrawn_on is null)`
const delegateOf = (today: string) => sql<string | null>`
  (select p.name from directory.mandates t join directory.people p on p.id = t.person_id
   where t.member_id = m.id and t.kind = 'delegate' and t.revoked_at is null
     and ${today}::date between t.starts_on and t.ends_on
   order by t.starts_on desc limit 1)`

function conditionOf(state: MemberState, { today, oldBefore }: TeamMemberSearch) {
  switch (state) {
    case 'verified':
      return sql<SqlBool>`${verifiedOn} >= ${oldBefore}::date`
    case 'old':
      return sql<SqlBool>`${verifiedOn} < ${oldBefore}::date`
    case 'never':
      return sql<SqlBool>`${verifiedOn} is null`
    case 'nobody':
      return sql<SqlBool>`${workersOf} = 0`
    case 'no-seat':
      return sql<SqlBool>`${delegateOf(today)} is null`
    case 'open-data':
      return hasOpenData
    case 'departed':
      return null
  }
}

type QuiltPiece = { readonly id: string; readonly verified_on: string | null }

/** What the home of the team's space tells. */
export type TeamOverview = {
  readonly pieces: readonly QuiltPiece[]
  readonly withoutPeople: number
  readonly withoutSeat: number
  readonly waiting: number
  readonly expired: number
}

export async function readTeamOverview(tx: Transaction, today: string): Promise<TeamOverview> {
  const pieces = await tx
    .selectFrom('directory.members as m')
    .where('m.left_on', 'is', null)
    .select(['m.id', verifiedOn.as('verified_on')])
    .orderBy(byName('m.name'))
    .orderBy('m.id')
    .execute()
  const { rows } = await sql<Omit<TeamOverview, 'pieces'>>`
    select
      count(*) filter (where ${workersOf} = 0) as "withoutPeople",
      count(*) filter (where ${delegateOf(today)} is null) as "withoutSeat",
      (select count(*) from directory.invitations where ${isOpen}) as waiting,
      (select count(*) from directory.invitations where ${isUnanswered} and not ${isOpen}) as expired
    from directory.members m where m.left_on is null`.execute(tx)
  const counts = rows[0] ?? { withoutPeople: 0, withoutSeat: 0, waiting: 0, expired: 0 }
  return { pieces, ...counts }
}
