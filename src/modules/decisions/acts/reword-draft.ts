import type { Transaction } from '../../../platform/database/database.ts'
import { findDecision } from '../queries/find-decision.ts'
import { holdDecision } from '../queries/hold-decision.ts'
import { type Asked, askedOf, seenDraft } from '../rules/asked.ts'
import { columnsOf } from './draft-decision.ts'

type Rewording = {
  readonly decision: { readonly id: string; readonly slug: string }
  /** What was on the page: see `seenDraft`. */
  readonly seen: string
}

/**
 * Rewrites a draft. Its method stays: it has the stages of that one. `opened`: seats were asked meanwhile; `changed-since`: someone
 * else rewrote it since it was read, and nothing is written over that.
 */
export async function rewordDraft(
  tx: Transaction,
  person: { readonly id: string },
  { decision: { id, slug }, seen }: Rewording,
  asked: Asked,
): Promise<{ outcome: 'reworded' | 'unchanged' | 'changed-since' | 'opened' }> {
  // Two who rewrite it at once: the second reads what the first wrote.
  if ((await holdDecision(tx, id)) !== '') return { outcome: 'opened' }
  const last = await findDecision(tx, slug)
  if (!last) return { outcome: 'opened' }
  const stands = seenDraft(askedOf(last))
  if (stands === seenDraft(asked)) return { outcome: 'unchanged' }
  if (stands !== seen) return { outcome: 'changed-since' }
  await tx.updateTable('decisions.decisions').set(columnsOf(asked)).where('id', '=', id).execute()
  await tx
    .updateTable('decisions.texts')
    .set({ text: asked.text, written_by: person.id })
    .where('decision_id', '=', id)
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
