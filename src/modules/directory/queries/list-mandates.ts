import type { Transaction } from '../../../platform/database/database.ts'

/** Every mandate that a member gave, the latest first, revoked ones included. */
export async function listMandates(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.mandates as m')
    .innerJoin('directory.people as p', 'p.id', 'm.person_id')
    .leftJoin('directory.people as namer', 'namer.id', 'm.named_by')
    .where('m.member_id', '=', memberId)
    .select(['m.id', 'm.person_id', 'm.kind', 'm.starts_on', 'm.ends_on', 'm.revoked_at'])
    .select(['p.name', 'namer.name as named_by_name'])
    .orderBy('m.starts_on', 'desc')
    .orderBy('m.kind')
    .orderBy('m.id')
    .execute()
}
export type Mandate = Awaited<ReturnType<typeof listMandates>>[number]

/** Where a mandate stands on a day. */
export function stateOf(
  { starts_on, ends_on, revoked_at }: Pick<Mandate, 'starts_on' | 'ends_on' | 'revoked_at'>,
  today: string,
): 'today' | 'to-come' | 'ended' | 'revoked' {
  if (revoked_at !== null) return 'revoked'
  if (ends_on < today) return 'ended'
  return starts_on > today ? 'to-come' : 'today'
}
