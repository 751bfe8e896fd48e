import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { listExercises, stateOf } from './exercises.ts'

/** Every year a member was asked, the latest first, and where its return stands. */
export async function listReturnProgress(tx: Transaction, memberId: string) {
  const exercises = (await listExercises(tx)).filter((one) => stateOf(one) !== 'draft')
  const returns = await tx
    .selectFrom('figures.returns as r')
    .leftJoin('figures.answers as a', (join) =>
      join.onRef('a.return_id', '=', 'r.id').on('a.part', '=', ''),
    )
    .where('r.member_id', '=', memberId)
    .groupBy(['r.id', 'r.exercise'])
    .select((eb) => [
      'r.exercise',
      sql<number>`count(a.question_id)::int`.as('answered'),
      eb.fn.max('a.changed_at').as('changed_at'),
      eb
        .selectFrom('figures.deposits as d')
        .whereRef('d.return_id', '=', 'r.id')
        .select((inner) => inner.fn.max('d.version').as('version'))
        .as('version'),
      eb
        .selectFrom('figures.deposits as d')
        .whereRef('d.return_id', '=', 'r.id')
        .select((inner) => inner.fn.max('d.deposited_at').as('at'))
        .as('deposited_at'),
    ])
    .execute()
  const byExercise = new Map(returns.map((one) => [one.exercise, one]))
  return exercises.map((exercise) => {
    const own = byExercise.get(exercise.key)
    return {
      ...exercise,
      answered: own?.answered ?? 0,
      changed_at: own?.changed_at ?? null,
      version: own?.version ?? null,
      deposited_at: own?.deposited_at ?? null,
    }
  })
}
export type ReturnProgress = Awaited<ReturnType<typeof listReturnProgress>>[number]
