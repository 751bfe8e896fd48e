type Years = { readonly exercises: readonly string[] }

/**
 * The plan of today among those that are published: the one whose years hold this exercise; where none does, the last that has
 * begun, else the first to come. Of two that hold it, the one that began last.
 *
 * @param now the exercise that runs
 */
export function standingPlan<P extends Years>(plans: readonly P[], now: string): P | undefined {
  const inOrder = plans.toSorted((a, b) => firstOf(b) - firstOf(a))
  const begun = inOrder.filter((plan) => !isToCome(plan, now))
  return begun.find((plan) => lastOf(plan) >= yearOf(now)) ?? begun[0] ?? inOrder.at(-1)
}

/** Whether none of its years has begun. */
export function isToCome(plan: Years, now: string): boolean {
  return firstOf(plan) > yearOf(now)
}

/* `2026` and `2026-2027` begin in one year: a federation that changed its fiscal year keeps its plans in order. */
const yearOf = (exercise: string) => Number(exercise.slice(0, 4))
const firstOf = ({ exercises }: Years) => yearOf(exercises[0] ?? '')
const lastOf = ({ exercises }: Years) => yearOf(exercises.at(-1) ?? '')
