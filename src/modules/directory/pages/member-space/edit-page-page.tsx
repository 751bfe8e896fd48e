import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { ErrorSummary } from '../../../../design/error-summary/error-summary.tsx'
import { Checkbox, Fieldset, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import {
  EmailField,
  HiddenField,
  NumberField,
  TelephoneField,
  TextArea,
  TextField,
  UrlField,
} from '../../../../design/field/text-fields.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useUnsaved } from '../../../../platform/forms/use-unsaved.ts'
import { formWords } from '../../../../platform/forms/words.ts'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { memberPageFields } from '../../forms/member-forms.ts'
import type { FormerPage } from '../../history/former-version.ts'
import { directoryPaths } from '../../paths.ts'
import type { OwnPage } from '../../queries/find-own-page.ts'
import type { PlaceRow } from '../../territory/place.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { TownFields } from '../town-fields.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { SpacePage } from './space-page.tsx'
import { differencesOf, usePageTold } from './version-in-words.ts'

type EditPagePageProps = {
  member: ServedMember
  form: FormState
  /** The state the form carries. */
  version: string
  /** The audience that stands: one that only the team sets is offered where it stands. */
  audience: FormerPage['audience']
  among?: readonly PlaceRow[]
  /** What was typed, and what someone else saved meanwhile. */
  conflict?: { readonly typed: FormerPage; readonly stands: OwnPage }
}

export function EditPagePage(props: EditPagePageProps) {
  const say = useWords(memberSpaceWords)
  const sayForms = useWords(formWords)
  const unsaved = useUnsaved(props.form, props.conflict !== undefined)
  const nouns = useNouns()
  const { member, form, version } = props
  return (
    <SpacePage
      member={member}
      title={say('page.title', nouns)}
      lead={say('page.lead')}
      crumbs={[]}
      islands={['unsaved-form']}
    >
      {props.conflict && <Conflict {...props.conflict} />}
      <form method="post" action={directoryPaths.memberPage(member.slug)} novalidate {...unsaved}>
        <ErrorSummary
          form={form}
          title={sayForms('forms.summary', { count: Object.keys(form.errors).length })}
          safe={sayForms('forms.safe')}
          fields={memberPageFields}
        />
        <HiddenField name="seen" value={version} />
        <Name name={member.name} />
        <What form={form} />
        <Where form={form} among={props.among ?? []} />
        <Reach form={form} />
        <More {...props} />
        <Buttons>
          <Button>{say('form.save')}</Button>
          <ButtonLink kind="plain" href={directoryPaths.memberSpace(member.slug)}>
            {say('form.giveUp')}
          </ButtonLink>
        </Buttons>
      </form>
    </SpacePage>
  )
}

function Conflict({ typed, stands }: NonNullable<EditPagePageProps['conflict']>) {
  const told = usePageTold()
  return (
    <ConflictNote
      changedAt={stands.changed_at}
      changedBy={stands.changed_by_name}
      differences={differencesOf(told(typed), told(stands))}
    />
  )
}

function Name({ name }: { name: string }) {
  const say = useWords(memberSpaceWords)
  return (
    <div class="field">
      <p class="field__label">{say('page.name')}</p>
      <p>{name}</p>
      <p class="field__hint">{say('page.nameHint')}</p>
    </div>
  )
}

function What({ form }: { form: FormState }) {
  const say = useWords(memberSpaceWords)
  return (
    <Fieldset legend={say('page.what')} part>
      <TextArea
        name="summary"
        label={say('page.summary')}
        hint={say('page.summaryHint')}
        rows={3}
        form={form}
      />
      <TextArea
        name="description"
        label={say('page.description')}
        hint={say('page.descriptionHint')}
        rows={9}
        form={form}
      />
    </Fieldset>
  )
}

function Where({ form, among }: { form: FormState; among: readonly PlaceRow[] }) {
  const say = useWords(memberSpaceWords)
  return (
    <Fieldset legend={say('page.where')} part>
      <TownFields form={form} among={among} autocomplete="address-level2" required />
      <TextField
        name="street"
        label={say('page.street')}
        autocomplete="address-line1"
        form={form}
      />
      <TextField
        name="postalCode"
        label={say('page.postalCode')}
        autocomplete="postal-code"
        width="short"
        form={form}
      />
      <Checkbox
        name="hidesAddress"
        value="yes"
        label={say('page.hidesAddress')}
        hint={say('page.hidesAddressHint')}
        form={form}
      />
      <TextArea
        name="howToCome"
        label={say('page.howToCome')}
        hint={say('page.howToComeHint')}
        rows={3}
        form={form}
      />
    </Fieldset>
  )
}

function Reach({ form }: { form: FormState }) {
  const say = useWords(memberSpaceWords)
  return (
    <Fieldset legend={say('page.reach')} part>
      <TelephoneField name="telephone" label={say('page.telephone')} form={form} />
      <TelephoneField name="tollFree" label={say('page.tollFree')} autocomplete="off" form={form} />
      <EmailField
        name="mailbox"
        label={say('page.mailbox')}
        hint={say('page.mailboxHint')}
        autocomplete="off"
        form={form}
      />
      <Checkbox name="showsMailbox" value="yes" label={say('page.showsMailbox')} form={form} />
      <UrlField name="website" label={say('page.website')} form={form} />
    </Fieldset>
  )
}

function More({ form, audience }: EditPagePageProps) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  const choices = [
    { value: 'public', label: say('page.audiencePublic') },
    {
      value: 'members',
      label: say('page.audienceMembers', nouns),
      hint: say('page.audienceMembersHint'),
    },
  ]
  const team = { value: 'team', label: say('page.audienceTeam') }
  return (
    <Fieldset legend={say('page.more')} part>
      <NumberField name="foundedIn" label={say('page.foundedIn')} form={form} />
      <RadioGroup
        name="audience"
        legend={say('page.audience')}
        choices={audience === 'team' ? [...choices, team] : choices}
        required
        form={form}
      />
    </Fieldset>
  )
}
