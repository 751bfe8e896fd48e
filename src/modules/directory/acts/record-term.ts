import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

type Person = { readonly id: string }
type Body = { readonly id: string; readonly slug: string; readonly name: string }

/** Days are ISO; a term without end runs until further notice. */
export type TermOfBody = {
  readonly seat: string
  readonly holderName: string
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
  id: string,
  term: TermOfBody,
): Promise<{ outcome: 'changed' } | { outcome: 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('directory.body_terms')
    .set(columnsOf(term))
    .where('id', '=', id)
    .where('body_id', '=', body.id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return { outcome: 'not-found' }
  await recordAct(tx, person, 'change-term', { body: body.slug, name: body.name, seat: term.seat })
  return { outcome: 'changed' }
}

/** A term recorded by mistake, as if it had never been. */
export async function removeTerm(
  tx: Transaction,
  person: Person,
  body: Body,
  id: string,
): Promise<{ outcome: 'removed' } | { outcome: 'not-found' }> {
  const removed = await tx
    .deleteFrom('directory.body_terms')
    .where('id', '=', id)
    .where('body_id', '=', body.id)
    .returning('seat')
    .executeTakeFirst()
  if (!removed) return { outcome: 'not-found' }
  const { seat } = removed
  await recordAct(tx, person, 'remove-term', { body: body.slug, name: body.name, seat })
  return { outcome: 'removed' }
}

function columnsOf({ seat, holderName, memberId, startsOn, endsOn }: TermOfBody) {
  return {
    seat,
    holder_name: holderName,
    member_id: memberId,
    starts_on: startsOn,
    ends_on: endsOn,
  }
}
