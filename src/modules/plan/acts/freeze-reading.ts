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
  /** The version that stood when who freezes read it; 0 where none did. */
  readonly after: number
}

/**
 * Freezes what an indicator says of an exercise. What was frozen before of it stays, as an earlier version; what somebody else froze
 * meanwhile is read first.
 */
export async function freezeReading(
  tx: Transaction,
  person: { readonly id: string },
  { indicatorId, outOf, counted, reachedOn, forTeam, after, ...reading }: NewReading,
): Promise<{ readonly outcome: 'frozen' | 'changed-meanwhile' }> {
  await sql`select pg_advisory_xact_lock(hashtext('plan.readings'))`.execute(tx)
  const { standing } = await tx
    .selectFrom('plan.readings')
    .where('indicator_id', '=', indicatorId)
    .where('exercise', '=', reading.exercise)
    .select(({ fn, lit }) => fn.coalesce(fn.max('version'), lit(0)).as('standing'))
    .executeTakeFirstOrThrow()
  if (standing !== after) return { outcome: 'changed-meanwhile' }
  await tx
    .insertInto('plan.readings')
    .values({
      ...reading,
      indicator_id: indicatorId,
      version: standing + 1,
      out_of: outOf,
      counted: JSON.stringify(counted),
      reached_on: reachedOn,
      // Counted by the database, of a judgement alone.
      spread: '{}',
      for_team: forTeam,
      frozen_by: person.id,
    })
    .execute()
  return { outcome: 'frozen' }
}
