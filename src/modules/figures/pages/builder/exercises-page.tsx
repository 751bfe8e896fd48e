import { Button, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { Heading, Narrow } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import { type Exercise, stateOf } from '../../queries/exercises.ts'
import type { FiscalYear } from '../../rules/answering/fiscal-year.ts'
import { builderWords } from '../../words/builder.ts'
import { BuilderPage } from './builder-page.tsx'

type ExercisesPageProps = {
  exercises: readonly Exercise[]
  /** Years that may still be prepared. */
  years: readonly FiscalYear[]
  form: FormState
}

/** The years, and the next one to prepare. */
export function ExercisesPage({ exercises, years, form }: ExercisesPageProps) {
  const say = useWords(builderWords)
  const nouns = useNouns()
  const formats = useFormats()
  return (
    <BuilderPage title={say('title')} lead={say('lead', nouns)}>
      <Narrow>
        {exercises.length === 0 ? (
          <EmptyState title={say('list.empty')}>
            <p>{say('list.emptyText')}</p>
          </EmptyState>
        ) : (
          <Table
            id="exercices"
            caption={say('list.caption')}
            stack
            columns={[
              { label: say('list.exercise') },
              { label: say('list.state') },
              { label: say('list.asked') },
            ]}
            rows={exercises.map((exercise) => ({
              key: exercise.key,
              cells: [
                <a key="lien" class="portrait-year" href={figuresPaths.portrait(exercise.key)}>
                  {exercise.key}
                </a>,
                <ExerciseState key="etat" exercise={exercise} />,
                say('list.count', { questions: exercise.questions, groups: exercise.groups }),
              ],
            }))}
          />
        )}
        <Heading level={2} size={3} id="preparer">
          {say('create.title')}
        </Heading>
        <FormErrors form={form} fields={['year', 'from']} />
        <form method="post" action={figuresPaths.portraits} novalidate>
          <SelectField
            name="year"
            label={say('create.year')}
            form={form}
            required
            choices={years.map(({ key, starts_on, ends_on }) => ({
              value: key,
              label: say('create.span', {
                key,
                from: formats.day(starts_on),
                to: formats.day(ends_on),
              }),
            }))}
          />
          <RadioGroup
            name="from"
            legend={say('create.from')}
            form={form}
            required
            choices={[
              ...exercises
                .filter(({ questions }) => questions > 0)
                .slice(0, 3)
                .map(({ key }) => ({
                  value: key,
                  label: say('create.fromExercise', { exercise: key }),
                  hint: say('create.fromExerciseHint'),
                })),
              {
                value: 'ready',
                label: say('create.fromReady'),
                hint: say('create.fromReadyHint'),
              },
              { value: 'blank', label: say('create.fromBlank') },
            ]}
          />
          <Buttons>
            <Button>{say('create.submit')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </BuilderPage>
  )
}

/** Where a year stands, in words and in a shape. */
export function ExerciseState({ exercise }: { exercise: Exercise }) {
  const say = useWords(builderWords)
  const formats = useFormats()
  const state = stateOf(exercise)
  if (state === 'draft') return <State kind="begun">{say('state.draft')}</State>
  if (state === 'closed') return <State kind="asleep">{say('state.closed')}</State>
  return <State kind="done">{say('state.open', { day: formats.day(exercise.due_on ?? '') })}</State>
}
