import type { ServedMember } from '../../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { yearsFrom } from '../../../platform/words/days.ts'
import { listMandates, type Mandate, stateOf } from '../queries/list-mandates.ts'
import { listWorkers } from '../queries/list-workers.ts'
import type { MandateKind } from '../tables.ts'

export type NamedMandate = {
  readonly personId: string
  readonly kind: MandateKind
  /** ISO days, both included. */
  readonly startsOn: string
  readonly endsOn: string
}

/** Nobody is named for longer: a mandate is meant to be given again. */
const longestYears = 10

export type NameMandateResult =
  | { readonly outcome: 'named' }
  | { readonly outcome: 'ends-before-it-starts' }
  | { readonly outcome: 'over-already' }
  | { readonly outcome: 'too-long' }
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
  member: Pick<ServedMember, 'id' | 'name'>,
  { personId, kind, startsOn, endsOn }: NamedMandate,
  /** ISO day. */
  today: string,
): Promise<NameMandateResult> {
  if (endsOn < startsOn) return { outcome: 'ends-before-it-starts' }
  if (endsOn < today) return { outcome: 'over-already' }
  if (endsOn > yearsFrom(startsOn, longestYears)) return { outcome: 'too-long' }

  // Two people who name at once: the second waits, then sees what the first named.
  await tx
    .selectFrom('directory.members')
    .select('id')
    .where('id', '=', member.id)
    .forUpdate()
    .execute()
  const workers = await listWorkers(tx, member.id)
  if (!workers.some(({ person_id }) => person_id === personId)) return { outcome: 'does-not-serve' }

  const overlapping = (await listMandates(tx, member.id)).find(
    (mandate) =>
      mandate.revoked_at === null &&
      (mandate.kind === kind || mandate.person_id === personId) &&
      mandate.starts_on <= endsOn &&
      mandate.ends_on >= startsOn,
  )
  if (overlapping) return { outcome: 'overlaps', with: overlapping }

  await tx
    .insertInto('directory.mandates')
    .values({
      member_id: member.id,
      person_id: personId,
      kind,
      starts_on: startsOn,
      ends_on: endsOn,
      named_by: person.id,
    })
    .execute()
  await recordAct(tx, person, 'name-mandate', { member: member.id, name: member.name, kind })
  return { outcome: 'named' }
}

type Revoking = {
  readonly member: Pick<ServedMember, 'id' | 'name'>
  readonly mandateId: string
  readonly today: string
}

/** Ends a mandate now. What was decided under it stands. */
export async function revokeMandate(
  tx: Transaction,
  person: { readonly id: string },
  { member, mandateId, today }: Revoking,
): Promise<{ outcome: 'revoked' } | { outcome: 'not-found' }> {
  const mandate = (await listMandates(tx, member.id)).find(({ id }) => id === mandateId)
  const state = mandate && stateOf(mandate, today)
  if (state !== 'today' && state !== 'to-come') return { outcome: 'not-found' }

  await tx
    .updateTable('directory.mandates')
    .set({ revoked_at: new Date(), revoked_by: person.id })
    .where('id', '=', mandateId)
    .execute()
  await recordAct(tx, person, 'revoke-mandate', {
    member: member.id,
    name: member.name,
    kind: mandate?.kind ?? null,
  })
  return { outcome: 'revoked' }
}
