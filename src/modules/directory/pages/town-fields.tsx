import { RadioGroup, SelectField } from '../../../design/field/choice-fields.tsx'
import { type FormState, typedIn } from '../../../design/field/form-state.ts'
import { HiddenField, TextField } from '../../../design/field/text-fields.tsx'
import { useWords } from '../../../platform/http/page.tsx'
import type { PlaceRow } from '../territory/place.ts'
import { regionOf, regionsOf } from '../territory/regions.ts'
import { elsewhere } from '../town/resolve-town.ts'
import { townWords } from '../words/town.ts'

type TownFieldsProps = {
  form: FormState
  /** Places the typed name may mean, once it was read. */
  among?: readonly PlaceRow[]
  /** After the names of the fields, where a form asks several towns. */
  suffix?: string
  label?: string
  hint?: string
  /** It may be left empty, and this says so. */
  optional?: string
  required?: boolean
  /** A place that is not in the list cannot be kept. */
  onlyRecorded?: boolean
  autocomplete?: string
}

/** A town, typed; then which one it is when several answer, and its region when the list does not have it. `readTown` reads it. */
export function TownFields({ form, among = [], suffix = '', ...asked }: TownFieldsProps) {
  const { label, hint, optional, required, onlyRecorded = false, autocomplete = 'off' } = asked
  const say = useWords(townWords)
  return (
    <>
      <TextField
        name={`locality${suffix}`}
        label={label ?? say('label')}
        form={form}
        width="medium"
        autocomplete={autocomplete}
        {...(hint !== undefined && { hint })}
        {...(optional !== undefined && { optional })}
        {...(required && { required })}
      />
      <WhichPlace form={form} among={among} suffix={suffix} onlyRecorded={onlyRecorded} />
      {!onlyRecorded && <WhichRegion form={form} among={among} suffix={suffix} />}
    </>
  )
}

type WhichProps = { form: FormState; among: readonly PlaceRow[]; suffix: string }

/** Until several answer, what was chosen before travels along. */
function WhichPlace({ form, among, suffix, onlyRecorded }: WhichProps & { onlyRecorded: boolean }) {
  const say = useWords(townWords)
  const name = `place${suffix}`
  if (among.length === 0) return <HiddenField name={name} value={typedIn(form, name) ?? ''} />

  const typed = typedIn(form, `locality${suffix}`) ?? ''
  const choices = among.map(({ geonamesId, name: place, region }) => ({
    value: String(geonamesId),
    label: say('choice', { name: place, region: regionOf(region).name }),
  }))
  const none = { value: elsewhere, label: say('elsewhere', { typed }) }
  return (
    <RadioGroup
      name={name}
      legend={say('which')}
      choices={onlyRecorded ? choices : [...choices, none]}
      form={form}
    />
  )
}

function WhichRegion({ form, among, suffix }: WhichProps) {
  const say = useWords(townWords)
  const name = `region${suffix}`
  if (among.length === 0 && form.errors[name] === undefined) {
    return <HiddenField name={name} value={typedIn(form, name) ?? ''} />
  }
  return (
    <SelectField
      name={name}
      label={say('region')}
      {...(among.length > 0 && { hint: say('regionIfNone') })}
      empty={say('chooseRegion')}
      choices={regionsOf('ra').map(({ key, name: region }) => ({ value: key, label: region }))}
      form={form}
    />
  )
}
