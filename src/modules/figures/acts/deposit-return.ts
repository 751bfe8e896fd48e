import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { regionAndPractices } from '../../directory/index.ts'
import { stateOf } from '../queries/exercises.ts'
import { findOwnReturn } from '../queries/own-return.ts'
import { missingBeforeDeposit, type Remark } from '../rules/answering/before-deposit.ts'
import { writeSeen } from '../rules/answering/merge-answers.ts'
import { chooseSharing, type Sharing } from './choose-sharing.ts'
import { startReturn } from './save-answers.ts'

export type DepositReturnResult =
  | { readonly outcome: 'deposited'; readonly version: number }
  | { readonly outcome: 'incomplete'; readonly remarks: readonly Remark[] }
  /** The first deposit says who may read it. */
  | { readonly outcome: 'no-choice' }
  /** The choice would open answers that count in figures already seen. */
  | { readonly outcome: 'counted-already' }
  /** Somebody changed an answer since the page was read. */
  | { readonly outcome: 'changed-meanwhile' }
  /** What is deposited already is the same. */
  | { readonly outcome: 'nothing-new' }
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'not-found' }

type Depositing = {
  readonly exercise: string
  readonly memberId: string
  /** What the page showed, as `writeSeen` writes it: one signs what one has read. */
  readonly read: string
  /** Null keeps the choice that stands. */
  readonly sharing: Sharing | null
}

/** Signs the draft as it stands: a new version, which the earlier ones lie under. */
export async function depositReturn(
  tx: Transaction,
  person: { readonly id: string },
  { exercise, memberId, read, sharing }: Depositing,
): Promise<DepositReturnResult> {
  const before = await findOwnReturn(tx, { memberId, exercise })
  if (!before) return { outcome: 'not-found' }
  if (stateOf(before.exercise) !== 'open') return { outcome: 'closed' }
  const returnId = await startReturn(tx, person, { exercise, memberId })
  const own = await findOwnReturn(tx, { memberId, exercise })
  if (!own) return { outcome: 'not-found' }
  if (readMark(own.answers) !== read) return { outcome: 'changed-meanwhile' }
  const lastYear = own.before?.answers ?? new Map()
  const remarks = missingBeforeDeposit(own.questionnaire, own.answers, lastYear)
  if (remarks.length > 0) return { outcome: 'incomplete', remarks }
  if (!sharing && !own.choice) return { outcome: 'no-choice' }
  const [last] = own.deposits
  if (last && !sharing && !(await differs(tx, returnId, last.id))) return { outcome: 'nothing-new' }

  if (sharing) {
    const chosen = await chooseSharing(tx, person, { returnId, sharing })
    if (chosen.outcome !== 'chosen') return chosen
  }

  const version = (last?.version ?? 0) + 1
  const { region, practices } = await regionAndPractices(tx, memberId)
  const { id } = await tx
    .insertInto('figures.deposits')
    .values({ return_id: returnId, version, deposited_by: person.id, region, practices })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('figures.deposited_answers')
    .columns(['deposit_id', 'question_id', 'part', 'kind', 'amount', 'words', 'comment'])
    .expression(
      tx
        .selectFrom('figures.answers')
        .where('return_id', '=', returnId)
        .select((eb) => [
          eb.val(id).$castTo<string>().as('deposit_id'),
          'question_id',
          'part',
          'kind',
          'amount',
          'words',
          'comment',
        ]),
    )
    .execute()
  return { outcome: 'deposited', version }
}

/** A mark of all that was read before signing. */
export function readMark(answers: Parameters<typeof writeSeen>[0]): string {
  return writeSeen(answers, [...answers.keys()].sort())
}

async function differs(tx: Transaction, returnId: string, depositId: string): Promise<boolean> {
  const { rows } = await sql<{ differs: boolean }>`
    with draft as (
      select question_id, part, kind, amount, words, comment from figures.answers where return_id = ${returnId}),
    signed as (
      select question_id, part, kind, amount, words, comment from figures.deposited_answers where deposit_id = ${depositId})
    select exists ((table draft except table signed) union all (table signed except table draft)) as differs`.execute(
    tx,
  )
  return rows[0]?.differs ?? true
}
