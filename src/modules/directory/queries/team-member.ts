import type { Transaction } from '../../../platform/database/database.ts'
import { isUnanswered } from '../acts/invite.ts'
import { findMember, listOfferings } from './find-member.ts'
import { listWorkers } from './list-workers.ts'

/** Everything the team's page of one member shows, or undefined: there is no such member. */
export async function readTeamMember(tx: Transaction, slug: string, today: string) {
  const member = await findMember(tx, slug)
  if (!member) return undefined
  const { id } = member
  const departure = await tx
    .selectFrom('directory.departures')
    .where('member_id', '=', id)
    .selectAll()
    .executeTakeFirst()
  const workers = await listWorkers(tx, id)
  const mandates = await tx
    .selectFrom('directory.mandates as t')
    .innerJoin('directory.people as p', 'p.id', 't.person_id')
    .where('t.member_id', '=', id)
    .where('t.revoked_at', 'is', null)
    .where('t.starts_on', '<=', today)
    .where('t.ends_on', '>=', today)
    .select(['t.id', 't.kind', 't.ends_on', 'p.name'])
    .orderBy('t.kind')
    .execute()
  const invitations = await tx
    .selectFrom('directory.invitations')
    .where('member_id', '=', id)
    .where(isUnanswered)
    .select(['id', 'name', 'email', 'expires_at'])
    .orderBy('invited_at')
    .execute()
  const formerNames = await tx
    .selectFrom('directory.former_slugs')
    .where('member_id', '=', id)
    .select(['name', 'slug', 'until_on'])
    .orderBy('until_on', 'desc')
    .execute()
  const moves = await tx
    .selectFrom('directory.moves as v')
    .innerJoin('directory.regions as f', 'f.key', 'v.from_region')
    .innerJoin('directory.regions as t', 't.key', 'v.to_region')
    .where('v.member_id', '=', id)
    .select(['v.id', 'v.moved_on', 'f.name as from_name', 't.name as to_name'])
    .orderBy('v.moved_on', 'desc')
    .execute()
  const successions = await tx
    .selectFrom('directory.successions as s')
    .innerJoin('directory.members as p', 'p.id', 's.predecessor_id')
    .innerJoin('directory.members as n', 'n.id', 's.successor_id')
    .where((eb) => eb.or([eb('s.predecessor_id', '=', id), eb('s.successor_id', '=', id)]))
    .select(['s.kind', 's.happened_on', 's.predecessor_id'])
    .select(['p.name as predecessor', 'p.slug as predecessor_slug'])
    .select(['n.name as successor', 'n.slug as successor_slug'])
    .orderBy('s.happened_on', 'desc')
    .execute()
  const agreement = await tx
    .selectFrom('directory.open_data_agreements')
    .where('member_id', '=', id)
    .where('withdrawn_on', 'is', null)
    .select('agreed_on')
    .executeTakeFirst()
  const offerings = await listOfferings(tx, id)
  const openDataSince = agreement?.agreed_on ?? null
  return {
    member,
    departure,
    workers,
    mandates,
    invitations,
    formerNames,
    moves,
    successions,
    openDataSince,
    offerings,
  }
}
export type TeamMemberRead = NonNullable<Awaited<ReturnType<typeof readTeamMember>>>
