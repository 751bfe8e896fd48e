import { as } from '../../../../platform/database/database.ts'
import { param, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { type Exercise, findExercise, stateOf } from '../../queries/exercises.ts'
import { listFollowed } from '../../queries/follow-up.ts'
import type { Followed, Year } from '../../rules/answering/follow-up.ts'

export type FollowUp = {
  readonly exercise: Exercise
  readonly year: Year
  readonly members: readonly Followed[]
  /** ISO day of the federation. */
  readonly today: string
}

/** The year of the address and its members; undefined for one that nobody could answer yet. */
export async function readFollowUp(c: SiteContext): Promise<FollowUp | undefined> {
  return as(teamPerson(c), async (tx) => {
    const exercise = await findExercise(tx, param(c, 'exercise'))
    if (!exercise || stateOf(exercise) === 'draft') return undefined
    const year = {
      dueOn: exercise.due_on ?? exercise.ends_on,
      isOpen: stateOf(exercise) === 'open',
    }
    const members = await listFollowed(tx, exercise.key)
    return { exercise, year, members, today: todayOf(c) }
  })
}
