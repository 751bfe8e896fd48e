import type { ReadyQuestion } from '../src/modules/figures/ready-questionnaire/ready-question.ts'
import { readyQuestionnaire } from '../src/modules/figures/ready-questionnaire.ts'
import { type Questionnaire, questionsOf } from '../src/modules/figures/rules/answering/questionnaire.ts'
import type { DemonstrationExercise, Era } from './exercises.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { noonOf } from './member-rows.ts'

/** What was not asked yet two years ago: the network follows it since. */
const askedLater = new Set(['people-turned-away', 'people-waiting', 'waiting-changes'])

/** Two years ago half a day counted as a day closed: the figures of the years after are not compared with it. */
const formerDefinition = {
  fr: 'Les jours où la porte est restée fermée, une demi-journée comptant pour un jour.',
  en: 'Days when the door stayed closed, half a day counting for one.',
}

/** The questionnaire of an exercise, as its tables keep it. */
export function questionnaireOf({ era, key }: DemonstrationExercise): Questionnaire {
  return {
    exercise: key,
    groups: readyQuestionnaire.groups
      .map((group) => ({ ...group, asked: group.questions.filter((one) => isAsked(one, era)) }))
      .filter(({ asked }) => asked.length > 0)
      .map(({ asked, ...group }, position) => ({
        id: identifierOf('question-group', key, group.code),
        code: group.code,
        title: group.title,
        title_en: group.titleEn,
        introduction: group.introduction,
        introduction_en: group.introductionEn,
        position: position + 1,
        questions: asked.map((question, index) => ({
          id: identifierOf('question', key, question.code),
          group_id: identifierOf('question-group', key, group.code),
          code: question.code,
          label: question.label,
          label_en: question.labelEn,
          ...definitionsOf(question, era),
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
          position: index + 1,
        })),
      })),
    checks: readyQuestionnaire.checks.map((check, position) => ({
      id: identifierOf('check', key, check.code),
      code: check.code,
      left_side: check.left,
      operator: check.operator,
      right_side: check.right,
      missing: check.missing,
      severity: check.severity,
      message: check.message,
      message_en: check.messageEn,
      position: position + 1,
    })),
  }
}

function isAsked({ code }: ReadyQuestion, era: Era): boolean {
  return era !== 'before' || !askedLater.has(code)
}

function definitionsOf({ code, definition, definitionEn }: ReadyQuestion, era: Era) {
  return era === 'before' && code === 'closure-days'
    ? { definition: formerDefinition.fr, definition_en: formerDefinition.en }
    : { definition, definition_en: definitionEn }
}

/** An exercise and what it asks. Opened afterwards: an open one takes no question any more. */
export function questionnaireRows(exercise: DemonstrationExercise): TableRows[] {
  const questionnaire = questionnaireOf(exercise)
  const { key } = exercise
  return [
    {
      table: 'figures.exercises',
      rows: [
        {
          key,
          starts_on: exercise.startsOn,
          ends_on: exercise.endsOn,
          due_on: exercise.dueOn,
          created_at: noonOf(exercise.openedOn),
        },
      ],
    },
    {
      table: 'figures.question_groups',
      rows: questionnaire.groups.map(({ questions: _, ...group }) => ({ ...group, exercise: key })),
    },
    {
      table: 'figures.questions',
      rows: questionsOf(questionnaire).map((question) => ({ ...question, exercise: key })),
    },
    {
      table: 'figures.checks',
      rows: questionnaire.checks.map((check) => ({ ...check, exercise: key })),
    },
  ]
}
