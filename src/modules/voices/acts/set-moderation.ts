import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

/** Says how many people must agree, and how long what is not published is kept. Earlier decisions stand. */
export async function setModeration(
  tx: Transaction,
  person: { readonly id: string },
  { readers, monthsKept }: { readonly readers: 1 | 2; readonly monthsKept: number },
): Promise<{ outcome: 'set' }> {
  await tx
    .updateTable('voices.moderation')
    .set({ readers, months_kept: monthsKept })
    .executeTakeFirst()
  await recordAct(tx, person, 'set-moderation', { readers, monthsKept })
  return { outcome: 'set' }
}
