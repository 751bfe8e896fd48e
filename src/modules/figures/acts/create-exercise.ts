import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { findQuestionnaire } from '../queries/find-questionnaire.ts'
import { readyQuestionnaire } from '../ready-questionnaire.ts'
import type { FiscalYear } from '../rules/answering/fiscal-year.ts'
import { type NewQuestionnaire, writeQuestionnaire } from './write-questionnaire.ts'

/** What a new questionnaire begins with: the ready one, nothing, or that of the year of this key. */
export type CopiedFrom = 'ready' | 'blank' | { readonly exercise: string }

export type CreateExerciseResult =
  | { outcome: 'created' }
  | { outcome: 'already-there' }
  | { outcome: 'nothing-to-copy' }

/** Prepares a year. Nobody but the team sees it until it is opened. */
export async function createExercise(
  tx: Transaction,
  person: { readonly id: string },
  year: FiscalYear,
  from: CopiedFrom,
): Promise<CreateExerciseResult> {
  const asked = await copied(tx, from)
  if (asked === null) return { outcome: 'nothing-to-copy' }
  const created = await tx
    .insertInto('figures.exercises')
    .values({ ...year, due_on: null, created_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!created) return { outcome: 'already-there' }
  await writeQuestionnaire(tx, year.key, asked)
  await recordAct(tx, person, 'create-exercise', { exercise: year.key })
  return { outcome: 'created' }
}

async function copied(tx: Transaction, from: CopiedFrom): Promise<NewQuestionnaire | null> {
  if (from === 'blank') return { groups: [], checks: [] }
  if (from === 'ready') return ready()
  const { groups, checks } = await findQuestionnaire(tx, from.exercise)
  return groups.length === 0 ? null : { groups, checks }
}

function ready(): NewQuestionnaire {
  return {
    groups: readyQuestionnaire.groups.map((group) => ({
      code: group.code,
      title: group.title,
      title_en: group.titleEn,
      introduction: group.introduction,
      introduction_en: group.introductionEn,
      questions: group.questions.map((question) => ({
        code: question.code,
        label: question.label,
        label_en: question.labelEn,
        definition: question.definition,
        definition_en: question.definitionEn,
        example: question.example,
        example_en: question.exampleEn,
        meaning: question.meaning,
        meaning_en: question.meaningEn,
        unit: question.unit,
        is_required: question.isRequired ?? false,
        breakdown: question.breakdown ?? 'none',
        choices: question.choices ?? [],
        least_ratio: question.ratio?.[0] ?? null,
        most_ratio: question.ratio?.[1] ?? null,
      })),
    })),
    checks: readyQuestionnaire.checks.map((check) => ({
      code: check.code,
      left_side: check.left,
      operator: check.operator,
      right_side: check.right,
      missing: check.missing,
      severity: check.severity,
      message: check.message,
      message_en: check.messageEn,
    })),
  }
}
