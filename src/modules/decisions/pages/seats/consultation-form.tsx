import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { ChangedSince, SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Consultation } from '../../queries/discussion.ts'
import type { Decision } from '../../queries/find-decision.ts'
import { consultationReaders } from '../../tables.ts'
import { seatsWords } from '../../words/seats.ts'
import { useMandates } from './offered-mandates.ts'

type ConsultationFormProps = {
  decision: Decision
  member: { readonly slug: string; readonly name: string }
  form: FormState
  /** What the member noted; null for nothing yet. */
  stands: Consultation | null
  /** Someone else of the member noted it meanwhile. */
  isChanged: boolean
}

/** What the form says of a consultation. */
export function filledConsultation(stands: Consultation | null): FormState {
  if (stands === null) return blankForm()
  const { how, mandate, readers } = stands
  return blankForm({ how, mandate, readers })
}

/** How a member asked its own people, and what they told its delegate. */
export function ConsultationForm(props: ConsultationFormProps) {
  const { decision, member, form, stands, isChanged } = props
  const say = useWords(seatsWords)
  const nouns = useNouns()
  const { name } = member
  const asMandate = useMandates(decision)
  const asReaders = consultationReaders.map((value) => ({
    value,
    label: say(`consultation.${value}`, { ...nouns, name }),
  }))
  const labelIn =
    (choices: readonly { readonly value: string; readonly label: string }[]) => (value: string) =>
      choices.find((one) => one.value === value)?.label ?? value
  return (
    <Part id="consultation" title={say('consultation.title')}>
      <p>{say('consultation.lead', { name })}</p>
      <form
        class="decisions-form"
        method="post"
        action={decisionsPaths.ownConsultation(member.slug, decision.slug)}
        novalidate
      >
        <FormErrors form={form} fields={['how', 'mandate', 'readers']} />
        <ChangedSince
          form={form}
          stands={isChanged ? filledConsultation(stands) : null}
          fields={[
            ['how', say('consultation.how')],
            ['mandate', say('consultation.mandate'), labelIn(asMandate)],
            ['readers', say('consultation.readers'), labelIn(asReaders)],
          ]}
        />
        <SeenField form={form} now={String(stands?.version ?? 0)} isChanged={isChanged} />
        <TextArea
          name="how"
          label={say('consultation.how')}
          hint={say('consultation.howHint')}
          rows={3}
          form={form}
          required
        />
        <RadioGroup
          name="mandate"
          legend={say('consultation.mandate')}
          form={form}
          required
          choices={asMandate}
        />
        <RadioGroup
          name="readers"
          legend={say('consultation.readers')}
          {...(decision.isSecret && { hint: say('consultation.secretHint') })}
          form={form}
          required
          choices={asReaders}
        />
        <Buttons>
          <Button kind="second">{say('consultation.submit')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}
