import type { Transaction } from '../../../platform/database/database.ts'
import { membersToWrite } from '../../directory/index.ts'
import { findExercise, stateOf } from './exercises.ts'

/** What a member knows of the reminders of a year. */
export type OwnReminders = {
  readonly exercise: string
  readonly isOpen: boolean
  readonly isDeposited: boolean
  readonly mailbox: string | null
  readonly hasStopped: boolean
  readonly remindedAt: Date | null
}

/** Undefined for a year that is not open to members yet. */
export async function findOwnReminders(
  tx: Transaction,
  memberId: string,
  key: string,
): Promise<OwnReminders | undefined> {
  const exercise = await findExercise(tx, key)
  if (!exercise || stateOf(exercise) === 'draft') return undefined
  const [member] = await membersToWrite(tx, [memberId])
  const stop = await tx
    .selectFrom('figures.reminder_stops')
    .where('exercise', '=', key)
    .where('member_id', '=', memberId)
    .select('stopped_at')
    .executeTakeFirst()
  const last = await tx
    .selectFrom('figures.reminders')
    .where('exercise', '=', key)
    .where('member_id', '=', memberId)
    .where('left_at', 'is not', null)
    .select((eb) => eb.fn.max('sent_at').as('sent_at'))
    .executeTakeFirst()
  const deposit = await tx
    .selectFrom('figures.deposits as d')
    .innerJoin('figures.returns as r', 'r.id', 'd.return_id')
    .where('r.exercise', '=', key)
    .where('r.member_id', '=', memberId)
    .select('d.id')
    .limit(1)
    .executeTakeFirst()
  return {
    exercise: key,
    isOpen: stateOf(exercise) === 'open',
    isDeposited: deposit !== undefined,
    mailbox: member?.mailbox ?? null,
    hasStopped: stop !== undefined,
    remindedAt: last?.sent_at ?? null,
  }
}
