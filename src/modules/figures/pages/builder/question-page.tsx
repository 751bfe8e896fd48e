import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox, Fieldset, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { NumberField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { Group, Question } from '../../rules/answering/questionnaire.ts'
import { breakdowns, units } from '../../tables.ts'
import { builderWords } from '../../words/builder.ts'
import { useLocalised } from '../localised.ts'
import { BuilderPage } from './builder-page.tsx'
import { ConfirmPage } from './exercise-page.tsx'
import { WishedField } from './group-page.tsx'

type QuestionPageProps = {
  exercise: string
  groups: readonly Group[]
  /** Left out: a new one. */
  question?: Question | undefined
  form: FormState
}

export function QuestionPage({ exercise, groups, question, form }: QuestionPageProps) {
  const say = useWords(builderWords)
  const localised = useLocalised()
  const action = question
    ? figuresPaths.piece(exercise, 'questions', question.code)
    : figuresPaths.newPiece(exercise, 'questions')
  const title = say(question ? 'question.changeTitle' : 'question.newTitle')
  return (
    <BuilderPage title={title} exercise={exercise} within="questionnaire">
      <Narrow>
        <FormErrors form={form} />
        <form method="post" action={action} novalidate>
          <TextArea
            name="label"
            label={say('question.label')}
            hint={say('question.labelHint')}
            form={form}
            lang="fr"
            rows={2}
            required
          />
          <SelectField
            name="group"
            label={say('question.group')}
            form={form}
            required
            choices={groups.map((group) => ({
              value: group.code,
              label: localised(group, 'title'),
            }))}
          />
          <SelectField
            name="unit"
            label={say('question.unit')}
            form={form}
            required
            choices={units.map((unit) => ({ value: unit, label: say(`units.${unit}`) }))}
          />
          <Checkbox
            name="is_required"
            label={say('question.required')}
            hint={say('question.requiredHint')}
            form={form}
          />
          <Explanations form={form} />
          <Numbers form={form} />
          <English form={form} />
          {question ? (
            <p>{say('question.code', { code: question.code })}</p>
          ) : (
            <WishedField form={form} />
          )}
          <Buttons>
            <Button>{say('save')}</Button>
            <ButtonLink kind="plain" href={figuresPaths.questionnaire(exercise)}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
        {question && (
          <p>
            <a href={figuresPaths.pieceRemoval(exercise, 'questions', question.code)}>
              {say('question.remove')}
            </a>
          </p>
        )}
      </Narrow>
    </BuilderPage>
  )
}

function Explanations({ form }: { form: FormState }) {
  const say = useWords(builderWords)
  const all = { optional: say('optional'), form, lang: 'fr', rows: 3 }
  return (
    <>
      <TextArea
        name="definition"
        label={say('question.definition')}
        hint={say('question.definitionHint')}
        {...all}
      />
      <TextArea
        name="example"
        label={say('question.example')}
        hint={say('question.exampleHint')}
        {...all}
      />
      <TextArea
        name="meaning"
        label={say('question.meaning')}
        hint={say('question.meaningHint')}
        {...all}
      />
    </>
  )
}

function Numbers({ form }: { form: FormState }) {
  const say = useWords(builderWords)
  const optional = say('optional')
  return (
    <>
      <SelectField
        name="breakdown"
        label={say('question.breakdown')}
        hint={say('question.breakdownHint')}
        form={form}
        choices={breakdowns.map((one) => ({ value: one, label: say(`breakdowns.${one}`) }))}
      />
      <NumberField
        name="least_ratio"
        label={say('question.least')}
        hint={say('question.leastHint')}
        optional={optional}
        form={form}
        decimal
      />
      <NumberField
        name="most_ratio"
        label={say('question.most')}
        hint={say('question.mostHint')}
        optional={optional}
        form={form}
        decimal
      />
      <TextArea
        name="choices"
        label={say('question.choices')}
        hint={say('question.choicesHint')}
        optional={optional}
        form={form}
        rows={4}
      />
    </>
  )
}

function English({ form }: { form: FormState }) {
  const say = useWords(builderWords)
  const all = { optional: say('optional'), form, lang: 'en', rows: 2 }
  return (
    <Fieldset legend={say('question.english')} part>
      <TextArea name="label_en" label={say('question.labelEn')} {...all} />
      <TextArea name="definition_en" label={say('question.definitionEn')} {...all} />
      <TextArea name="example_en" label={say('question.exampleEn')} {...all} />
      <TextArea name="meaning_en" label={say('question.meaningEn')} {...all} />
    </Fieldset>
  )
}

export function RemoveQuestionPage({
  exercise,
  question,
}: {
  exercise: string
  question: Question
}) {
  const say = useWords(builderWords)
  return (
    <ConfirmPage
      exercise={exercise}
      title={say('question.remove')}
      action={figuresPaths.pieceRemoval(exercise, 'questions', question.code)}
      back={figuresPaths.piece(exercise, 'questions', question.code)}
      within="questionnaire"
    >
      <p>{say('question.removeText', { label: question.label, exercise })}</p>
    </ConfirmPage>
  )
}
