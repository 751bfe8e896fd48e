import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Fieldset } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, EmailField, TextField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { PlaceRow } from '../../territory/place.ts'
import { teamWords } from '../../words/team.ts'
import { TownFields } from '../town-fields.tsx'
import { TeamPage } from './team-page.tsx'

const fields = [
  'name',
  'locality',
  'place',
  'region',
  'joinedOn',
  'mailbox',
  'workerName',
  'workerEmail',
]

type AddMemberProps = {
  form: FormState
  /** Places the typed town may mean. */
  among?: readonly PlaceRow[]
  /** The page that bears the name already. */
  homonym?: { readonly slug: string; readonly name: string }
}

export function AddMemberPage({ form, among = [], homonym }: AddMemberProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const optional = say('optional')
  return (
    <TeamPage
      title={say('add.title', nouns)}
      lead={say('add.lead')}
      crumbs={[{ href: directoryPaths.teamMembers, label: say('list.title', nouns) }]}
    >
      <Narrow>
        <FormErrors form={form} fields={fields} />
        {homonym && (
          <p>
            <MoreLink href={directoryPaths.teamMember(homonym.slug)}>
              {say('add.openHomonym', { name: homonym.name })}
            </MoreLink>
          </p>
        )}
        <form method="post" action={directoryPaths.newMember} novalidate>
          <TextField
            name="name"
            label={say('add.name')}
            hint={say('add.nameHint', nouns)}
            form={form}
            autocomplete="off"
            required
          />
          <TownFields form={form} among={among} required />
          <DateField name="joinedOn" label={say('add.joinedOn')} form={form} optional={optional} />
          <EmailField
            name="mailbox"
            label={say('add.mailbox')}
            hint={say('add.mailboxHint')}
            form={form}
            autocomplete="off"
            optional={optional}
          />
          <Fieldset
            legend={say('add.worker')}
            hint={say('add.workerHint')}
            part
            optional={optional}
          >
            <TextField
              name="workerName"
              label={say('add.workerName')}
              form={form}
              autocomplete="off"
            />
            <EmailField
              name="workerEmail"
              label={say('add.workerEmail')}
              hint={say('add.privacy')}
              form={form}
              autocomplete="off"
            />
          </Fieldset>
          <Buttons>
            <Button>{say('add.submit')}</Button>
            <ButtonLink kind="plain" href={directoryPaths.teamMembers}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </TeamPage>
  )
}
