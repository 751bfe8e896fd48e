import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Stage } from '../tables.ts'

/**
 * Holds a decision still until the transaction ends, for who leads it; the stage it is in once nobody else moves it, null where there is none.
 * Read after: two who press at once follow each other.
 */
export async function holdDecision(tx: Transaction, id: string): Promise<Stage | null> {
  const held = await tx
    .selectFrom('decisions.decisions')
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  if (!held) return null
  // A statement of its own: the one that waited reads what stood before it did.
  const { rows } = await sql<{ stage: Stage }>`
    select decisions.stage_of(${id}::uuid) as stage`.execute(tx)
  return rows[0]?.stage ?? null
}

/** The same for who says something on the way, side by side: nobody moves it before the transaction ends. */
export async function holdStage(tx: Transaction, id: string): Promise<Stage | null> {
  const { rows } = await sql<{ stage: Stage | null }>`
    select decisions.hold_stage(${id}::uuid) as stage`.execute(tx)
  return rows[0]?.stage ?? null
}
