import type { ServedMember } from '../../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

type Which = { readonly member: Pick<ServedMember, 'id' | 'name'>; readonly today: string }

/** A member agrees that what its public page says is also published as open data. */
export async function agreeToOpenData(
  tx: Transaction,
  person: { readonly id: string },
  { member, today }: Which,
): Promise<{ outcome: 'agreed' } | { outcome: 'already-agreed' }> {
  const agreed = await tx
    .insertInto('directory.open_data_agreements')
    .values({ member_id: member.id, agreed_on: today, agreed_by: person.id })
    .onConflict((conflict) =>
      conflict.column('member_id').where('withdrawn_on', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (agreed.numInsertedOrUpdatedRows === 0n) return { outcome: 'already-agreed' }

  await recordAct(tx, person, 'agree-to-open-data', { member: member.id, name: member.name })
  return { outcome: 'agreed' }
}

/** A member takes its agreement back: its page stays, the open data lose it at once. */
export async function withdrawFromOpenData(
  tx: Transaction,
  person: { readonly id: string },
  { member, today }: Which,
): Promise<{ outcome: 'withdrawn' } | { outcome: 'not-agreed' }> {
  const withdrawn = await tx
    .updateTable('directory.open_data_agreements')
    .set({ withdrawn_on: today, withdrawn_by: person.id })
    .where('member_id', '=', member.id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  if (withdrawn.numUpdatedRows === 0n) return { outcome: 'not-agreed' }

  await recordAct(tx, person, 'withdraw-from-open-data', { member: member.id, name: member.name })
  return { outcome: 'withdrawn' }
}
