import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

const written = /^([0-9a-f-]{36})@(\d{4}(?:-\d{4})?)$/

/** The readings that stand for what is written `<indicator>@<exercise>`, of published plans; what this reader may not read is left out. */
export async function readingsAt(tx: Transaction, ids: readonly string[]) {
  const asked = ids.filter((id) => written.test(id))
  if (asked.length === 0) return []
  const rows = await tx
    .selectFrom('plan.readings as r')
    .innerJoin('plan.indicators as n', 'n.id', 'r.indicator_id')
    .innerJoin('plan.items as i', 'i.id', 'n.outcome_id')
    .innerJoin('plan.plans as p', 'p.id', 'i.plan_id')
    .where('p.published_at', 'is not', null)
    .where('r.for_team', '=', false)
    .where(sql<string>`n.id::text || '@' || r.exercise`, 'in', asked)
    .where(sql<boolean>`plan.stands(i.id)`)
    .distinctOn(['n.id', 'r.exercise'])
    .select(['n.id as indicatorId', 'r.exercise', 'n.label', 'i.slug', 'r.reference'])
    .orderBy('n.id')
    .orderBy('r.exercise')
    .orderBy('r.version', 'desc')
    .execute()
  return rows.flatMap(({ slug, ...row }) =>
    slug === null ? [] : [{ ...row, slug, id: `${row.indicatorId}@${row.exercise}` }],
  )
}
