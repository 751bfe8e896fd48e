import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { membersToWrite } from '../../directory/index.ts'
import type { Followed } from '../rules/answering/follow-up.ts'
import type { CoverageBand } from '../rules/published/published-cell.ts'

/** Every member asked for a return of this year, by name. Nothing of what any of them answered. */
export async function listFollowed(
  tx: Transaction,
  exercise: string,
): Promise<readonly Followed[]> {
  const expected = await sql<{ ids: string[] }>`
    select figures.expected_members(${exercise}) as ids`.execute(tx)
  const members = await membersToWrite(tx, expected.rows[0]?.ids ?? [])
  const { rows } = await sql<Row>`
    select member_id, bool_or(has_begun) as has_begun, max(deposited_at) as deposited_at,
      max(versions)::int as versions, max(reminded_at) as reminded_at, bool_or(has_stopped) as has_stopped
    from (
      select r.member_id, true as has_begun, d.deposited_at, d.version as versions,
        null::timestamptz as reminded_at, false as has_stopped
      from figures.returns r left join figures.deposits d on d.return_id = r.id
      where r.exercise = ${exercise}
      union all
      select member_id, false, null, 0, sent_at, false from figures.reminders where exercise = ${exercise}
        and (left_at is not null or sent_at > now() - interval '30 minutes')
      union all
      select member_id, false, null, 0, null, true from figures.reminder_stops where exercise = ${exercise}
    ) known
    group by member_id`.execute(tx)
  const known = new Map(rows.map((row) => [row.member_id, row]))
  const extensions = await lastExtensions(tx, exercise)
  return members.map((member) => {
    const row = known.get(member.id)
    return {
      ...member,
      hasBegun: row?.has_begun ?? false,
      depositedAt: row?.deposited_at ?? null,
      versions: row?.versions ?? 0,
      extension: extensions.get(member.id) ?? null,
      remindedAt: row?.reminded_at ?? null,
      hasStopped: row?.has_stopped ?? false,
    }
  })
}

type Row = {
  member_id: string
  has_begun: boolean
  deposited_at: Date | null
  versions: number | null
  reminded_at: Date | null
  has_stopped: boolean
}

async function lastExtensions(tx: Transaction, exercise: string) {
  const rows = await tx
    .selectFrom('figures.extensions')
    .where('exercise', '=', exercise)
    .distinctOn('member_id')
    .select(['member_id', 'id', 'until_on', 'reason', 'is_granted'])
    .orderBy('member_id')
    .orderBy('asked_at', 'desc')
    .execute()
  return new Map(
    rows.map(({ member_id, id, until_on, reason, is_granted }) => [
      member_id,
      { id, untilOn: until_on, reason, isGranted: is_granted },
    ]),
  )
}

/** How many answered, of the network (an empty place) and of each zone, and what they weigh, in bands. */
export type Coverage = {
  readonly place: string
  readonly respondents: number
  readonly members: number
  /** Null where a band would tell one member from the others. */
  readonly band: CoverageBand | null
}

export async function listCoverage(
  tx: Transaction,
  exercise: string,
): Promise<readonly Coverage[]> {
  const { rows } = await sql<Coverage>`
    select place, respondents, members, band from figures.coverage_bands(${exercise})`.execute(tx)
  return rows
}

/** How many members are asked for a return of this year, and how many of them deposited one. */
export async function countExpected(
  tx: Transaction,
  exercise: string,
): Promise<{ readonly deposited: number; readonly members: number }> {
  const { rows } = await sql<{ deposited: number; members: number }>`
    select cardinality(figures.expected_members(${exercise})) as members,
      (select count(distinct r.member_id)::int from figures.returns r join figures.deposits d on d.return_id = r.id
       where r.exercise = ${exercise}) as deposited`.execute(tx)
  return rows[0] ?? { deposited: 0, members: 0 }
}
