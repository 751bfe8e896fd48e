import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { listPractices } from '../../../directory/index.ts'
import { addCheck } from '../../acts/add-check.ts'
import { addGroup } from '../../acts/add-group.ts'
import { addQuestion } from '../../acts/add-question.ts'
import { rewordCheck } from '../../acts/reword-check.ts'
import { rewordGroup } from '../../acts/reword-group.ts'
import { rewordQuestion } from '../../acts/reword-question.ts'
import {
  checkForm,
  groupForm,
  type QuestionValue,
  questionForm,
} from '../../forms/builder-forms.ts'
import { CheckPage, RemoveCheckPage } from '../../pages/builder/check-page.tsx'
import { GroupPage, RemoveGroupPage } from '../../pages/builder/group-page.tsx'
import { PreviewPage } from '../../pages/builder/preview-page.tsx'
import { QuestionPage, RemoveQuestionPage } from '../../pages/builder/question-page.tsx'
import { QuestionnairePage } from '../../pages/builder/questionnaire-page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { CheckRefusal } from '../../queries/check-refusal.ts'
import { findExercise } from '../../queries/exercises.ts'
import { findQuestionnaire } from '../../queries/find-questionnaire.ts'
import { codeFrom } from '../../rules/answering/code-from.ts'
import { type Question, questionsOf } from '../../rules/answering/questionnaire.ts'
import { readChoices, writeChoices } from '../../rules/answering/read-choices.ts'
import { builderWords } from '../../words/builder.ts'
import { partNames } from '../part-names.ts'
import { namedByChecks, pieceRoutes, type Written } from './pieces.tsx'

/** What a year asks: read by the team, changed by it until the year is opened. */
export function questionnaireRoutes(app: SiteApp): void {
  app.get(figuresPaths.questionnaire(':exercise'), async (c) => {
    const key = param(c, 'exercise')
    const { exercise, questionnaire } = await as(teamPerson(c), async (tx) => ({
      exercise: await findExercise(tx, key),
      questionnaire: await findQuestionnaire(tx, key),
    }))
    if (!exercise) return notFound(c)
    return page(c, <QuestionnairePage exercise={exercise} questionnaire={questionnaire} />)
  })

  app.get(figuresPaths.preview(':exercise'), async (c) => {
    const key = param(c, 'exercise')
    const { exercise, questionnaire, practices } = await as(teamPerson(c), async (tx) => ({
      exercise: await findExercise(tx, key),
      questionnaire: await findQuestionnaire(tx, key),
      practices: await listPractices(tx),
    }))
    if (!exercise) return notFound(c)
    const partsFor = partNames(c, questionnaire, practices)
    return page(c, <PreviewPage questionnaire={questionnaire} partsFor={partsFor} />)
  })

  pieceRoutes(app, {
    kind: 'groupes',
    piece: 'group',
    find: ({ groups }, code) => groups.find((group) => group.code === code),
    prefilled: (group) =>
      blankForm(
        group && {
          title: group.title,
          title_en: group.title_en,
          introduction: group.introduction,
          introduction_en: group.introduction_en,
        },
      ),
    draw: ({ exercise }, group, form) => (
      <GroupPage exercise={exercise} group={group} form={form} />
    ),
    drawRemoval: ({ exercise }, group) => <RemoveGroupPage exercise={exercise} group={group} />,
    async write(c, { exercise }, group) {
      const form = await readForm(c, groupForm)
      if (!form.ok) return form
      const { wished, ...value } = form.value
      const named = wished || codeFrom(value.title_en || value.title, 'group')
      const result = await as(teamPerson(c), async (tx) =>
        group
          ? await rewordGroup(tx, { exercise, code: group.code }, value)
          : await once(tx, form.submission, () =>
              addGroup(tx, exercise, { ...value, wished: named }),
            ),
      )
      return simply(result.outcome)
    },
  })

  pieceRoutes(app, {
    kind: 'questions',
    piece: 'question',
    find: (asked, code) => questionsOf(asked).find((question) => question.code === code),
    prefilled: (question, c, { groups }) =>
      question
        ? blankForm(valuesOf(question, groups.find(({ id }) => id === question.group_id)?.code))
        : blankForm({ group: c.req.query('groupe') ?? '' }),
    draw: ({ exercise, groups }, question, form) => (
      <QuestionPage exercise={exercise} groups={groups} question={question} form={form} />
    ),
    drawRemoval: ({ exercise }, question) => (
      <RemoveQuestionPage exercise={exercise} question={question} />
    ),
    write: (c, { exercise }, question) => writeQuestion(c, exercise, question),
  })

  pieceRoutes(app, {
    kind: 'controles',
    piece: 'check',
    find: ({ checks }, code) => checks.find((check) => check.code === code),
    prefilled: (check) =>
      blankForm(
        check && {
          left_side: check.left_side,
          operator: check.operator,
          right_side: check.right_side,
          missing: check.missing,
          severity: check.severity,
          message: check.message,
          message_en: check.message_en,
        },
      ),
    draw: (asked, check, form) => <CheckPage questionnaire={asked} check={check} form={form} />,
    drawRemoval: ({ exercise }, check) => <RemoveCheckPage exercise={exercise} check={check} />,
    async write(c, { exercise }, check) {
      const form = await readForm(c, checkForm)
      if (!form.ok) return form
      const { wished, ...value } = form.value
      const named = wished || codeFrom(value.message_en || value.message, 'check')
      const result = await as(teamPerson(c), async (tx) =>
        check
          ? await rewordCheck(tx, { exercise, code: check.code }, value)
          : await addCheck(tx, exercise, { ...value, wished: named }),
      )
      switch (result.outcome) {
        case 'unreadable':
        case 'unknown-codes':
        case 'names-no-question':
          return refusedCheck(c, form, result)
        default:
          return simply(result.outcome)
      }
    },
  })
}

function simply(outcome: 'added' | 'reworded' | 'frozen' | 'not-found'): Written {
  return outcome === 'added' || outcome === 'reworded' ? 'done' : outcome
}

async function writeQuestion(
  c: SiteContext,
  exercise: string,
  question: Question | undefined,
): Promise<Written> {
  const say = words(c, builderWords)
  const form = await readForm(c, questionForm)
  if (!form.ok) return form
  const { wished, choices: lines, ...value } = form.value
  const mistake = mistakeIn(form.value)
  if (mistake) return withError(form, mistake.field, say(mistake.key))
  const read = value.unit === 'choice' ? readChoices(lines, question?.choices) : null
  if (read && read.outcome !== 'read') {
    const keys = { 'too-few': 'Required', 'too-many': 'TooMany', twice: 'Twice' } as const
    return withError(form, 'choices', say(`question.choices${keys[read.outcome]}`))
  }

  const written = { ...value, choices: read?.choices ?? [] }
  const named = wished || codeFrom(value.label_en || value.label, 'question')
  const result = await as(teamPerson(c), async (tx) =>
    question
      ? await rewordQuestion(tx, { exercise, code: question.code }, written)
      : await once(tx, form.submission, () =>
          addQuestion(tx, exercise, { ...written, wished: named }),
        ),
  )
  switch (result.outcome) {
    case 'no-such-group':
      return withError(form, 'group', say('question.groupRequired'))
    case 'named-by-checks':
      return withError(form, 'unit', namedByChecks(c, result.checks))
    default:
      return simply(result.outcome)
  }
}

/** What the fields say together that cannot be. */
function mistakeIn(value: QuestionValue) {
  const isNumber = !['yes-no', 'choice', 'own-words'].includes(value.unit)
  if (value.unit !== 'choice' && value.choices !== '') {
    return { field: 'choices', key: 'question.choicesOnlyForChoice' } as const
  }
  if (!isNumber && value.breakdown !== 'none') {
    return { field: 'breakdown', key: 'question.breakdownNumbersOnly' } as const
  }
  const { least_ratio: least, most_ratio: most } = value
  if ((least === null) !== (most === null)) {
    const field = least === null ? 'least_ratio' : 'most_ratio'
    return { field, key: 'question.ratioOne' } as const
  }
  if (least !== null && most !== null && most <= least) {
    return { field: 'most_ratio', key: 'question.ratioOrder' } as const
  }
  return null
}

function valuesOf(question: Question, group = ''): FormState['values'] {
  const ratio = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))
  return {
    group,
    label: question.label,
    label_en: question.label_en,
    definition: question.definition,
    definition_en: question.definition_en,
    example: question.example,
    example_en: question.example_en,
    meaning: question.meaning,
    meaning_en: question.meaning_en,
    unit: question.unit,
    is_required: question.is_required ? 'on' : '',
    breakdown: question.breakdown,
    choices: writeChoices(question.choices),
    least_ratio: ratio(question.least_ratio),
    most_ratio: ratio(question.most_ratio),
  }
}

function refusedCheck(c: SiteContext, form: FormState, refusal: CheckRefusal): FormState {
  const say = words(c, builderWords)
  switch (refusal.outcome) {
    case 'unreadable':
      return withError(
        form,
        refusal.side,
        refusal.at === ''
          ? say('check.unreadableEnd')
          : say('check.unreadable', { at: refusal.at.slice(0, 60) }),
      )
    case 'unknown-codes':
      return withError(
        form,
        refusal.side,
        say('check.unknownCodes', { codes: refusal.codes.slice(0, 6).join(', ') }),
      )
    case 'names-no-question':
      return withError(form, 'left_side', say('check.namesNoQuestion'))
  }
}
