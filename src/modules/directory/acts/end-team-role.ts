import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

export type EndTeamRoleResult =
  | { outcome: 'ended' }
  /** Without an administration nobody could change the settings or give a role any more. */
  | { outcome: 'last-administration' }
  | { outcome: 'not-found' }

/** Ends a role of the team. The database has the last word on the last administration (trigger, ML001). */
export async function endTeamRole(
  tx: Transaction,
  person: { readonly id: string },
  roleId: string,
): Promise<EndTeamRoleResult> {
  const standing = await tx
    .selectFrom('directory.team_roles')
    .where('ended_at', 'is', null)
    .select(['id', 'role'])
    .orderBy('id')
    .forUpdate()
    .execute()
  const role = standing.find(({ id }) => id === roleId)
  if (!role) return { outcome: 'not-found' }
  const administrations = standing.filter((one) => one.role === 'administration')
  if (role.role === 'administration' && administrations.length === 1) {
    return { outcome: 'last-administration' }
  }
  // Before the role ends: who ends her own signs it while she still may.
  await recordAct(tx, person, 'end-team-role', { role: role.role })
  await tx
    .updateTable('directory.team_roles')
    .set({ ended_at: new Date(), ended_by: person.id })
    .where('id', '=', roleId)
    .execute()
  return { outcome: 'ended' }
}
