import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { termKinds } from '../../tables.ts'
import { makingWords } from '../../words/making.ts'

/** The word, and what is done with it. */
export function WordFields({ form }: { form: FormState }) {
  const say = useWords(makingWords)
  return (
    <>
      <TextField
        name="word"
        label={say('form.word')}
        hint={say('form.wordHint')}
        width="medium"
        form={form}
        required
      />
      <RadioGroup
        name="kind"
        legend={say('form.kind')}
        choices={termKinds.map((kind) => ({
          value: kind,
          label: say(`kinds.${kind}`),
          hint: say(`form.${kind}Hint`),
        }))}
        form={form}
        required
      />
    </>
  )
}

/** On whose behalf one speaks: asked only of who has a choice. */
export function MemberField({ name = 'member', form }: { name?: string; form: FormState }) {
  const say = useWords(makingWords)
  const { person } = useReading()
  if (!person) return null
  const { members, isTeam, isFacilitator } = person
  const leads = isTeam || isFacilitator
  const [first] = members
  if (members.length === 0) return null
  if (members.length === 1 && !leads && first) return <HiddenField name={name} value={first.id} />
  return (
    <SelectField
      name={name}
      label={say('form.member')}
      empty={leads ? say('team') : say('form.memberChoose')}
      choices={members.map(({ id, name: label }) => ({ value: id, label }))}
      form={form}
    />
  )
}

export function LongField({
  name,
  label,
  hint,
  rows = 4,
  form,
}: {
  name: string
  label: string
  hint?: string
  rows?: number
  form: FormState
}) {
  return (
    <TextArea
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      rows={rows}
      form={form}
    />
  )
}
