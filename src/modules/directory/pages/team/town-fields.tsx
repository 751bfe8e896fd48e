import { Checkbox, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextField } from '../../../../design/field/text-fields.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { regionsOf } from '../../territory/regions.ts'
import { teamWords } from '../../words/team.ts'

/** A town, its region when the name is not enough, and a way to keep a village we do not know. */
export function TownFields({
  form,
  suffix = '',
  optional,
}: {
  form: FormState
  /** After the names of the fields, where a form asks several towns. */
  suffix?: string
  optional?: string
}) {
  const say = useWords(teamWords)
  return (
    <>
      <TextField
        name={`town${suffix}`}
        label={say('add.town')}
        form={form}
        width="medium"
        autocomplete="off"
        {...(optional ? { optional } : { required: true })}
      />
      <SelectField
        name={`region${suffix}`}
        label={say('add.region')}
        hint={say('add.regionHint')}
        form={form}
        empty={say('add.regionFromTown')}
        choices={regionsOf('ra').map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Checkbox
        name={`keepTown${suffix}`}
        label={say('add.keepTown')}
        hint={say('add.keepTownHint')}
        form={form}
      />
    </>
  )
}
