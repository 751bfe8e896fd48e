import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../../platform/database/database.ts'
import type { FrozenReading, Indicator } from '../rules/readings.ts'
import { stands } from '../tables.ts'

/** Every indicator of a plan, in order; those that are no longer followed too. */
export async function listIndicators(
  tx: Transaction,
  planId: string,
): Promise<readonly Indicator[]> {
  const rows = await tx
    .selectFrom('plan.indicators as n')
    .innerJoin('plan.items as i', 'i.id', 'n.outcome_id')
    .where('i.plan_id', '=', planId)
    .select(['n.id', 'n.outcome_id as outcomeId', 'n.kind', 'n.label', 'n.measure', 'n.unit'])
    .select(['n.baseline', 'n.baseline_note as baselineNote', 'n.target', 'n.direction'])
    .select(['n.due_on as dueOn', 'n.method', 'n.retired_at'])
    .orderBy('n.position')
    .orderBy('n.id')
    .execute()
  return rows.map(({ retired_at, baseline, target, ...one }) => ({
    ...one,
    baseline: numberOf(baseline),
    target: numberOf(target),
    isRetired: retired_at !== null,
  }))
}

const counted = z.array(z.string())
const spreadSchema = z.partialRecord(z.enum(stands), z.number().int())

/** What was frozen of a plan: of each indicator and exercise, its versions, the last first. */
export async function listReadings(
  tx: Transaction,
  planId: string,
): Promise<readonly FrozenReading[]> {
  const rows = await tx
    .selectFrom('plan.readings as r')
    .innerJoin('plan.indicators as n', 'n.id', 'r.indicator_id')
    .innerJoin('plan.items as i', 'i.id', 'n.outcome_id')
    .where('i.plan_id', '=', planId)
    .select(['r.indicator_id as indicatorId', 'r.exercise', 'r.version', 'r.value'])
    .select(['r.out_of as outOf', 'r.apart', 'r.phrase', 'r.reference', 'r.counted', 'r.source'])
    .select(['r.reached_on as reachedOn', 'r.spread', 'r.sentence', 'r.frozen_at as frozenAt'])
    .select('r.for_team as forTeam')
    .orderBy('r.exercise')
    .orderBy('r.version', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    value: numberOf(row.value),
    outOf: numberOf(row.outOf),
    isTakenBack: false,
    counted: counted.parse(row.counted),
    spread: spreadSchema.parse(row.spread),
  }))
}

/** PostgreSQL writes a `numeric` in digits. */
function numberOf(written: number | string | null): number | null {
  return written === null ? null : Number(written)
}

/** How many seats have answered, by indicator, for the team; null while fewer than three have. What they said is told once it is frozen. */
export async function seatsThatJudged(
  tx: Transaction,
  indicators: readonly Indicator[],
  exercise: string,
): Promise<ReadonlyMap<string, number | null>> {
  const judged = indicators.filter(({ kind }) => kind === 'judgement').map(({ id }) => id)
  const { rows } = await sql<{ id: string; seats: number | null }>`
    select id, plan.seats_that_judged(id, ${exercise}) as seats from unnest(${judged}::uuid[]) as id`.execute(
    tx,
  )
  return new Map(rows.map(({ id, seats }) => [id, seats]))
}

/** What a member's seat said, by indicator. For its people. */
export async function judgementsOf(tx: Transaction, memberId: string, exercise: string) {
  const rows = await tx
    .selectFrom('plan.judgements')
    .where('member_id', '=', memberId)
    .where('exercise', '=', exercise)
    .select(['indicator_id', 'stand', 'words'])
    .execute()
  return new Map(rows.map(({ indicator_id, ...said }) => [indicator_id, said]))
}
