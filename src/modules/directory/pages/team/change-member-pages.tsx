import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Narrow, Prose } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Member } from '../../queries/find-member.ts'
import type { PlaceRow } from '../../territory/place.ts'
import { teamWords } from '../../words/team.ts'
import { TownFields } from '../town-fields.tsx'
import { TeamPage } from './team-page.tsx'

type ChangeProps = { member: Member; form: FormState }

export function RenameMemberPage({ member, form }: ChangeProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const { name, slug } = member
  return (
    <ChangePage member={member} title={say('rename.title', { name })} lead={say('rename.lead')}>
      <FormErrors form={form} />
      <form method="post" action={directoryPaths.teamMemberName(slug)} novalidate>
        <TextField
          name="name"
          label={say('add.name')}
          hint={say('add.nameHint', nouns)}
          form={form}
          autocomplete="off"
          required
        />
        <Submit member={member} label={say('rename.submit')} />
      </form>
    </ChangePage>
  )
}

export function MoveMemberPage({
  member,
  form,
  among = [],
}: ChangeProps & { among?: readonly PlaceRow[] }) {
  const say = useWords(teamWords)
  const { name, slug, locality, region_name } = member
  return (
    <ChangePage member={member} title={say('move.title', { name })} lead={say('move.lead')}>
      <FormErrors
        form={form}
        fields={['locality', 'place', 'region', 'on', 'street', 'postalCode']}
      />
      <p>{say('move.now', { locality, region: region_name })}</p>
      <form method="post" action={directoryPaths.teamMemberMove(slug)} novalidate>
        <TownFields form={form} among={among} required />
        <DateField name="on" label={say('move.on')} form={form} required />
        <TextField
          name="street"
          label={say('move.street')}
          hint={say('move.streetHint')}
          form={form}
          autocomplete="off"
          optional={say('optional')}
        />
        <TextField
          name="postalCode"
          label={say('move.postalCode')}
          form={form}
          width="short"
          autocomplete="off"
          optional={say('optional')}
        />
        <Submit member={member} label={say('move.submit')} />
      </form>
    </ChangePage>
  )
}

/** Says what leaves, what is kept and how it can be undone, before anything happens. */
export function DepartureMemberPage({ member, form }: ChangeProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const { name, slug } = member
  const kinds = ['left', 'closed'] as const
  return (
    <ChangePage member={member} title={say('leave.title', { name })}>
      <FormErrors form={form} fields={['kind', 'on', 'reason']} />
      <Prose>
        <ul>
          <li>{say('leave.what')}</li>
          <li>{say('leave.kept', nouns)}</li>
          <li>
            {say.rich('leave.export', nouns, {
              a: (chunk) => <a href={directoryPaths.teamMemberExport(slug)}>{chunk}</a>,
            })}
          </li>
          <li>{say('leave.undo')}</li>
        </ul>
      </Prose>
      <form method="post" action={directoryPaths.teamMemberDeparture(slug)} novalidate>
        <RadioGroup
          name="kind"
          legend={say('leave.kind')}
          form={form}
          required
          choices={kinds.map((kind) => ({ value: kind, label: say(`leave.kind_${kind}`) }))}
        />
        <DateField name="on" label={say('leave.on')} form={form} required />
        <TextArea
          name="reason"
          label={say('leave.reason')}
          hint={say('leave.reasonHint', nouns)}
          form={form}
          rows={3}
          optional={say('optional')}
        />
        <Submit member={member} label={say('leave.submit')} alert />
      </form>
    </ChangePage>
  )
}

type ChangePageProps = {
  member: Member
  title: string
  lead?: string
  children: ComponentChildren
}

function ChangePage({ member, title, lead, children }: ChangePageProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  return (
    <TeamPage
      title={title}
      lead={lead}
      crumbs={[
        { href: directoryPaths.teamMembers, label: say('list.title', nouns) },
        { href: directoryPaths.teamMember(member.slug), label: member.name },
      ]}
    >
      <Narrow>{children}</Narrow>
    </TeamPage>
  )
}

function Submit({ member, label, alert }: { member: Member; label: string; alert?: boolean }) {
  const say = useWords(teamWords)
  return (
    <Buttons>
      <Button kind={alert ? 'alert' : 'main'}>{label}</Button>
      <ButtonLink kind="plain" href={directoryPaths.teamMember(member.slug)}>
        {say('cancel')}
      </ButtonLink>
    </Buttons>
  )
}
