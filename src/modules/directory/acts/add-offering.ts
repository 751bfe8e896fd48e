import type { Transaction } from '../../../platform/database/database.ts'
import { type OfferingText, rowOf } from '../rules/offering-text.ts'
import { replaceHours } from './replace-hours.ts'

type AddOfferingResult = { readonly outcome: 'added'; readonly id: string }

/** Adds what a member offers, after all it offers already. */
export async function addOffering(
  tx: Transaction,
  person: { readonly id: string },
  memberId: string,
  offering: OfferingText,
): Promise<AddOfferingResult> {
  const last = await tx
    .selectFrom('directory.offerings')
    .where('member_id', '=', memberId)
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  const { id } = await tx
    .insertInto('directory.offerings')
    .values({
      ...rowOf(offering),
      member_id: memberId,
      position: (last?.position ?? 0) + 1,
      changed_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await replaceHours(tx, id, { from: [], to: offering.hours })
  return { outcome: 'added', id }
}
