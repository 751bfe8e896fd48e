import type { Transaction } from '../../../platform/database/database.ts'
import { type Answer, answerKey } from '../rules/answering/answer.ts'
import type { Questionnaire } from '../rules/answering/questionnaire.ts'
import { type Exercise, findExercise, stateOf } from './exercises.ts'
import { findQuestionnaire } from './find-questionnaire.ts'

type Which = { readonly memberId: string; readonly exercise: string }

/** One member's return for one year: what is asked, what it typed, what it deposited, and last time's answers. */
export type OwnReturn = {
  readonly exercise: Exercise
  readonly questionnaire: Questionnaire
  /** Null until the first answer. */
  readonly id: string | null
  readonly answers: ReadonlyMap<string, Answer>
  readonly changedAt: Date | null
  /** When each answer of the draft was written last. */
  readonly writtenAt: ReadonlyMap<string, Date>
  /** The latest first. */
  readonly deposits: readonly Deposit[]
  readonly choice: SharingChoice | undefined
  readonly extension: Extension | undefined
  /** The last year before this one that it deposited; null when there is none. */
  readonly before: {
    readonly exercise: string
    readonly answers: ReadonlyMap<string, Answer>
  } | null
}
export type Deposit = Awaited<ReturnType<typeof listDeposits>>[number]
export type SharingChoice = NonNullable<Awaited<ReturnType<typeof findChoice>>>
export type Extension = NonNullable<Awaited<ReturnType<typeof findExtension>>>

/** Undefined for a year that is not open to members yet. */
export async function findOwnReturn(
  tx: Transaction,
  { memberId, exercise: key }: Which,
): Promise<OwnReturn | undefined> {
  const exercise = await findExercise(tx, key)
  if (!exercise || stateOf(exercise) === 'draft') return undefined
  const id = await findReturnId(tx, { memberId, exercise: key })
  const draft = id === null ? [] : await listAnswers(tx, id)
  const changes = draft.map(({ changed_at }) => changed_at.getTime())
  return {
    exercise,
    questionnaire: await findQuestionnaire(tx, key),
    id,
    answers: byKey(draft),
    writtenAt: new Map(
      draft.map(({ code, part, changed_at }) => [answerKey(code, part), changed_at]),
    ),
    changedAt: changes.length === 0 ? null : new Date(Math.max(...changes)),
    deposits: id === null ? [] : await listDeposits(tx, id),
    choice: id === null ? undefined : await findChoice(tx, id),
    extension: await findExtension(tx, { memberId, exercise: key }),
    before: await findBefore(tx, { memberId, startsOn: exercise.starts_on }),
  }
}

async function findReturnId(
  tx: Transaction,
  { memberId, exercise }: Which,
): Promise<string | null> {
  const found = await tx
    .selectFrom('figures.returns')
    .where('member_id', '=', memberId)
    .where('exercise', '=', exercise)
    .select('id')
    .executeTakeFirst()
  return found?.id ?? null
}

export async function listAnswers(tx: Transaction, returnId: string) {
  return tx
    .selectFrom('figures.answers as a')
    .innerJoin('figures.questions as q', 'q.id', 'a.question_id')
    .where('a.return_id', '=', returnId)
    .select(['q.code', 'a.part', 'a.kind', 'a.amount', 'a.words', 'a.comment', 'a.changed_at'])
    .execute()
}

export async function listDepositedAnswers(tx: Transaction, depositId: string) {
  return tx
    .selectFrom('figures.deposited_answers as a')
    .innerJoin('figures.questions as q', 'q.id', 'a.question_id')
    .where('a.deposit_id', '=', depositId)
    .select(['q.code', 'q.unit', 'a.part', 'a.kind', 'a.amount', 'a.words', 'a.comment'])
    .execute()
}

export function byKey(
  rows: readonly (Answer & { readonly code: string; readonly part: string })[],
): ReadonlyMap<string, Answer> {
  return new Map(
    rows.map(({ code, part, kind, amount, words, comment }) => [
      answerKey(code, part),
      { kind, amount, words, comment },
    ]),
  )
}

async function listDeposits(tx: Transaction, returnId: string) {
  return tx
    .selectFrom('figures.deposits')
    .where('return_id', '=', returnId)
    .select(['id', 'version', 'deposited_at', 'deposited_by'])
    .orderBy('version', 'desc')
    .execute()
}

/** The choice that stands. */
async function findChoice(tx: Transaction, returnId: string) {
  return tx
    .selectFrom('figures.sharing_choices')
    .where('return_id', '=', returnId)
    .where('replaced_at', 'is', null)
    .select(['id', 'seen_by', 'named_questions', 'chosen_at'])
    .executeTakeFirst()
}

/** As rules/answering/follow-up.ts reads it: null where nothing was asked. */
export function extensionGiven(
  extension: Extension | undefined,
): { readonly untilOn: string; readonly isGranted: boolean | null } | null {
  return extension ? { untilOn: extension.until_on, isGranted: extension.is_granted } : null
}

/** The last one asked for. */
export async function findExtension(tx: Transaction, { memberId, exercise }: Which) {
  return tx
    .selectFrom('figures.extensions')
    .where('member_id', '=', memberId)
    .where('exercise', '=', exercise)
    .select(['until_on', 'reason', 'asked_at', 'decided_at', 'is_granted'])
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function findBefore(
  tx: Transaction,
  { memberId, startsOn }: { readonly memberId: string; readonly startsOn: string },
): Promise<OwnReturn['before']> {
  const last = await tx
    .selectFrom('figures.deposits as d')
    .innerJoin('figures.returns as r', 'r.id', 'd.return_id')
    .innerJoin('figures.exercises as e', 'e.key', 'r.exercise')
    .where('r.member_id', '=', memberId)
    .where('e.starts_on', '<', startsOn)
    .select(['d.id', 'r.exercise'])
    .orderBy('e.starts_on', 'desc')
    .orderBy('d.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  return { exercise: last.exercise, answers: byKey(await listDepositedAnswers(tx, last.id)) }
}
