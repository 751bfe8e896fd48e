import { daysFrom } from '../../src/platform/words/days.ts'
import type { DemonstrationExercise } from '../exercises.ts'
import { fractionOf, identifierOf } from '../identifiers.ts'
import type { TableRows } from '../insert-rows.ts'
import { memberId, noonOf } from '../member-rows.ts'
import type { DemonstrationReturn } from './return-rows.ts'
import { extensionRequests, follower } from './who-answers.ts'

/** What passed between the team and who has not answered yet: more time, reminders, and one that wants no more of them. */
export function followUpRows(
  { key, dueOn }: DemonstrationExercise,
  returns: readonly DemonstrationReturn[],
): TableRows[] {
  const waited = returns
    .filter(({ standing }) => standing.kind !== 'deposited')
    .map(({ member: { name }, standing }) => ({ name, isBegun: standing.kind === 'draft' }))
    .filter(({ name }) => name !== 'La Corde à linge')
    .toSorted((a, b) => fractionOf(a.name, 'extension') - fractionOf(b.name, 'extension'))
  const begun = waited.filter(({ isBegun }) => isBegun)
  const asking = [...begun, ...waited.filter(({ isBegun }) => !isBegun)]
  const stopped = asking.at(-1)?.name
  return [
    {
      table: 'figures.extensions',
      rows: extensionRequests.flatMap(({ standing, days, reason }, index) => {
        const name = asking[index]?.name
        if (name === undefined) return []
        const askedOn = daysFrom(dueOn, standing === 'waiting' ? 6 - index : -8 + index)
        const isDecided = standing !== 'waiting'
        return [
          {
            id: identifierOf('extension', key, name),
            exercise: key,
            member_id: memberId(name),
            until_on: daysFrom(dueOn, days),
            reason,
            asked_at: noonOf(askedOn),
            decided_at: isDecided ? noonOf(daysFrom(askedOn, 1)) : null,
            decided_by: isDecided ? follower.id : null,
            is_granted: isDecided ? standing === 'granted' : null,
          },
        ]
      }),
    },
    {
      table: 'figures.reminders',
      rows: [-12, 3].flatMap((days, round) =>
        waited
          .filter(
            ({ name, isBegun }) => round === 0 || !isBegun || fractionOf(name, 'reminder') < 0.5,
          )
          .map(({ name }) => ({
            id: identifierOf('reminder', key, name, round),
            exercise: key,
            member_id: memberId(name),
            sent_at: noonOf(daysFrom(dueOn, days)),
            left_at: noonOf(daysFrom(dueOn, days)),
            sent_by: follower.id,
          })),
      ),
    },
    {
      table: 'figures.reminder_stops',
      rows:
        stopped === undefined
          ? []
          : [
              {
                exercise: key,
                member_id: memberId(stopped),
                stopped_at: noonOf(daysFrom(dueOn, 4)),
                stopped_by: null,
              },
            ],
    },
  ]
}
