import type { Transaction } from '../../../platform/database/database.ts'
import { formerOfferingSchema, formerPageSchema } from '../history/former-version.ts'
import { findOwnOffering } from '../queries/find-own-offering.ts'
import { findOwnPage } from '../queries/find-own-page.ts'
import { findHistoryEntry } from '../queries/list-history.ts'
import { recordMove } from './record-move.ts'
import { replaceHours } from './replace-hours.ts'

export type BringBackVersionResult =
  | { readonly outcome: 'brought-back'; readonly what: 'members' | 'offerings' }
  | { readonly outcome: 'not-found' }
  /** Someone wrote meanwhile: what would be replaced is no longer what was shown. */
  | { readonly outcome: 'changed-meanwhile' }

/** Says again what a page or an offering said before. What it says now goes into the history: this too can be undone. */
export async function bringBackVersion(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, entryId, version, today }: Bringing,
): Promise<BringBackVersionResult> {
  const entry = await findHistoryEntry(tx, { memberId, entryId })
  if (!entry) return { outcome: 'not-found' }
  // Whoever changes this member or its offerings waits for the end of this.
  await tx
    .selectFrom(`directory.${entry.what}`)
    .select('id')
    .where('id', '=', entry.what_id)
    .forUpdate()
    .execute()

  if (entry.what === 'members') {
    const stands = await findOwnPage(tx, memberId)
    if (stands?.version !== version) return { outcome: 'changed-meanwhile' }
    const page = formerPageSchema.parse(entry.was)
    await tx.updateTable('directory.members').set(page).where('id', '=', memberId).execute()
    if (page.region !== stands.region) {
      await recordMove(tx, person, { member: stands, from: stands, to: page, on: today })
    }
    return { outcome: 'brought-back', what: 'members' }
  }

  const offeringId = entry.what_id
  const stands = await findOwnOffering(tx, { memberId, offeringId })
  if (stands?.version !== version) return { outcome: 'changed-meanwhile' }
  const { hours, ...offering } = formerOfferingSchema.parse(entry.was)
  await replaceHours(tx, offeringId, { from: stands.hours, to: hours })
  await tx.updateTable('directory.offerings').set(offering).where('id', '=', offeringId).execute()
  return { outcome: 'brought-back', what: 'offerings' }
}

type Bringing = {
  readonly memberId: string
  readonly entryId: number
  /** The state it replaces, as it was shown. */
  readonly version: string
  readonly today: string
}
