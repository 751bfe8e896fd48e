import { sql } from 'kysely'
import type { ServedMember } from '../../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { findWorker } from '../queries/list-workers.ts'

type Which = {
  readonly member: Pick<ServedMember, 'id' | 'name'>
  readonly workerId: string
}

/**
 * Ends someone's access to a member's space, oneself included. What remains of her mandates is revoked with it and the
 * invitations she sent are cancelled (triggers: so it goes whatever ends an access).
 */
export async function endWorker(
  tx: Transaction,
  person: { readonly id: string },
  { member, workerId }: Which,
): Promise<{ outcome: 'ended' } | { outcome: 'not-found' }> {
  const worker = await findWorker(tx, { memberId: member.id, workerId })
  if (!worker || worker.ended_at !== null) return { outcome: 'not-found' }

  await recordAct(tx, person, 'end-worker', { member: member.id, name: member.name })
  // Last: someone who ends her own access has no right here any more.
  await tx
    .updateTable('directory.member_workers')
    .set({ ended_at: new Date(), ended_by: person.id })
    .where('id', '=', workerId)
    .execute()
  return { outcome: 'ended' }
}

/** For as long as an access that ended can be given back by one button; the database counts them too. */
export const undoDays = 31

/** Gives someone back the access that ended lately. Mandates are named again if they should be. */
export async function bringBackWorker(
  tx: Transaction,
  person: { readonly id: string },
  { member, workerId }: Which,
): Promise<{ outcome: 'brought-back' } | { outcome: 'not-found' }> {
  const worker = await findWorker(tx, { memberId: member.id, workerId })
  if (!worker || worker.ended_at === null) return { outcome: 'not-found' }
  const { rows } = await sql<{ lately: boolean }>`
    select directory.served_lately(${member.id}, ${worker.person_id}) as lately`.execute(tx)
  if (!rows[0]?.lately) return { outcome: 'not-found' }

  await tx
    .insertInto('directory.member_workers')
    .values({ member_id: member.id, person_id: worker.person_id, added_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await recordAct(tx, person, 'bring-back-worker', { member: member.id, name: member.name })
  return { outcome: 'brought-back' }
}
