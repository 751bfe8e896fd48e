import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Apart } from '../../../platform/measures/measures.ts'

export type NewReading = {
  readonly indicatorId: string
  readonly exercise: string
  /** Null: it is not known, and is told so. */
  readonly value: number | null
  readonly outOf: number | null
  readonly apart: Apart | null
  readonly phrase: string
  readonly reference: string | null
  /** Keys of what everyone may read of what was counted: never its names. */
  readonly counted: readonly string[]
  readonly source: string
  readonly reachedOn: string | null
  readonly sentence: string
  /** The public may count nothing of it: it stays with the team. */
  readonly forTeam: boolean
}

/** Freezes what an indicator says of an exercise. What was frozen before of it stays, as an earlier version. */
export async function freezeReading(
  tx: Transaction,
  person: { readonly id: string },
  { indicatorId, outOf, counted, reachedOn, forTeam, ...reading }: NewReading,
): Promise<{ readonly outcome: 'frozen'; readonly version: number }> {
  await sql`select pg_advisory_xact_lock(hashtext('plan.readings'))`.execute(tx)
  const { version } = await tx
    .insertInto('plan.readings')
    .values({
      ...reading,
      indicator_id: indicatorId,
      version: sql`(select coalesce(max(version), 0) + 1 from plan.readings
        where indicator_id = ${indicatorId} and exercise = ${reading.exercise})`,
      out_of: outOf,
      counted: JSON.stringify(counted),
      reached_on: reachedOn,
      // Counted by the database, of a judgement alone.
      spread: '{}',
      for_team: forTeam,
      frozen_by: person.id,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return { outcome: 'frozen', version }
}
