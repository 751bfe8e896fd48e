import type { Transaction } from '../../../platform/database/database.ts'
import type { PlanItem, Tree } from '../rules/tree.ts'
import { listPlans } from './plans.ts'
import { readTree } from './read-tree.ts'

/** Activities of an exercise that a member carries. */
export function carriedBy(tree: Tree, memberId: string, exercise: string): readonly PlanItem[] {
  return tree
    .under(null, 'activity')
    .filter((one) => one.exercise === exercise && one.members.includes(memberId))
}

/** The years a member put in its own report, the last one first. For its people. */
export async function reportedYears(tx: Transaction, memberId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('plan.reported')
    .where('member_id', '=', memberId)
    .select('exercise')
    .orderBy('exercise', 'desc')
    .execute()
  return rows.map(({ exercise }) => exercise)
}

/** The published plan that has this exercise, and its tree. */
export async function planOfExercise(tx: Transaction, exercise: string) {
  const plan = (await listPlans(tx)).find(
    ({ isPublic, exercises }) => isPublic && exercises.includes(exercise),
  )
  return plan && { plan, tree: await readTree(tx, plan.id) }
}
