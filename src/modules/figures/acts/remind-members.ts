import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { findExercise, stateOf } from '../queries/exercises.ts'
import { listFollowed } from '../queries/follow-up.ts'
import { type Followed, sparedBecause, standingOf } from '../rules/answering/follow-up.ts'

/** A member, and the id of its reminder. */
export type Reminded = Followed & { readonly reminder: string }

export type RemindMembersResult =
  | { readonly outcome: 'reminded'; readonly members: readonly Reminded[] }
  /** All those chosen answered, asked for no more or were written to meanwhile. */
  | { readonly outcome: 'nobody' }
  | { readonly outcome: 'closed' }

type Reminding = {
  readonly exercise: string
  /** Ids of the members chosen. */
  readonly chosen: readonly string[]
  /** ISO day of the federation. */
  readonly today: string
}

/** The most mails that leave at once: a network of thousands is reminded in several times. */
export const mostReminders = 200

/** Writes down who is reminded; the mails leave once it is written, and each counts from then on: see markReminderLeft. Nobody is written to twice in a week, whoever asks. */
export async function remindMembers(
  tx: Transaction,
  person: { readonly id: string },
  { exercise: key, chosen, today }: Reminding,
): Promise<RemindMembersResult> {
  // Two people of the team who send at once take turns.
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7306))`.execute(tx)
  const exercise = await findExercise(tx, key)
  if (!exercise || stateOf(exercise) !== 'open') return { outcome: 'closed' }
  const year = { dueOn: exercise.due_on ?? exercise.ends_on, isOpen: true }
  const asked = new Set(chosen)
  const members = (await listFollowed(tx, key))
    .filter((member) => asked.has(member.id) && standingOf(member) !== 'deposited')
    .filter((member) => sparedBecause(member, year, { today, now: new Date() }) === null)
    .slice(0, mostReminders)
  if (members.length === 0) return { outcome: 'nobody' }
  const written = await tx
    .insertInto('figures.reminders')
    .values(
      members.map(({ id }) => ({
        exercise: key,
        member_id: id,
        sent_by: person.id,
        left_at: null,
      })),
    )
    .returning(['id', 'member_id'])
    .execute()
  const reminders = new Map(written.map(({ id, member_id }) => [member_id, id]))
  await recordAct(tx, person, 'remind-members', { exercise: key, count: members.length })
  const reminded = members.flatMap((member) => {
    const reminder = reminders.get(member.id)
    return reminder === undefined ? [] : [{ ...member, reminder }]
  })
  return { outcome: 'reminded', members: reminded }
}
