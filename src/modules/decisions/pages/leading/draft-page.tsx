import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox, RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import {
  DateField,
  HiddenField,
  NumberField,
  TextArea,
  TextField,
} from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { ChangedSince, SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import { askedOf, seenDraft } from '../../rules/asked.ts'
import { majorities, methods } from '../../tables.ts'
import { leadingWords } from '../../words/leading.ts'
import { registerWords } from '../../words/register.ts'
import { DecisionsPage } from '../decisions-page.tsx'

type DraftPageProps = {
  form: FormState
  /** Boards and committees that stand, by id. */
  bodies: ReadonlyMap<string, string>
  /** What it may be about, by reference as written. */
  subjects: ReadonlyMap<string, string>
  /** Null for a new one. */
  decision: Decision | null
  /** What someone else kept of it meanwhile, as the form shows it. */
  stands?: FormState
}

/** Prepares a decision, or changes its draft. */
export function DraftPage({ form, bodies, subjects, decision, stands }: DraftPageProps) {
  const say = useWords(leadingWords)
  const sayRule = useWords(registerWords)
  const nouns = useNouns()
  const majorityOf = (value: string) => {
    const majority = majorities.find((one) => one === value)
    return majority === undefined ? value : sayRule(`majority.${majority}`)
  }
  const crumbs = decision
    ? [{ href: decisionsPaths.decision(decision.slug), label: decision.question }]
    : []
  return (
    <DecisionsPage
      title={say(decision ? 'edit.title' : 'new.title')}
      lead={say('new.lead', nouns)}
      crumbs={crumbs}
      isPrivate
    >
      <Narrow>
        <form
          class="decisions-form"
          method="post"
          action={decision ? decisionsPaths.edit(decision.slug) : decisionsPaths.newDecision}
          novalidate
        >
          <FormErrors form={form} />
          <ChangedSince
            form={form}
            stands={stands ?? null}
            fields={[
              ['question', say('form.question')],
              ['text', say('form.text')],
              ['majority', say('form.majority'), majorityOf],
              ['secret', say('form.secret'), (ticked) => (ticked === '' ? '' : say('form.secret'))],
              ['quorum', say('form.quorum')],
              ['endsOn', say('form.endsOn')],
              ['reference', say('form.reference'), (about) => subjects.get(about) ?? about],
              ['body', say('form.body'), (id) => bodies.get(id) ?? id],
            ]}
          />
          {decision && (
            <SeenField
              form={form}
              now={seenDraft(askedOf(decision))}
              isChanged={stands !== undefined}
            />
          )}
          <TextField
            name="question"
            label={say('form.question')}
            hint={say('form.questionHint')}
            form={form}
            required
          />
          <TextArea
            name="text"
            label={say('form.text')}
            hint={say('form.textHint')}
            rows={10}
            form={form}
            required
          />
          {decision ? (
            <HiddenField name="method" value={decision.method} />
          ) : (
            <MethodField form={form} />
          )}
          {decision?.method !== 'consent' && <VoteFields form={form} />}
          <NumberField
            name="quorum"
            label={say('form.quorum')}
            hint={say('form.quorumHint')}
            form={form}
          />
          <DateField
            name="endsOn"
            label={say('form.endsOn')}
            hint={say('form.endsOnHint')}
            optional={say('form.optional')}
            form={form}
          />
          {!decision && (
            <DateField
              name="reviewOn"
              label={say('form.reviewOn')}
              hint={say('form.reviewOnHint')}
              optional={say('form.optional')}
              form={form}
            />
          )}
          <SelectField
            name="reference"
            label={say('form.reference')}
            hint={say('form.referenceHint')}
            empty={say('form.referenceNone')}
            form={form}
            choices={[...subjects].map(([value, label]) => ({ value, label }))}
          />
          <SelectField
            name="body"
            label={say('form.body')}
            hint={say('form.bodyHint')}
            empty={say('form.bodyNone')}
            form={form}
            choices={[...bodies].map(([value, label]) => ({ value, label }))}
          />
          <Buttons>
            <Button>{say('form.submit')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </DecisionsPage>
  )
}

function MethodField({ form }: { form: FormState }) {
  const say = useWords(leadingWords)
  return (
    <RadioGroup
      name="method"
      legend={say('form.method')}
      form={form}
      required
      choices={methods.map((value) => ({
        value,
        label: say(`form.${value}`),
        hint: say(`form.${value}Hint`),
      }))}
    />
  )
}

function VoteFields({ form }: { form: FormState }) {
  const say = useWords(leadingWords)
  const sayRule = useWords(registerWords)
  return (
    <>
      <SelectField
        name="majority"
        label={say('form.majority')}
        hint={say('form.majorityHint')}
        form={form}
        choices={majorities.map((value) => ({ value, label: sayRule(`majority.${value}`) }))}
      />
      <Checkbox
        name="secret"
        label={say('form.secret')}
        hint={say('form.secretHint')}
        form={form}
      />
    </>
  )
}

type AmendPageProps = {
  form: FormState
  decision: Decision
  /** Someone else touched it up meanwhile: nothing was kept of what was sent. */
  isChanged?: boolean
}

/** Touches up what is proposed: a new version, and what it changes. */
export function AmendPage({ form, decision, isChanged = false }: AmendPageProps) {
  const say = useWords(leadingWords)
  return (
    <DecisionsPage
      title={say('edit.textTitle')}
      lead={say('edit.textLead')}
      crumbs={[{ href: decisionsPaths.decision(decision.slug), label: decision.question }]}
      isPrivate
    >
      <Narrow>
        <form
          class="decisions-form"
          method="post"
          action={decisionsPaths.edit(decision.slug)}
          novalidate
        >
          <FormErrors form={form} />
          <ChangedSince
            form={form}
            stands={isChanged ? blankForm({ text: decision.text }) : null}
            fields={[['text', say('form.text')]]}
          />
          <SeenField form={form} now={String(decision.textVersion)} isChanged={isChanged} />
          <TextArea
            name="text"
            label={say('form.text')}
            hint={say('form.textHint')}
            rows={14}
            form={form}
            required
          />
          <TextField
            name="why"
            label={say('form.why')}
            hint={say('form.whyHint')}
            form={form}
            required
          />
          <Buttons>
            <Button>{say('form.amend')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </DecisionsPage>
  )
}
