import type { Transaction } from '../../../platform/database/database.ts'
import { listAnswers, listDepositedAnswers } from './own-return.ts'

/** Everything a member ever answered, to leave with: drafts, every version, every choice, every request. */
export async function exportOwnFigures(tx: Transaction, memberId: string) {
  const returns = await tx
    .selectFrom('figures.returns as r')
    .innerJoin('figures.exercises as e', 'e.key', 'r.exercise')
    .where('r.member_id', '=', memberId)
    .select(['r.id', 'r.exercise', 'r.started_at', 'e.starts_on', 'e.ends_on'])
    .orderBy('e.starts_on')
    .execute()
  const exercises = []
  for (const { id, exercise, ...own } of returns) {
    const deposits = await tx
      .selectFrom('figures.deposits')
      .where('return_id', '=', id)
      .select(['id', 'version', 'deposited_at', 'region', 'practices'])
      .orderBy('version')
      .execute()
    const versions = []
    for (const { id: deposit, ...signed } of deposits) {
      versions.push({ ...signed, answers: sorted(await listDepositedAnswers(tx, deposit)) })
    }
    exercises.push({
      exercise,
      ...own,
      questions: await tx
        .selectFrom('figures.questions')
        .where('exercise', '=', exercise)
        .select(['code', 'label', 'label_en', 'definition', 'definition_en', 'unit'])
        .orderBy('code')
        .execute(),
      draft: sorted(await listAnswers(tx, id)),
      deposits: versions,
      choices: await tx
        .selectFrom('figures.sharing_choices')
        .where('return_id', '=', id)
        .select(['seen_by', 'named_questions', 'chosen_at', 'replaced_at'])
        .orderBy('chosen_at')
        .execute(),
      extensions: await tx
        .selectFrom('figures.extensions')
        .where('exercise', '=', exercise)
        .where('member_id', '=', memberId)
        .select(['until_on', 'reason', 'asked_at', 'decided_at', 'is_granted'])
        .orderBy('asked_at')
        .execute(),
    })
  }
  return exercises
}
export type OwnFigures = Awaited<ReturnType<typeof exportOwnFigures>>

/** By question, the whole before its parts: the same export twice is the same file. */
function sorted<A extends { readonly code: string; readonly part: string }>(
  answers: readonly A[],
): readonly A[] {
  const keyOf = ({ code, part }: A) => `${code}/${part}`
  return [...answers].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
