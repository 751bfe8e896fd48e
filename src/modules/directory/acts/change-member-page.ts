import type { Transaction } from '../../../platform/database/database.ts'
import { findOwnPage, type OwnPage } from '../queries/find-own-page.ts'
import type { Audience } from '../tables.ts'
import { columnsOfTown, type Town } from '../town/town.ts'
import { recordMove } from './record-move.ts'

/** What a member writes of itself. Empty texts are null where nothing is a fact of its own. */
export type PageChange = {
  readonly summary: string
  readonly description: string
  /** Null: the town stays as it is. */
  readonly place: Town | null
  readonly street: string | null
  readonly postal_code: string | null
  readonly shows_address: boolean
  readonly how_to_come: string
  readonly telephone: string | null
  readonly toll_free: string | null
  readonly mailbox: string | null
  readonly shows_mailbox: boolean
  readonly website: string | null
  readonly founded_in: number | null
  readonly audience: Audience
}

type Editing = {
  readonly memberId: string
  /** The state that was edited: what someone else wrote since is not written over. */
  readonly version: string
  /** ISO day, for a move to another region. */
  readonly today: string
}

export type ChangeMemberPageResult =
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'changed-meanwhile'; readonly stands: OwnPage }
  | { readonly outcome: 'not-found' }

/** Changes what a member says of itself. What it said before is in its history; a change of region is a move. */
export async function changeMemberPage(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, version, today }: Editing,
  { place, ...change }: PageChange,
): Promise<ChangeMemberPageResult> {
  const stands = await lockPage(tx, memberId)
  if (!stands) return { outcome: 'not-found' }
  if (stands.version !== version) return { outcome: 'changed-meanwhile', stands }

  await tx
    .updateTable('directory.members')
    .set({ ...change, ...(place && columnsOfTown(place)) })
    .where('id', '=', memberId)
    .execute()
  if (place && place.region !== stands.region) {
    await recordMove(tx, person, { member: stands, from: stands, to: place, on: today })
  }
  return { outcome: 'changed' }
}

async function lockPage(tx: Transaction, memberId: string): Promise<OwnPage | undefined> {
  const locked = await tx
    .selectFrom('directory.members')
    .select('id')
    .where('id', '=', memberId)
    .forUpdate()
    .executeTakeFirst()
  return locked && findOwnPage(tx, memberId)
}
