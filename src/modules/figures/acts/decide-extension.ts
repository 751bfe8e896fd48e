import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { membersToWrite } from '../../directory/index.ts'
import { findExercise, stateOf } from '../queries/exercises.ts'

type Decided = {
  readonly name: string
  readonly mailbox: string | null
  readonly slug: string
  readonly untilOn: string
}
export type DecideExtensionResult =
  | ({ readonly outcome: 'granted' | 'refused' } & Decided)
  /** Somebody decided it meanwhile, or the year is closed. */
  | { readonly outcome: 'not-found' }

type Deciding = {
  readonly exercise: string
  readonly id: string
  readonly isGranted: boolean
  /** ISO day: another than the one asked for. */
  readonly untilOn?: string
}

/** Answers a request for more time. */
export async function decideExtension(
  tx: Transaction,
  person: { readonly id: string },
  { exercise, id, isGranted, untilOn }: Deciding,
): Promise<DecideExtensionResult> {
  const year = await findExercise(tx, exercise)
  if (!year || stateOf(year) !== 'open') return { outcome: 'not-found' }
  const decided = await tx
    .updateTable('figures.extensions')
    .set({
      decided_at: new Date(),
      decided_by: person.id,
      is_granted: isGranted,
      ...(untilOn !== undefined && { until_on: untilOn }),
    })
    .where('id', '=', id)
    .where('exercise', '=', exercise)
    .where('decided_at', 'is', null)
    .returning(['member_id', 'until_on'])
    .executeTakeFirst()
  if (!decided) return { outcome: 'not-found' }
  const [member] = await membersToWrite(tx, [decided.member_id])
  if (!member) return { outcome: 'not-found' }
  const { name, mailbox, slug } = member
  const act = isGranted ? 'grant-extension' : 'refuse-extension'
  await recordAct(tx, person, act, { exercise, member: member.id, name, on: decided.until_on })
  const outcome = isGranted ? 'granted' : 'refused'
  return { outcome, name, mailbox, slug, untilOn: decided.until_on }
}

export type GrantExtensionResult =
  | ({ readonly outcome: 'granted' } & Decided)
  | { readonly outcome: 'closed' }

type Granting = {
  readonly exercise: string
  readonly memberId: string
  readonly untilOn: string
}

/** Gives a member more time, asked for or not: a request that waits is answered by it. */
export async function grantExtension(
  tx: Transaction,
  person: { readonly id: string },
  { exercise, memberId, untilOn }: Granting,
): Promise<GrantExtensionResult> {
  const year = await findExercise(tx, exercise)
  if (!year || stateOf(year) !== 'open') return { outcome: 'closed' }
  const waiting = await tx
    .selectFrom('figures.extensions')
    .where('exercise', '=', exercise)
    .where('member_id', '=', memberId)
    .where('decided_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (waiting) {
    const granting = { exercise, id: waiting.id, isGranted: true, untilOn }
    const result = await decideExtension(tx, person, granting)
    return result.outcome === 'granted' ? { ...result, outcome: 'granted' } : { outcome: 'closed' }
  }
  const [member] = await membersToWrite(tx, [memberId])
  if (!member) return { outcome: 'closed' }
  await tx
    .insertInto('figures.extensions')
    .values({
      exercise,
      member_id: memberId,
      until_on: untilOn,
      asked_by: person.id,
      decided_at: new Date(),
      decided_by: person.id,
      is_granted: true,
    })
    .execute()
  const { name, mailbox, slug } = member
  await recordAct(tx, person, 'grant-extension', { exercise, member: member.id, name, on: untilOn })
  return { outcome: 'granted', name, mailbox, slug, untilOn }
}
