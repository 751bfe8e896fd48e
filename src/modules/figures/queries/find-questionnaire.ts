import type { Transaction } from '../../../platform/database/database.ts'
import type { Questionnaire } from '../rules/answering/questionnaire.ts'

/** What a year asks, groups and questions in order. Empty when the year has none, or is not for this reader. */
export async function findQuestionnaire(tx: Transaction, exercise: string): Promise<Questionnaire> {
  const groups = await tx
    .selectFrom('figures.question_groups')
    .where('exercise', '=', exercise)
    .selectAll()
    .orderBy('position')
    .orderBy('code')
    .execute()
  const questions = await tx
    .selectFrom('figures.questions')
    .where('exercise', '=', exercise)
    .selectAll()
    .orderBy('position')
    .orderBy('code')
    .execute()
  const checks = await tx
    .selectFrom('figures.checks')
    .where('exercise', '=', exercise)
    .selectAll()
    .orderBy('position')
    .orderBy('code')
    .execute()
  return {
    exercise,
    checks,
    groups: groups.map((group) => ({
      ...group,
      questions: questions.filter(({ group_id }) => group_id === group.id),
    })),
  }
}
