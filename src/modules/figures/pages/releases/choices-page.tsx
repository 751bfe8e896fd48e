import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import {
  Checkbox,
  CheckboxGroup,
  Fieldset,
  RadioGroup,
} from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { estimatesChoices, partsChoices } from '../../forms/release-forms.ts'
import { figuresPaths } from '../../paths.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import { releaseWords } from '../../words/releases.ts'
import { useAmounts } from '../published/use-amounts.ts'
import { ReleasesFrame } from './releases-frame.tsx'

type ChoicesPageProps = {
  exercise: string
  questions: readonly AskedQuestion[]
  hasZones: boolean
  form: FormState
  /** The release whose choices change; none when it is a new one. */
  release?: string
}

const fields = ['title', 'note', 'questions', 'parts', 'estimates']

/** What would be published: which questions, in which tables. */
export function ChoicesPage({ exercise, questions, hasZones, form, release }: ChoicesPageProps) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const amounts = useAmounts()
  const action =
    release === undefined ? figuresPaths.releases : figuresPaths.releaseChoices(release)
  const back = release === undefined ? figuresPaths.releases : figuresPaths.release(release)
  return (
    <ReleasesFrame title={say('form.title', { exercise })} lead={say('form.lead')} crumbs={[]}>
      <Narrow>
        <FormErrors form={form} fields={fields} />
        <form method="post" action={action} novalidate>
          {release === undefined && <HiddenField name="exercise" value={exercise} />}
          <div class="release-questions">
            <CheckboxGroup
              name="questions"
              legend={say('form.questions')}
              form={form}
              choices={questions.map((question) => ({
                value: question.code,
                label: amounts.name(question),
              }))}
            />
          </div>
          <Fieldset legend={say('form.tables')} hint={say('form.tablesHint')} part>
            <Checkbox
              name="zones"
              label={say('form.zones')}
              hint={
                hasZones ? (
                  say('form.zonesHint')
                ) : (
                  <a href={figuresPaths.zones}>{say('form.noZones')}</a>
                )
              }
              form={form}
            />
            <Checkbox
              name="regions"
              label={say('form.regions')}
              hint={say('form.regionsHint')}
              form={form}
            />
            <Checkbox
              name="named"
              label={say('form.named', nouns)}
              hint={say('form.namedHint', nouns)}
              form={form}
            />
          </Fieldset>
          <RadioGroup
            name="parts"
            legend={say('form.parts')}
            form={form}
            choices={partsChoices.map((value) => ({
              value,
              label: say(`form.parts_${value}`),
              ...(value === 'places' && { hint: say('form.parts_placesHint') }),
            }))}
          />
          <RadioGroup
            name="estimates"
            legend={say('form.estimates', nouns)}
            form={form}
            choices={estimatesChoices.map((value) => ({
              value,
              label: say(`form.estimates_${value}`),
            }))}
          />
          <TextField
            name="title"
            label={say('form.name')}
            hint={say('form.nameHint', { exercise })}
            form={form}
            optional={say('optional')}
          />
          <TextArea
            name="note"
            label={say('form.note')}
            hint={say('form.noteHint')}
            form={form}
            optional={say('optional')}
            rows={4}
          />
          <p>{say('form.submitText')}</p>
          <Buttons>
            <Button>{say('form.submit')}</Button>
            <ButtonLink kind="plain" href={back}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </ReleasesFrame>
  )
}
