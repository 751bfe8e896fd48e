import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox, Fieldset, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, HiddenField, TextField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { partCounts } from '../../forms/team-forms.ts'
import { directoryPaths } from '../../paths.ts'
import type { MergingMember } from '../../queries/merging-members.ts'
import type { PlaceRow } from '../../territory/place.ts'
import { teamWords } from '../../words/team.ts'
import { TownFields } from '../town-fields.tsx'
import { useOfferingLabel } from './merge-pages.tsx'
import { TeamPage } from './team-page.tsx'

export type SplitPageProps = {
  member: MergingMember
  parts: number
  form: FormState
  /** Places that the typed town of a part may mean. */
  asked?: { readonly part: number; readonly among: readonly PlaceRow[] }
}

/** One member becomes several: the parts, and what each of them carries on. */
export function SplitPage({ member, parts, form, asked }: SplitPageProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const { name, slug } = member
  const numbers = Array.from({ length: parts }, (_, index) => index + 1)
  const address = directoryPaths.teamMemberSplit(slug)
  return (
    <TeamPage
      title={say('split.title', { ...nouns, name })}
      lead={say('split.lead', nouns)}
      crumbs={[
        { href: directoryPaths.teamMembers, label: say('list.title', nouns) },
        { href: directoryPaths.teamMember(slug), label: name },
      ]}
    >
      <Narrow>
        <FormErrors form={form} />
        <p>{say('split.parts')}</p>
        <TagLinks
          label={say('split.parts')}
          links={partCounts.map((count) => ({
            href: `${address}?parties=${count}`,
            label: count,
            current: Number(count) === parts,
          }))}
        />
        <form method="post" action={address} novalidate>
          <HiddenField name="parts" value={String(parts)} />
          {numbers.map((number) => (
            <Fieldset key={number} legend={say('split.part', { number })} part>
              <TextField
                name={`name-${number}`}
                label={say('add.name')}
                form={form}
                autocomplete="off"
                required
              />
              <TownFields
                form={form}
                suffix={`-${number}`}
                among={asked?.part === number ? asked.among : []}
                required
              />
            </Fieldset>
          ))}
          <Fieldset legend={say('split.shared')} hint={say('split.sharedHint')} part>
            <Shared member={member} numbers={numbers} form={form} />
          </Fieldset>
          <DateField name="on" label={say('split.on')} form={form} required />
          <Note kind="care">
            <p>{say('split.warn', { name })}</p>
          </Note>
          <Buttons>
            <Button kind="alert">{say('split.submit')}</Button>
            <ButtonLink kind="plain" href={directoryPaths.teamMember(slug)}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </TeamPage>
  )
}

function Shared({
  member,
  numbers,
  form,
}: {
  member: MergingMember
  numbers: readonly number[]
  form: FormState
}) {
  const say = useWords(teamWords)
  const label = useOfferingLabel()
  return (
    <>
      {member.offerings.map((offering) => (
        <SelectField
          key={offering.id}
          name={`offering-${offering.id}`}
          label={say('split.offering', { title: label(offering) })}
          form={form}
          empty={say('split.nowhere')}
          choices={numbers.map((number) => ({
            value: String(number),
            label: say('split.part', { number }),
          }))}
        />
      ))}
      {member.workers.map(({ person_id, name }) => (
        <Fieldset key={person_id} legend={say('split.worker', { name: name ?? '' })}>
          {numbers.map((number) => (
            <Checkbox
              key={number}
              name={`worker-${person_id}-${number}`}
              label={say('split.part', { number })}
              form={form}
            />
          ))}
        </Fieldset>
      ))}
    </>
  )
}
