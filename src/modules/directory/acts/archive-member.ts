import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

export type ArchiveMemberResult =
  | { outcome: 'archived' }
  | { outcome: 'already-left' }
  | { outcome: 'in-the-future' }
  | { outcome: 'before-it-joined'; joinedOn: string }

type Leaving = { readonly id: string; readonly name: string; readonly joined_on: string | null }
type Departure = {
  readonly on: string
  readonly kind: 'left' | 'closed'
  readonly reason: string
  readonly today: string
}

/** A member leaves, or closes, on a day (ISO) that has come. Its page leaves the site at once; all it ever entered stays with it. */
export async function archiveMember(
  tx: Transaction,
  person: { readonly id: string },
  member: Leaving,
  departure: Departure,
): Promise<ArchiveMemberResult> {
  if (departure.on > departure.today) return { outcome: 'in-the-future' }
  const { joined_on: joinedOn } = member
  if (joinedOn !== null && departure.on < joinedOn) return { outcome: 'before-it-joined', joinedOn }

  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('directory.departures')
    .values({
      member_id: member.id,
      left_on: departure.on,
      kind: departure.kind,
      reason: departure.reason,
      recorded_by: person.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return { outcome: 'already-left' }
  await recordAct(tx, person, 'archive-member', {
    member: member.id,
    name: member.name,
    kind: departure.kind,
    on: departure.on,
  })
  return { outcome: 'archived' }
}
