import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { isUnanswered } from '../acts/invite.ts'

/** The roles held today, by name. */
export async function listTeamRoles(tx: Transaction) {
  return tx
    .selectFrom('directory.team_roles as r')
    .innerJoin('directory.people as p', 'p.id', 'r.person_id')
    .where('r.ended_at', 'is', null)
    .where('p.erased_at', 'is', null)
    .select(['r.id', 'r.role', 'r.person_id', 'r.granted_at', 'p.name'])
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy('r.role')
    .execute()
}
export type HeldRole = Awaited<ReturnType<typeof listTeamRoles>>[number]

/** Invitations that nobody answered, of the team and of the members, the oldest first. */
export async function listUnanswered(tx: Transaction) {
  return tx
    .selectFrom('directory.invitations as i')
    .leftJoin('directory.members as m', 'm.id', 'i.member_id')
    .where(isUnanswered)
    .select(['i.id', 'i.name', 'i.email', 'i.role', 'i.invited_at', 'i.expires_at'])
    .select(['m.name as member_name', 'm.slug as member_slug'])
    .orderBy('i.invited_at')
    .limit(200)
    .execute()
}
export type Unanswered = Awaited<ReturnType<typeof listUnanswered>>[number]

/** Everyone who has an account, by name. */
export async function listPeople(tx: Transaction) {
  return tx
    .selectFrom('directory.people')
    .where('erased_at', 'is', null)
    .select(['id', 'name'])
    .orderBy(sql`name collate "fr-x-icu"`)
    .orderBy('id')
    .execute()
}
export type KnownPerson = Awaited<ReturnType<typeof listPeople>>[number]

/** Names of people by id; those who were erased are left out. */
export async function namesOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await tx
    .selectFrom('directory.people')
    .where('id', 'in', [...new Set(ids)])
    .select(['id', 'name'])
    .execute()
  return new Map(people.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}
