import { as, type Transaction } from '../../../../platform/database/database.ts'
import { param, type SiteContext, uuidParam } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { findPlan, type Plan } from '../../queries/plans.ts'
import { findItem, readTree } from '../../queries/read-tree.ts'
import type { PlanItem, Tree } from '../../rules/tree.ts'

/** Does something about the plan of the address; undefined where there is none. */
export function aboutPlan<T>(
  c: SiteContext,
  work: (tx: Transaction, plan: Plan) => Promise<T>,
): Promise<T | undefined> {
  return as(teamPerson(c), async (tx) => {
    const plan = await findPlan(tx, param(c, 'plan'))
    return plan && work(tx, plan)
  })
}

export type AskedItem = {
  readonly plan: Plan
  readonly tree: Tree
  readonly item: PlanItem & { readonly isRemoved: boolean }
}

/** The same about one item of it. */
export async function aboutItem<T>(
  c: SiteContext,
  work: (tx: Transaction, asked: AskedItem) => Promise<T>,
): Promise<T | undefined> {
  const id = uuidParam(c, 'element')
  if (id === null) return undefined
  return aboutPlan(c, async (tx, plan) => {
    const item = await findItem(tx, plan.id, id)
    return item && work(tx, { plan, item, tree: await readTree(tx, plan.id) })
  })
}
