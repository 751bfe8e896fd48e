import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import { type FormState, typedIn } from '../../../../design/field/form-state.ts'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { PlaceRow } from '../../territory/place.ts'
import { regionOf, regionsOf } from '../../territory/regions.ts'
import { elsewhere } from '../../town/resolve-place.ts'
import { memberSpaceWords } from '../../words/member-space.ts'

type PlaceFieldsProps = {
  form: FormState
  /** Places the typed name may mean. */
  among: readonly PlaceRow[]
  /** The place may be one that is not recorded: then its region is asked. */
  mayBeElsewhere: boolean
}

/** Under a typed town: which one it is, when several answer. Until then, what was chosen before travels along. */
export function PlaceFields({ form, among, mayBeElsewhere }: PlaceFieldsProps) {
  const say = useWords(memberSpaceWords)
  const typed = typedIn(form, 'locality') ?? ''
  const asksRegion = form.errors.region !== undefined
  if (among.length === 0 && !asksRegion) {
    return <HiddenField name="place" value={typedIn(form, 'place') ?? ''} />
  }
  const choices = among.map(({ geonamesId, name, region }) => ({
    value: String(geonamesId),
    label: say('page.placeChoice', { name, region: regionOf(region).name }),
  }))
  const none = { value: elsewhere, label: say('page.elsewhere', { typed }) }
  return (
    <>
      {among.length > 0 ? (
        <RadioGroup
          name="place"
          legend={say('page.whichPlace')}
          choices={mayBeElsewhere ? [...choices, none] : choices}
          form={form}
        />
      ) : (
        <HiddenField name="place" value={elsewhere} />
      )}
      {mayBeElsewhere && (
        <SelectField
          name="region"
          label={say('page.region')}
          empty={say('page.chooseRegion')}
          choices={regionsOf('ra').map(({ key, name }) => ({ value: key, label: name }))}
          form={form}
        />
      )}
    </>
  )
}
