import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { versionOf } from '../queries/find-own-page.ts'

type Person = { readonly id: string }
type Body = { readonly id: string; readonly slug: string; readonly name: string }

/** Days are ISO; a term without end runs until further notice. */
export type TermOfBody = {
  readonly seat: string
  readonly holderName: string
  /** Who it is when she has an account: the name then leaves with her. */
  readonly personId: string | null
  readonly memberId: string | null
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Someone takes a seat. The journal says which seat, not who: the term itself does. */
export async function recordTerm(
  tx: Transaction,
  person: Person,
  body: Body,
  term: TermOfBody,
): Promise<{ outcome: 'recorded' }> {
  await tx
    .insertInto('directory.body_terms')
    .values({ body_id: body.id, ...columnsOf(term), recorded_by: person.id })
    .execute()
  await recordAct(tx, person, 'record-term', { body: body.slug, name: body.name, seat: term.seat })
  return { outcome: 'recorded' }
}

/** A date that moves, a name that was misspelt, a last day. */
export async function changeTerm(
  tx: Transaction,
  person: Person,
  body: Body,
  /** `version`: the state that was edited. What someone else wrote since is not written over. */
  { id, version }: { readonly id: string; readonly version: string },
  term: TermOfBody,
): Promise<{ outcome: 'changed' } | { outcome: 'changed-meanwhile' } | { outcome: 'not-found' }> {
  const stands = await tx
    .selectFrom('directory.body_terms')
    .where('id', '=', id)
    .where('body_id', '=', body.id)
    .where('removed_at', 'is', null)
    .select((eb) => versionOf(eb.ref('changed_at')).as('version'))
    .forUpdate()
    .executeTakeFirst()
  if (!stands) return { outcome: 'not-found' }
  if (stands.version !== version) return { outcome: 'changed-meanwhile' }
  await tx.updateTable('directory.body_terms').set(columnsOf(term)).where('id', '=', id).execute()
  await recordAct(tx, person, 'change-term', { body: body.slug, name: body.name, seat: term.seat })
  return { outcome: 'changed' }
}

/** A term recorded by mistake counts for nothing any more. It stays in the history of the body, with who took it back. */
export async function removeTerm(
  tx: Transaction,
  person: Person,
  body: Body,
  /** `version`: the state that was read. What someone else wrote since is read before it is taken back. */
  { id, version }: { readonly id: string; readonly version: string },
): Promise<{ outcome: 'removed' } | { outcome: 'changed-meanwhile' } | { outcome: 'not-found' }> {
  const stands = await tx
    .selectFrom('directory.body_terms')
    .where('id', '=', id)
    .where('body_id', '=', body.id)
    .where('removed_at', 'is', null)
    .select('seat')
    .select((eb) => versionOf(eb.ref('changed_at')).as('version'))
    .forUpdate()
    .executeTakeFirst()
  if (!stands) return { outcome: 'not-found' }
  if (stands.version !== version) return { outcome: 'changed-meanwhile' }
  const { seat } = stands
  await tx
    .updateTable('directory.body_terms')
    .set({ removed_at: new Date() })
    .where('id', '=', id)
    .execute()
  await recordAct(tx, person, 'remove-term', { body: body.slug, name: body.name, seat })
  return { outcome: 'removed' }
}

function columnsOf({ seat, holderName, personId, memberId, startsOn, endsOn }: TermOfBody) {
  return {
    seat,
    holder_name: holderName,
    person_id: personId,
    member_id: memberId,
    starts_on: startsOn,
    ends_on: endsOn,
  }
}
