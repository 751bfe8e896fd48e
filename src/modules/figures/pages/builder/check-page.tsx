import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { missingStrategies, operators } from '../../forms/builder-forms.ts'
import { figuresPaths } from '../../paths.ts'
import {
  type KeptCheck,
  type Questionnaire,
  questionsOf,
} from '../../rules/answering/questionnaire.ts'
import { isCounted } from '../../rules/answering/read-number.ts'
import { builderWords } from '../../words/builder.ts'
import { useLocalised } from '../localised.ts'
import { BuilderPage } from './builder-page.tsx'
import { ConfirmPage } from './exercise-page.tsx'
import { WishedField } from './group-page.tsx'

type CheckPageProps = {
  questionnaire: Questionnaire
  /** Left out: a new one. */
  check?: KeptCheck | undefined
  form: FormState
}

export function CheckPage({ questionnaire, check, form }: CheckPageProps) {
  const say = useWords(builderWords)
  const { exercise } = questionnaire
  const action = check
    ? figuresPaths.piece(exercise, 'controles', check.code)
    : figuresPaths.newPiece(exercise, 'controles')
  const title = say(check ? 'check.changeTitle' : 'check.newTitle')
  const side = { form, spellcheck: false, autocomplete: 'off', required: true }
  return (
    <BuilderPage title={title} exercise={exercise} within="questionnaire">
      <Narrow>
        <FormErrors form={form} />
        <form method="post" action={action} novalidate>
          <TextField
            name="left_side"
            label={say('check.left')}
            hint={say('check.leftHint')}
            {...side}
          />
          <SelectField
            name="operator"
            label={say('check.operator')}
            form={form}
            required
            choices={operators.map((one) => ({ value: one, label: say(`operators.${one}`) }))}
          />
          <TextField name="right_side" label={say('check.right')} {...side} />
          <Codes questionnaire={questionnaire} />
          <RadioGroup
            name="severity"
            legend={say('check.severity')}
            form={form}
            required
            choices={[
              { value: 'soft', label: say('check.soft') },
              { value: 'hard', label: say('check.hard'), hint: say('check.hardHint') },
            ]}
          />
          <SelectField
            name="missing"
            label={say('check.missing')}
            form={form}
            required
            choices={missingStrategies.map((one) => ({
              value: one,
              label: say(`missing.${one}`),
            }))}
          />
          <TextArea
            name="message"
            label={say('check.message')}
            hint={say('check.messageHint')}
            form={form}
            lang="fr"
            rows={3}
            required
          />
          <TextArea
            name="message_en"
            label={say('check.messageEn')}
            optional={say('optional')}
            form={form}
            lang="en"
            rows={3}
          />
          {!check && <WishedField form={form} />}
          <Buttons>
            <Button>{say('save')}</Button>
            <ButtonLink kind="plain" href={figuresPaths.questionnaire(exercise)}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
        {check && (
          <p>
            <a href={figuresPaths.pieceRemoval(exercise, 'controles', check.code)}>
              {say('check.remove')}
            </a>
          </p>
        )}
      </Narrow>
    </BuilderPage>
  )
}

function Codes({ questionnaire }: { questionnaire: Questionnaire }) {
  const say = useWords(builderWords)
  const localised = useLocalised()
  const counted = questionsOf(questionnaire).filter(({ unit }) => isCounted(unit))
  if (counted.length === 0) return null
  return (
    <Disclosure summary={say('check.codes')}>
      <ul class="portrait-codes">
        {counted.map((question) => (
          <li key={question.code}>
            <code>{question.code}</code> {localised(question, 'label')}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

export function RemoveCheckPage({ exercise, check }: { exercise: string; check: KeptCheck }) {
  const say = useWords(builderWords)
  return (
    <ConfirmPage
      exercise={exercise}
      title={say('check.remove')}
      action={figuresPaths.pieceRemoval(exercise, 'controles', check.code)}
      back={figuresPaths.piece(exercise, 'controles', check.code)}
      within="questionnaire"
    >
      <p>{say('check.removeText', { message: check.message })}</p>
    </ConfirmPage>
  )
}
