import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { findByName } from './add-member.ts'
import { lockNames } from './lock-names.ts'

export type RestoreMemberResult =
  | { outcome: 'restored' }
  | { outcome: 'never-left' }
  /** Others took its place: a merge or a split is not undone by bringing one back. */
  | { outcome: 'replaced' }
  | { outcome: 'name-taken'; slug: string }

/** Brings back a member that left, as it was, while nothing replaced it. */
export async function restoreMember(
  tx: Transaction,
  person: { readonly id: string },
  member: { readonly id: string; readonly name: string },
): Promise<RestoreMemberResult> {
  const successor = await tx
    .selectFrom('directory.successions')
    .where('predecessor_id', '=', member.id)
    .select('successor_id')
    .executeTakeFirst()
  if (successor) return { outcome: 'replaced' }
  await lockNames(tx, 'members')
  const homonym = await findByName(tx, member.name, [member.id])
  if (homonym) return { outcome: 'name-taken', slug: homonym.slug }

  const { numDeletedRows } = await tx
    .deleteFrom('directory.departures')
    .where('member_id', '=', member.id)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return { outcome: 'never-left' }
  await recordAct(tx, person, 'restore-member', { member: member.id, name: member.name })
  return { outcome: 'restored' }
}
