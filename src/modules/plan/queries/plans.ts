import type { Transaction } from '../../../platform/database/database.ts'
import { exercisesBetween } from '../rules/exercises.ts'

export type Plan = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly isPublic: boolean
  /** Every exercise it runs through. */
  readonly exercises: readonly string[]
}

/** The plans this reader may know, the one that begins last first. */
export async function listPlans(tx: Transaction): Promise<readonly Plan[]> {
  const rows = await tx
    .selectFrom('plan.plans')
    .select(['id', 'slug', 'title', 'first_exercise', 'last_exercise', 'published_at'])
    .orderBy('first_exercise', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ first_exercise, last_exercise, published_at, ...plan }) => ({
    ...plan,
    isPublic: published_at !== null,
    exercises: exercisesBetween(first_exercise, last_exercise),
  }))
}

/** A plan by its address. */
export async function findPlan(tx: Transaction, slug: string): Promise<Plan | undefined> {
  return (await listPlans(tx)).find((plan) => plan.slug === slug)
}
