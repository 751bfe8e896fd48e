import type { Transaction } from '../../../platform/database/database.ts'
import type { MenuReader, ToDo } from '../../../platform/module.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { figuresPaths } from '../paths.ts'
import { type Exercise, listExercises, stateOf } from '../queries/exercises.ts'
import { listFollowed } from '../queries/follow-up.ts'
import { extensionGiven, findExtension } from '../queries/own-return.ts'
import { listReturnProgress } from '../queries/return-progress.ts'
import { isAmong, lastDayOf } from '../rules/answering/follow-up.ts'
import { toDoWords } from '../words/to-do.ts'

/** The open portraits that a member has not deposited yet. */
export async function memberToDo(
  tx: Transaction,
  { language, federation }: MenuReader,
  { id, slug }: { readonly id: string; readonly slug: string },
): Promise<readonly ToDo[]> {
  const say = toDoWords.in(language)
  const formats = formatsOf(language)
  const today = todayIn(federation.timeZone)
  const open = (await listReturnProgress(tx, id)).filter(({ version }) => version === null)
  return Promise.all(
    open.filter(isOpen).map(async ({ key, due_on, answered, questions }) => {
      const extension = await findExtension(tx, { memberId: id, exercise: key })
      const lastDay = lastDayOf({ extension: extensionGiven(extension) }, { dueOn: due_on })
      return {
        path: figuresPaths.ownPortraits(slug),
        what: say('member', { exercise: key, answered }),
        why: say(today > lastDay ? 'late' : 'due', {
          day: formats.day(lastDay),
          answered,
          asked: questions,
        }),
      }
    }),
  )
}

/** An open portrait has a last day. */
function isOpen<E extends Exercise>(exercise: E): exercise is E & { due_on: string } {
  return stateOf(exercise) === 'open' && exercise.due_on !== null
}

/** Of the open portraits: who asks for more time, and how many are still waited for. */
export async function teamToDo(
  tx: Transaction,
  { language, federation }: MenuReader,
): Promise<readonly ToDo[]> {
  const say = toDoWords.in(language)
  const formats = formatsOf(language)
  const today = todayIn(federation.timeZone)
  const open = (await listExercises(tx)).filter(isOpen)
  const lists = await Promise.all(
    open.map(async ({ key, due_on }) => {
      const followed = await listFollowed(tx, key)
      const year = { dueOn: due_on, isOpen: true }
      const count = (filter: 'awaited' | 'waiting') =>
        followed.filter((one) => isAmong(one, filter, year, today)).length
      const path = figuresPaths.followUp(key)
      const [awaited, waiting] = [count('awaited'), count('waiting')]
      return [
        waiting > 0 && {
          path: `${path}?etat=waiting`,
          what: say('waiting', { count: waiting }),
          why: say('waitingWhy', { exercise: key }),
        },
        awaited > 0 && {
          path,
          what: say('awaited', { count: awaited, exercise: key }),
          why: say(today > due_on ? 'awaitedLate' : 'awaitedDue', { day: formats.day(due_on) }),
        },
      ].filter((one) => one !== false)
    }),
  )
  return lists.flat()
}
