import type { Transaction } from '../../../platform/database/database.ts'
import { columnsOfTown, type Town } from '../town/town.ts'
import { recordMove } from './record-move.ts'

type Placed = {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly locality: string
  readonly place_id: number | null
  readonly joined_on: string | null
}

export type MoveMemberResult =
  | { outcome: 'moved' }
  | { outcome: 'unchanged' }
  | { outcome: 'before-it-joined'; joinedOn: string }

/**
 * Moves a member to another town on a day (ISO). Its old street, postal code and coordinates are no longer right: they
 * leave with the move unless new ones come.
 */
export async function moveMember(
  tx: Transaction,
  person: { readonly id: string },
  member: Placed,
  move: {
    readonly town: Town
    readonly on: string
    readonly street: string | null
    readonly postalCode: string | null
  },
): Promise<MoveMemberResult> {
  const { town, on } = move
  const { joined_on: joinedOn } = member
  if (joinedOn !== null && on < joinedOn) return { outcome: 'before-it-joined', joinedOn }
  const isSame = town.locality === member.locality && town.region === member.region
  if (isSame) return { outcome: 'unchanged' }

  await tx
    .updateTable('directory.members')
    .set({
      ...columnsOfTown(town),
      street: move.street,
      postal_code: move.postalCode,
      changed_at: new Date(),
      changed_by: person.id,
    })
    .where('id', '=', member.id)
    .execute()
  await recordMove(tx, person, { member, from: member, to: town, on })
  return { outcome: 'moved' }
}
