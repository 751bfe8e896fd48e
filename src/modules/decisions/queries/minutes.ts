import type { Transaction } from '../../../platform/database/database.ts'

export type Minutes = {
  readonly version: number
  readonly text: string
  /** Null while they are still being written. */
  readonly frozenAt: Date | null
}

/** The minutes that stand, for who may read them: once frozen, everyone who sees the decision. */
export async function findMinutes(tx: Transaction, decision: string): Promise<Minutes | null> {
  const row = await tx
    .selectFrom('decisions.minutes as m')
    .leftJoin('decisions.frozen_minutes as f', 'f.decision_id', 'm.decision_id')
    .where('m.decision_id', '=', decision)
    .select(['m.version', 'm.text', 'f.frozen_at'])
    .orderBy('m.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { version: row.version, text: row.text, frozenAt: row.frozen_at } : null
}
