import type { ServedMember } from '../../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { findWorker } from '../queries/list-workers.ts'

type Which = {
  readonly member: Pick<ServedMember, 'id' | 'name'>
  readonly workerId: string
}

/**
 * Ends someone's access to a member's space, oneself included. A seat is carried by someone who serves the member: what
 * remains of her mandates is revoked with it.
 */
export async function endWorker(
  tx: Transaction,
  person: { readonly id: string },
  { member, workerId, today }: Which & { readonly today: string },
): Promise<{ outcome: 'ended' } | { outcome: 'not-found' }> {
  const worker = await findWorker(tx, { memberId: member.id, workerId })
  if (!worker || worker.ended_at !== null) return { outcome: 'not-found' }

  const now = new Date()
  await tx
    .updateTable('directory.mandates')
    .set({ revoked_at: now, revoked_by: person.id })
    .where('member_id', '=', member.id)
    .where('person_id', '=', worker.person_id)
    .where('revoked_at', 'is', null)
    .where('ends_on', '>=', today)
    .execute()
  await recordAct(tx, person, 'end-worker', { member: member.id, name: member.name })
  // Last: someone who ends her own access has no right here any more.
  await tx
    .updateTable('directory.member_workers')
    .set({ ended_at: now, ended_by: person.id })
    .where('id', '=', workerId)
    .execute()
  return { outcome: 'ended' }
}

/** Gives someone back the access that was ended. Mandates are named again if they should be. */
export async function bringBackWorker(
  tx: Transaction,
  person: { readonly id: string },
  { member, workerId }: Which,
): Promise<{ outcome: 'brought-back' } | { outcome: 'not-found' }> {
  const worker = await findWorker(tx, { memberId: member.id, workerId })
  if (!worker || worker.ended_at === null) return { outcome: 'not-found' }

  await tx
    .insertInto('directory.member_workers')
    .values({ member_id: member.id, person_id: worker.person_id, added_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await recordAct(tx, person, 'bring-back-worker', { member: member.id, name: member.name })
  return { outcome: 'brought-back' }
}
