import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Position } from '../tables.ts'
import type { CastResult } from './cast-ballot.ts'

type Taking = {
  readonly decision: string
  readonly member: string
  readonly position: Position
  /** Of an objection: what harm the proposal would do. */
  readonly reason: string
  readonly seen: number
}

/** A seat consents, or objects and says why; it may change its mind until the round ends. */
export async function takePosition(
  tx: Transaction,
  { decision, member, position, reason, seen }: Taking,
): Promise<CastResult> {
  const why = position === 'objection' ? reason : ''
  const { rows } = await sql<CastResult>`
    select decisions.take_position(${decision}, ${member}, ${position}, ${why}, ${seen}) as outcome`.execute(
    tx,
  )
  return rows[0] ?? { outcome: 'unknown' }
}
