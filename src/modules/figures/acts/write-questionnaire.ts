import type { Transaction } from '../../../platform/database/database.ts'
import type { Group, KeptCheck, Question } from '../rules/answering/questionnaire.ts'

export type NewQuestion = Omit<Question, 'id' | 'group_id' | 'position'>
export type NewCheck = Omit<KeptCheck, 'id' | 'position'>
export type NewGroup = Omit<Group, 'id' | 'position' | 'questions'> & {
  readonly questions: readonly NewQuestion[]
}
export type NewQuestionnaire = {
  readonly groups: readonly NewGroup[]
  readonly checks: readonly NewCheck[]
}

/** Writes a whole questionnaire into a year that has none. Codes stay: a question is followed over the years by its code. */
export async function writeQuestionnaire(
  tx: Transaction,
  exercise: string,
  { groups, checks }: NewQuestionnaire,
): Promise<void> {
  if (groups.length > 0) {
    const written = await tx
      .insertInto('figures.question_groups')
      .values(
        groups.map((group, index) => ({
          exercise,
          code: group.code,
          title: group.title,
          title_en: group.title_en,
          introduction: group.introduction,
          introduction_en: group.introduction_en,
          position: index + 1,
        })),
      )
      .returning(['id', 'code'])
      .execute()
    const idOf = new Map(written.map(({ id, code }) => [code, id]))
    const questions = groups.flatMap((group) =>
      group.questions.map((question, index) => ({
        ...questionColumns(question),
        code: question.code,
        exercise,
        group_id: idOf.get(group.code) ?? '',
        position: index + 1,
      })),
    )
    if (questions.length > 0) await tx.insertInto('figures.questions').values(questions).execute()
  }
  if (checks.length === 0) return
  await tx
    .insertInto('figures.checks')
    .values(
      checks.map((check, index) => ({
        ...checkColumns(check),
        code: check.code,
        exercise,
        position: index + 1,
      })),
    )
    .execute()
}

/** What may be reworded of a question: everything but its code. */
export function questionColumns(question: Omit<NewQuestion, 'code'>) {
  return {
    label: question.label,
    label_en: question.label_en,
    definition: question.definition,
    definition_en: question.definition_en,
    example: question.example,
    example_en: question.example_en,
    meaning: question.meaning,
    meaning_en: question.meaning_en,
    unit: question.unit,
    is_required: question.is_required,
    breakdown: question.breakdown,
    choices: JSON.stringify(question.choices),
    least_ratio: question.least_ratio,
    most_ratio: question.most_ratio,
  }
}

export function checkColumns(check: Omit<NewCheck, 'code'>) {
  return {
    left_side: check.left_side,
    operator: check.operator,
    right_side: check.right_side,
    missing: check.missing,
    severity: check.severity,
    message: check.message,
    message_en: check.message_en,
  }
}
