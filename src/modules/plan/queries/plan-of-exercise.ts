import type { Transaction } from '../../../platform/database/database.ts'
import { listPlans } from './plans.ts'
import { readTree } from './read-tree.ts'

/** The published plan that has this exercise, and its tree. */
export async function planOfExercise(tx: Transaction, exercise: string) {
  const plan = (await listPlans(tx)).find(
    ({ isPublic, exercises }) => isPublic && exercises.includes(exercise),
  )
  return plan && { plan, tree: await readTree(tx, plan.id) }
}
