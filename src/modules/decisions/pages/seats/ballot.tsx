import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { fieldOfBlock, inFavourOf } from '../../forms/seat-forms.ts'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import { seatsWords } from '../../words/seats.ts'

type SeatFormProps = {
  decision: Decision
  member: { readonly slug: string; readonly name: string }
  form: FormState
  /** The version that stands; 0 while the seat has said nothing. */
  seen: number
  /** The seat answered meanwhile: what it said is above. */
  isChanged: boolean
}

/** The ballot of a seat: an answer to each block. */
export function Ballot({ decision, member, form, seen, isChanged }: SeatFormProps) {
  const say = useWords(seatsWords)
  const { slug, blocks, isSecret } = decision
  return (
    <form
      class="decisions-form"
      method="post"
      action={decisionsPaths.ownBallot(member.slug, slug)}
      novalidate
    >
      <FormErrors form={form} fields={blocks.map((_, at) => fieldOfBlock(at))} />
      <SeenField form={form} now={String(seen)} isChanged={isChanged} />
      {seen > 0 && <p>{say('ballot.said')}</p>}
      {blocks.map(({ id, title, propositions }, at) => {
        const isOne = propositions.length === 1
        return (
          <RadioGroup
            key={id}
            name={fieldOfBlock(at)}
            legend={title}
            form={form}
            required
            choices={[
              ...propositions.map(({ text }, n) => ({
                value: inFavourOf(n),
                label: isOne ? say('ballot.for') : text,
              })),
              { value: 'against', label: say(isOne ? 'ballot.against' : 'ballot.none') },
              { value: 'abstain', label: say('ballot.abstain') },
            ]}
          />
        )
      })}
      <p>
        {say('ballot.hint')} {isSecret && say('ballot.secretHint')}
      </p>
      <Buttons>
        <Button>{say(seen > 0 ? 'ballot.change' : 'ballot.submit')}</Button>
      </Buttons>
    </form>
  )
}

/** What a seat answers in a round of consent. */
export function PositionForm({ decision, member, form, seen, isChanged }: SeatFormProps) {
  const say = useWords(seatsWords)
  const nouns = useNouns()
  return (
    <form
      class="decisions-form"
      method="post"
      action={decisionsPaths.ownPosition(member.slug, decision.slug)}
      novalidate
    >
      <FormErrors form={form} fields={['position', 'reason']} />
      <SeenField form={form} now={String(seen)} isChanged={isChanged} />
      <RadioGroup
        name="position"
        legend={say('position.title', { name: member.name })}
        form={form}
        required
        choices={[
          { value: 'consent', label: say('position.consent') },
          { value: 'objection', label: say('position.objection') },
        ]}
      />
      <TextArea
        name="reason"
        label={say('position.reason')}
        hint={say('position.reasonHint', nouns)}
        rows={4}
        form={form}
      />
      <Buttons>
        <Button>{say('position.submit')}</Button>
      </Buttons>
    </form>
  )
}
