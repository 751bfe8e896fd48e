import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

type Where = { readonly locality: string; readonly region: string }
type Move = {
  readonly member: { readonly id: string; readonly name: string }
  readonly from: Where
  readonly to: Where
  /** ISO day. */
  readonly on: string
}

/** Says that a member moved, so that figures over the years know the break, and who said so. */
export async function recordMove(
  tx: Transaction,
  person: { readonly id: string },
  { member: { id, name }, from, to, on }: Move,
): Promise<void> {
  await tx
    .insertInto('directory.moves')
    .values({
      member_id: id,
      from_region: from.region,
      to_region: to.region,
      moved_on: on,
      recorded_by: person.id,
    })
    .execute()
  await recordAct(tx, person, 'move-member', {
    member: id,
    name,
    was: from.locality,
    town: to.locality,
    on,
  })
}
