import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

export type WrittenProtocol = {
  readonly who: string
  readonly shown: string
  readonly shownEn: string
  readonly steps: string
}

/** Writes the protocol for distress anew. Earlier versions stay: one can tell what was in force. */
export async function writeProtocol(
  tx: Transaction,
  person: { readonly id: string },
  { who, shown, shownEn, steps }: WrittenProtocol,
): Promise<{ outcome: 'written'; version: number } | { outcome: 'written-meanwhile' }> {
  const last = await tx
    .selectFrom('voices.distress_protocols')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const written = await tx
    .insertInto('voices.distress_protocols')
    .values({
      version,
      who_is_called: who,
      what_is_shown: shown,
      what_is_shown_en: shownEn,
      steps,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) return { outcome: 'written-meanwhile' }
  await recordAct(tx, person, 'write-distress-protocol', { version })
  return { outcome: 'written', version }
}
