import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

export type WayOfReading = {
  /** Id of a body whose people read too; null: the team alone. */
  readonly committee: string | null
  readonly readers: 1 | 2
  readonly monthsKept: number
}

/** Says who reads with the team, how many people must agree, and how long what is not published is kept. Earlier decisions stand. */
export async function setModeration(
  tx: Transaction,
  person: { readonly id: string },
  { committee, readers, monthsKept }: WayOfReading,
): Promise<{ outcome: 'set' }> {
  await tx
    .updateTable('voices.moderation')
    .set({ committee, readers, months_kept: monthsKept })
    .executeTakeFirst()
  await recordAct(tx, person, 'set-moderation', { committee, readers, monthsKept })
  return { outcome: 'set' }
}
