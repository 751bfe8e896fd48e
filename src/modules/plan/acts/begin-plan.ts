import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { slugOf } from '../../../platform/words/slug.ts'

export type BegunPlan = {
  readonly title: string
  readonly firstExercise: string
  readonly lastExercise: string
}

/** Begins a plan, for the team. Those before stay as they are. */
export async function beginPlan(
  tx: Transaction,
  person: { readonly id: string },
  { title, firstExercise, lastExercise }: BegunPlan,
): Promise<
  | { readonly outcome: 'begun'; readonly slug: string }
  | { readonly outcome: 'title-taken' }
  | { readonly outcome: 'no-address' }
> {
  const slug = slugOf(title)
  if (slug.length < 2) return { outcome: 'no-address' }
  if (['orientations', 'horizons', 'nouveau'].includes(slug)) {
    return { outcome: 'title-taken' }
  }
  const begun = await tx
    .insertInto('plan.plans')
    .values({
      slug,
      title,
      first_exercise: firstExercise,
      last_exercise: lastExercise,
      created_by: person.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!begun) return { outcome: 'title-taken' }
  await recordAct(tx, person, 'begin-plan', { plan: slug })
  return { outcome: 'begun', slug }
}
