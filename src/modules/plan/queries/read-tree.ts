import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { PlanItem, Tree } from '../rules/tree.ts'
import { treeOf } from '../rules/tree.ts'
import type { Stage } from '../tables.ts'

/** What a plan says now, in order; nothing that was removed. */
export async function readTree(tx: Transaction, planId: string): Promise<Tree> {
  return treeOf(
    await items(tx).where('i.plan_id', '=', planId).where('i.removed_at', 'is', null).execute(),
  )
}

/** One item, removed or not; undefined where this reader may not see it. */
export async function findItem(
  tx: Transaction,
  planId: string,
  id: string,
): Promise<(PlanItem & { readonly isRemoved: boolean }) | undefined> {
  const found = await items(tx)
    .where('i.plan_id', '=', planId)
    .where('i.id', '=', id)
    .select(sql<boolean>`i.removed_at is not null`.as('isRemoved'))
    .executeTakeFirst()
  return found
}

/** An orientation or an outcome by its address, with the plan it is of. */
export async function findBySlug(
  tx: Transaction,
  slug: string,
): Promise<{ readonly id: string; readonly kind: string; readonly planId: string } | undefined> {
  return tx
    .selectFrom('plan.items')
    .select(['id', 'kind', 'plan_id as planId'])
    .where('slug', '=', slug)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** What was taken out of a plan, the last first. For the team. */
export async function listRemoved(tx: Transaction, planId: string): Promise<readonly PlanItem[]> {
  return items(tx)
    .where('i.plan_id', '=', planId)
    .where('i.removed_at', 'is not', null)
    .clearOrderBy()
    .orderBy('i.removed_at', 'desc')
    .execute()
}

function items(tx: Transaction) {
  return tx
    .selectFrom('plan.items as i')
    .innerJoin('plan.item_versions as v', (join) =>
      join
        .onRef('v.item_id', '=', 'i.id')
        .on('v.version', '=', sql<number>`plan.last_version(i.id)`),
    )
    .select([
      'i.id',
      'i.kind',
      'i.parent_id as parentId',
      'i.exercise',
      'i.slug',
      'v.text',
      'v.because',
    ])
    .select(['v.version', 'v.carried_by as carriedBy', 'v.partners'])
    .select(['v.starts_on as startsOn', 'v.ends_on as endsOn'])
    .select([
      sql<readonly string[]>`array(select t.strategy_id::text from plan.activity_strategies t
        where t.activity_id = i.id)`.as('strategies'),
      sql<readonly string[]>`array(select m.member_id::text from plan.activity_members m
        where m.activity_id = i.id)`.as('members'),
      sql<Stage | null>`(select s.stage from plan.activity_stages s where s.activity_id = i.id
        order by s.set_at desc limit 1)`.as('stage'),
    ])
    .orderBy('i.position')
    .orderBy('i.id')
}
