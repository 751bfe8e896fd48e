import type { Transaction } from '../../platform/database/database.ts'
import { recordAct } from '../../platform/journal/record-act.ts'
import { listMandates, type Mandate, stateOf } from './queries/list-mandates.ts'
import { listWorkers } from './queries/list-workers.ts'
import type { MandateKind } from './tables.ts'

export type NamedMandate = {
  readonly personId: string
  readonly kind: MandateKind
  /** ISO days, both included. */
  readonly startsOn: string
  readonly endsOn: string
}

export type NameMandateResult =
  | { readonly outcome: 'named' }
  /** The person does not serve the member, or no longer. */
  | { readonly outcome: 'does-not-serve' }
  /** The seat has someone for some of these days: the same kind, or this person as the other kind. */
  | { readonly outcome: 'overlaps'; readonly with: Mandate }

/**
 * Says who carries a member's seat, from a day to another. At most one delegate and one substitute at a time, and they are
 * two people.
 */
export async function nameMandate(
  tx: Transaction,
  person: { readonly id: string },
  memberId: string,
  { personId, kind, startsOn, endsOn }: NamedMandate,
): Promise<NameMandateResult> {
  // Two people who name at once: the second waits, then sees what the first named.
  await tx
    .selectFrom('directory.members')
    .select('id')
    .where('id', '=', memberId)
    .forUpdate()
    .execute()
  const workers = await listWorkers(tx, memberId)
  if (!workers.some(({ person_id }) => person_id === personId)) return { outcome: 'does-not-serve' }

  const overlapping = (await listMandates(tx, memberId)).find(
    (mandate) =>
      mandate.revoked_at === null &&
      (mandate.kind === kind || mandate.person_id === personId) &&
      mandate.starts_on <= endsOn &&
      mandate.ends_on >= startsOn,
  )
  if (overlapping) return { outcome: 'overlaps', with: overlapping }

  const { id } = await tx
    .insertInto('directory.mandates')
    .values({
      member_id: memberId,
      person_id: personId,
      kind,
      starts_on: startsOn,
      ends_on: endsOn,
      named_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, person, 'name-mandate', { member: memberId, mandate: id, kind })
  return { outcome: 'named' }
}

/** Ends a mandate now. What was decided under it stands. */
export async function revokeMandate(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, mandateId, today }: { memberId: string; mandateId: string; today: string },
): Promise<{ outcome: 'revoked' } | { outcome: 'not-found' }> {
  const mandate = (await listMandates(tx, memberId)).find(({ id }) => id === mandateId)
  const state = mandate && stateOf(mandate, today)
  if (state !== 'today' && state !== 'to-come') return { outcome: 'not-found' }

  await tx
    .updateTable('directory.mandates')
    .set({ revoked_at: new Date(), revoked_by: person.id })
    .where('id', '=', mandateId)
    .execute()
  await recordAct(tx, person, 'revoke-mandate', { member: memberId, mandate: mandateId })
  return { outcome: 'revoked' }
}
