import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { ErrorSummary } from '../../../../design/error-summary/error-summary.tsx'
import {
  CheckboxGroup,
  Fieldset,
  RadioGroup,
  SelectField,
} from '../../../../design/field/choice-fields.tsx'
import { allTypedIn, type FormState } from '../../../../design/field/form-state.ts'
import {
  HiddenField,
  NumberField,
  TextArea,
  TextField,
} from '../../../../design/field/text-fields.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useUnsaved } from '../../../../platform/forms/use-unsaved.ts'
import { formWords } from '../../../../platform/forms/words.ts'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { offeringFields } from '../../forms/member-forms.ts'
import type { FormerOffering } from '../../history/former-version.ts'
import { offeredLanguages } from '../../offered-languages.ts'
import { directoryPaths } from '../../paths.ts'
import type { OwnOffering } from '../../queries/find-own-offering.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { ToldNames } from '../../queries/read-told-names.ts'
import { ways } from '../../tables.ts'
import type { PlaceRow } from '../../territory/place.ts'
import { directoryWords } from '../../words/directory.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { TownFields } from '../town-fields.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { HoursFields } from './hours-fields.tsx'
import { SpacePage } from './space-page.tsx'
import { differencesOf, useOfferingTold } from './version-in-words.ts'

type OfferingPageProps = {
  member: ServedMember
  form: FormState
  practices: readonly Practice[]
  /** Null: a new one. */
  offering: { readonly id: string; readonly title: string; readonly version: string } | null
  among?: readonly PlaceRow[]
  conflict?: {
    readonly typed: FormerOffering
    readonly stands: OwnOffering
    readonly names: ToldNames
  }
}

/** One offering: what, for whom, when, how. A new one asks for nothing but its practice. */
export function OfferingPage(props: OfferingPageProps) {
  const say = useWords(memberSpaceWords)
  const sayForms = useWords(formWords)
  const unsaved = useUnsaved(props.form, props.conflict !== undefined)
  const { member, form, offering } = props
  const list = directoryPaths.offerings(member.slug)
  return (
    <SpacePage
      member={member}
      title={offering ? offering.title : say('offering.newTitle')}
      lead={say(offering ? 'offering.changeLead' : 'offering.newLead')}
      crumbs={[{ href: list, label: say('menu.offerings') }]}
      islands={['unsaved-form']}
    >
      {props.conflict && <Conflict {...props.conflict} />}
      <form
        method="post"
        action={offering ? directoryPaths.offering(member.slug, offering.id) : list}
        novalidate
        {...unsaved}
      >
        <ErrorSummary
          form={form}
          title={sayForms('forms.summary', { count: Object.keys(form.errors).length })}
          safe={sayForms('forms.safe')}
          fields={offeringFields}
        />
        <HiddenField name="seen" value={offering?.version ?? ''} />
        <What {...props} />
        <Part legend={say('offering.when')}>
          <HoursFields form={form} />
        </Part>
        <ForWhom form={form} />
        <How form={form} among={props.among ?? []} />
        <Cost form={form} />
        <Buttons>
          <Button>{say(offering ? 'form.save' : 'offering.add')}</Button>
          <ButtonLink kind="plain" href={list}>
            {say('form.giveUp')}
          </ButtonLink>
        </Buttons>
      </form>
    </SpacePage>
  )
}

function Part({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <Fieldset legend={legend} part>
      {children}
    </Fieldset>
  )
}

function Conflict({ typed, stands, names }: NonNullable<OfferingPageProps['conflict']>) {
  const told = useOfferingTold()
  return (
    <ConflictNote
      changedAt={stands.changed_at}
      changedBy={stands.changed_by_name}
      differences={differencesOf(told(typed, names), told(stands, names))}
    />
  )
}

function What({ form, practices }: OfferingPageProps) {
  const say = useWords(memberSpaceWords)
  const { language } = useReading()
  return (
    <Part legend={say('offering.what')}>
      <SelectField
        name="practice"
        label={say('offering.practice')}
        empty={say('offering.choosePractice')}
        choices={practices.map(({ code, name_fr, name_en }) => ({
          value: code,
          label: language === 'fr' ? name_fr : name_en,
        }))}
        required
        form={form}
      />
      <TextField
        name="title"
        label={say('offering.title')}
        hint={say('offering.titleHint')}
        form={form}
      />
      <TextArea name="description" label={say('offering.description')} rows={5} form={form} />
    </Part>
  )
}

function ForWhom({ form }: { form: FormState }) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  // What is ticked is never folded away.
  const ticked = allTypedIn(form, 'languages')
  const isInView = (code: string) => ['fr', 'en', ...ticked].includes(code)
  const choicesOf = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: formats.languageName(code) }))
  return (
    <Part legend={say('offering.forWhomSection')}>
      <TextArea name="forWhom" label={say('offering.forWhom')} rows={2} form={form} />
      <Fieldset legend={say('offering.ages')} hint={say('offering.agesHint')}>
        <div class="space-span">
          <NumberField name="minimumAge" label={say('offering.minimumAge')} form={form} />
          <NumberField name="maximumAge" label={say('offering.maximumAge')} form={form} />
        </div>
      </Fieldset>
      <div class="space-languages">
        <CheckboxGroup
          name="languages"
          legend={say('offering.languages')}
          choices={choicesOf(offeredLanguages.filter(isInView))}
          rest={{
            summary: say('offering.otherLanguages'),
            choices: choicesOf(offeredLanguages.filter((code) => !isInView(code))),
          }}
          form={form}
        />
      </div>
    </Part>
  )
}

function How({ form, among }: { form: FormState; among: readonly PlaceRow[] }) {
  const say = useWords(memberSpaceWords)
  const sayPublic = useWords(directoryWords)
  return (
    <Part legend={say('offering.how')}>
      <CheckboxGroup
        name="ways"
        legend={say('offering.ways')}
        choices={ways.map((way) => ({ value: way, label: sayPublic(`member.ways.${way}`) }))}
        form={form}
      />
      <TownFields
        form={form}
        among={among}
        label={say('offering.place')}
        hint={say('offering.placeHint')}
        onlyRecorded
      />
      <TextArea
        name="howToJoin"
        label={say('offering.howToJoin')}
        hint={say('offering.howToJoinHint')}
        rows={3}
        form={form}
      />
    </Part>
  )
}

function Cost({ form }: { form: FormState }) {
  const say = useWords(memberSpaceWords)
  return (
    <Part legend={say('offering.cost')}>
      <RadioGroup
        name="isFree"
        legend={say('offering.isFree')}
        choices={[
          { value: 'yes', label: say('offering.free') },
          { value: 'no', label: say('offering.notFree') },
        ]}
        required
        form={form}
      />
      <TextField
        name="cost"
        label={say('offering.costText')}
        hint={say('offering.costHint')}
        form={form}
      />
    </Part>
  )
}
