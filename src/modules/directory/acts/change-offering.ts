import type { Transaction } from '../../../platform/database/database.ts'
import { findOwnOffering, type OwnOffering } from '../queries/find-own-offering.ts'
import { type OfferingText, rowOf } from '../rules/offering-text.ts'
import { replaceHours } from './replace-hours.ts'

export type ChangeOfferingResult =
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'changed-meanwhile'; readonly stands: OwnOffering }
  | { readonly outcome: 'not-found' }

/** Changes an offering, its hours with it. What it said before is in the member's history. */
export async function changeOffering(
  tx: Transaction,
  { version, ...which }: { memberId: string; offeringId: string; version: string },
  offering: OfferingText,
): Promise<ChangeOfferingResult> {
  const stands = await lockOffering(tx, which)
  if (!stands || stands.ended_on !== null) return { outcome: 'not-found' }
  if (stands.version !== version) return { outcome: 'changed-meanwhile', stands }

  await replaceHours(tx, stands.id, { from: stands.hours, to: offering.hours })
  await tx
    .updateTable('directory.offerings')
    .set(rowOf(offering))
    .where('id', '=', stands.id)
    .execute()
  return { outcome: 'changed' }
}

async function lockOffering(
  tx: Transaction,
  which: { memberId: string; offeringId: string },
): Promise<OwnOffering | undefined> {
  const locked = await tx
    .selectFrom('directory.offerings')
    .select('id')
    .where('id', '=', which.offeringId)
    .where('member_id', '=', which.memberId)
    .forUpdate()
    .executeTakeFirst()
  return locked && findOwnOffering(tx, which)
}
