import type { Transaction } from '../../../platform/database/database.ts'
import { type Asked, columnsOf } from './draft-decision.ts'

/** Rewrites a draft. Its method stays: it has the stages of that one. `opened`: seats were asked meanwhile. */
export async function rewordDraft(
  tx: Transaction,
  person: { readonly id: string },
  decision: { readonly id: string; readonly stage: string },
  asked: Asked,
): Promise<{ outcome: 'reworded' } | { outcome: 'opened' }> {
  if (decision.stage !== '') return { outcome: 'opened' }
  await tx
    .updateTable('decisions.decisions')
    .set(columnsOf(asked))
    .where('id', '=', decision.id)
    .execute()
  await tx
    .updateTable('decisions.texts')
    .set({ text: asked.text, written_by: person.id })
    .where('decision_id', '=', decision.id)
    .execute()
  return { outcome: 'reworded' }
}

/** Throws a draft away; what seats were asked stays. */
export async function throwDraftAway(
  tx: Transaction,
  decision: string,
): Promise<{ outcome: 'thrown-away' } | { outcome: 'opened' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('decisions.decisions')
    .where('id', '=', decision)
    .executeTakeFirst()
  return { outcome: numDeletedRows > 0n ? 'thrown-away' : 'opened' }
}
