import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

const counted = sql<number>`count(*)::int`.as('count')

/** The years this reader may see, the latest first, with how much each asks. */
export async function listExercises(tx: Transaction) {
  const exercises = await tx
    .selectFrom('figures.exercises as e')
    .selectAll('e')
    .select((eb) => [
      eb
        .selectFrom('figures.questions as q')
        .whereRef('q.exercise', '=', 'e.key')
        .select(counted)
        .as('questions'),
      eb
        .selectFrom('figures.question_groups as g')
        .whereRef('g.exercise', '=', 'e.key')
        .select(counted)
        .as('groups'),
      // To a member: of its own return only.
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('figures.returns as r')
              .whereRef('r.exercise', '=', 'e.key')
              .select('r.id'),
          ),
        )
        .as('isUnanswered'),
    ])
    .orderBy('e.starts_on', 'desc')
    .execute()
  return exercises.map(({ questions, groups, isUnanswered, ...exercise }) => ({
    ...exercise,
    isUnanswered: Boolean(isUnanswered),
    questions: questions ?? 0,
    groups: groups ?? 0,
  }))
}
export type Exercise = Awaited<ReturnType<typeof listExercises>>[number]

export async function findExercise(tx: Transaction, key: string): Promise<Exercise | undefined> {
  return (await listExercises(tx)).find((exercise) => exercise.key === key)
}

export type ExerciseState = 'draft' | 'open' | 'closed'

export function stateOf({
  opened_at,
  closed_at,
}: Pick<Exercise, 'opened_at' | 'closed_at'>): ExerciseState {
  if (opened_at === null) return 'draft'
  return closed_at === null ? 'open' : 'closed'
}
