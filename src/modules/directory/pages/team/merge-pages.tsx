import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { CheckboxGroup, Fieldset, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, HiddenField, TextField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Offering } from '../../queries/find-member.ts'
import type { MemberName, MergingMember } from '../../queries/merging-members.ts'
import type { PlaceRow } from '../../territory/place.ts'
import { teamWords } from '../../words/team.ts'
import { TownFields } from '../town-fields.tsx'
import { TeamPage } from './team-page.tsx'

/** Step 1: which members. The choice is in the address, so that the second step can be left and come back to. */
export function MergeChoicePage({
  members,
  form,
}: {
  members: readonly MemberName[]
  form: FormState
}) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  return (
    <TeamPage
      title={say('merge.title', nouns)}
      lead={say('merge.lead')}
      crumbs={[{ href: directoryPaths.teamMembers, label: say('list.title', nouns) }]}
    >
      <Narrow>
        <FormErrors form={form} />
        <p>{say('merge.step', { step: 1 })}</p>
        <form action={directoryPaths.membersMerge} novalidate>
          <HiddenField name="etape" value="2" />
          <CheckboxGroup
            name="avec"
            legend={say('merge.which')}
            hint={say('merge.whichHint')}
            form={form}
            choices={members.map(({ slug, name, locality }) => ({
              value: slug,
              label: `${name} (${locality})`,
            }))}
          />
          <Buttons>
            <Button>{say('merge.next')}</Button>
            <ButtonLink kind="plain" href={directoryPaths.teamMembers}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </TeamPage>
  )
}

const fields = ['into', 'name', 'locality', 'place', 'region', 'on', 'offerings', 'workers']

/** Step 2: what remains, from when, and what goes on. */
export function MergePage({
  members,
  form,
  among = [],
}: {
  members: readonly MergingMember[]
  form: FormState
  /** Places the typed town may mean. */
  among?: readonly PlaceRow[]
}) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const label = useOfferingLabel()
  const offerings = members.flatMap((member) =>
    member.offerings.map((offering) => ({
      value: offering.id,
      label: say('merge.offeringOf', { title: label(offering), name: member.name }),
    })),
  )
  const workers = members.flatMap(({ workers: people, name }) =>
    people.map((worker) => ({
      value: worker.person_id,
      label: say('merge.offeringOf', { title: worker.name ?? '', name }),
    })),
  )
  return (
    <TeamPage
      title={say('merge.title', nouns)}
      crumbs={[
        { href: directoryPaths.teamMembers, label: say('list.title', nouns) },
        { href: directoryPaths.membersMerge, label: say('merge.which') },
      ]}
    >
      <Narrow>
        <FormErrors form={form} fields={fields} />
        <p>{say('merge.step', { step: 2 })}</p>
        <form method="post" action={directoryPaths.membersMerge} novalidate>
          <HiddenField name="members" value={members.map(({ slug }) => slug).join(' ')} />
          <RadioGroup
            name="into"
            legend={say('merge.into')}
            form={form}
            required
            choices={[
              ...members.map(({ slug, name }) => ({
                value: slug,
                label: say('merge.stays', { name }),
              })),
              { value: 'new', label: say('merge.new', nouns) },
            ]}
          />
          <Fieldset
            legend={say('merge.newPart', nouns)}
            hint={say('merge.newPartHint', nouns)}
            part
          >
            <TextField name="name" label={say('add.name')} form={form} autocomplete="off" />
            <TownFields form={form} among={among} optional={say('optional')} />
          </Fieldset>
          <Fieldset legend={say('merge.carries')} hint={say('merge.notCarried')} part>
            <DateField name="on" label={say('merge.on')} form={form} required />
            {offerings.length > 0 && (
              <CheckboxGroup
                name="offerings"
                legend={say('merge.offerings')}
                hint={say('merge.offeringsHint')}
                form={form}
                choices={offerings}
              />
            )}
            {workers.length > 0 && (
              <CheckboxGroup
                name="workers"
                legend={say('merge.workers')}
                form={form}
                choices={workers}
              />
            )}
          </Fieldset>
          <Note kind="care">
            <p>{say('merge.warn')}</p>
          </Note>
          <Buttons>
            <Button kind="alert">{say('merge.submit')}</Button>
            <ButtonLink kind="plain" href={directoryPaths.teamMembers}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </TeamPage>
  )
}

/** What an offering is called in a list of many: its title, else its practice. */
export function useOfferingLabel(): (offering: Offering) => string {
  const { language } = useReading()
  return ({ title, name_fr, name_en }) => {
    const practice = language === 'fr' ? name_fr : name_en
    return title === '' ? practice : title
  }
}
