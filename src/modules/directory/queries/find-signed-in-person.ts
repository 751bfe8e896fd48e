import { sql } from 'kysely'
import type { ServedMember, SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { as } from '../../../platform/database/database.ts'
import { defaultTimeZone } from '../../../platform/federation/federation.ts'
import type { TeamRole } from '../tables.ts'

type Row = {
  name: string
  roles: readonly TeamRole[]
  sits: boolean
  members: readonly ServedMember[]
}

/**
 * Who someone is today, and on whose behalf she may act; null when there is no such person, or no longer. Read once for
 * every signed-in request: one statement, and a mandate or a role that ended has no effect from the next page on.
 */
export async function findSignedInPerson(id: string): Promise<SignedInPerson | null> {
  const row = await as({ id }, async (tx) => {
    const { rows } = await personOf(id).execute(tx)
    return rows[0]
  })
  if (!row) return null
  const holds = (role: TeamRole) => row.roles.includes(role)
  return {
    id,
    name: row.name,
    isTeam: holds('team') || holds('administration'),
    isAdministration: holds('administration'),
    isFacilitator: holds('facilitation'),
    sitsInBody: row.sits,
    members: row.members,
  }
}

/** A mandate is of today in the federation's own time zone. A member that left has no space any more. */
function personOf(id: string) {
  return sql<Row>`
    with today as (
      select (now() at time zone coalesce(
        (select value #>> '{}' from platform.settings where key = 'timeZone'), ${defaultTimeZone}::text))::date as day
    )
    select p.name,
      array(select role from directory.team_roles where person_id = p.id and ended_at is null) as roles,
      exists (select 1 from directory.body_terms t, today
        where t.person_id = p.id and t.removed_at is null
          and today.day between t.starts_on and coalesce(t.ends_on, 'infinity')) as sits,
      coalesce((
        select json_agg(json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'mandate', (
            select kind from directory.mandates d, today
            where d.member_id = m.id and d.person_id = p.id and d.revoked_at is null
              and today.day between d.starts_on and d.ends_on
            order by kind limit 1))
          order by m.name collate "fr-x-icu", m.id)
        from directory.member_workers w join directory.members m on m.id = w.member_id
        where w.person_id = p.id and w.ended_at is null and m.left_on is null), '[]') as members
    from directory.people p where p.id = ${id} and p.erased_at is null`
}
