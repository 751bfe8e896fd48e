import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import {
  DateField,
  HiddenField,
  NumberField,
  TextField,
} from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { TeamBody, TermOfTeamBody } from '../../queries/bodies.ts'
import type { MemberName } from '../../queries/merging-members.ts'
import type { KnownPerson } from '../../queries/team-people.ts'
import { bodiesWords } from '../../words/bodies.ts'
import { teamWords } from '../../words/team.ts'
import { ConflictNote, type EditConflict } from '../member-space/conflict-note.tsx'
import { TeamPage } from './team-page.tsx'

export type TermChoices = {
  readonly members: readonly MemberName[]
  readonly people: readonly KnownPerson[]
}

/** Who sits, sent by whom, from when to when. */
export function TermFields({ form, members, people }: TermChoices & { form: FormState }) {
  const say = useWords(bodiesWords)
  const nouns = useNouns()
  return (
    <>
      <TextField
        name="seat"
        label={say('term.seat')}
        hint={say('term.seatHint')}
        form={form}
        width="medium"
        autocomplete="off"
        required
      />
      <TextField
        name="holder"
        label={say('term.holder')}
        hint={say('term.holderHint', nouns)}
        form={form}
        autocomplete="off"
        required
      />
      <SelectField
        name="person"
        label={say('term.person')}
        hint={say('term.personHint')}
        form={form}
        empty={say('term.noPerson')}
        choices={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
      />
      <SelectField
        name="member"
        label={say('term.member', nouns)}
        form={form}
        empty={say('term.nobody')}
        choices={members.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <DateField name="startsOn" label={say('term.startsOn')} form={form} required />
      <DateField
        name="endsOn"
        label={say('term.endsOn')}
        hint={say('term.endsOnHint')}
        form={form}
        optional={say('term.optional')}
      />
    </>
  )
}

/** In the order of the page. */
export const termFields = ['seat', 'holder', 'person', 'member', 'startsOn', 'endsOn'] as const

type TermPageProps = TermChoices & {
  body: TeamBody
  term: TermOfTeamBody
  form: FormState
  conflict?: EditConflict
}

export function TermPage({ body, term, members, people, form, conflict }: TermPageProps) {
  const say = useWords(bodiesWords)
  const team = useWords(teamWords)
  return (
    <TeamPage
      title={say('term.title', { name: term.holder_name })}
      crumbs={[
        { href: directoryPaths.bodies, label: say('list.title') },
        { href: directoryPaths.body(body.slug), label: body.name },
      ]}
    >
      <Narrow>
        {conflict && <ConflictNote {...conflict} />}
        <FormErrors form={form} fields={termFields} />
        <form method="post" action={directoryPaths.bodyTerm(body.slug, term.id)} novalidate>
          <HiddenField name="seen" value={String(form.values.seen ?? '')} />
          <TermFields form={form} members={members} people={people} />
          <Buttons>
            <Button>{say('term.save')}</Button>
            <ButtonLink kind="plain" href={directoryPaths.body(body.slug)}>
              {team('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
        <Note kind="care" title={say('term.remove')}>
          <p>{say('term.removeText')}</p>
          <form method="post" action={directoryPaths.bodyTermRemoval(body.slug, term.id)}>
            <HiddenField name="seen" value={term.version} />
            <Button kind="alert" small>
              {say('term.remove')}
            </Button>
          </form>
        </Note>
      </Narrow>
    </TeamPage>
  )
}

/** In the order of the page. */
export const ruleFields = [
  'seats',
  'fewest',
  'most',
  'users',
  'perMember',
  'perRegion',
  'vacancy',
] as const

/** The rules as boxes: an empty one is a rule the body does not have. */
export function RulesPage({
  body,
  form,
  conflict,
}: {
  body: TeamBody
  form: FormState
  conflict?: EditConflict
}) {
  const say = useWords(bodiesWords)
  const team = useWords(teamWords)
  const nouns = useNouns()
  const { name, slug } = body
  return (
    <TeamPage
      title={say('rules.title', { name })}
      lead={say('rules.lead')}
      crumbs={[
        { href: directoryPaths.bodies, label: say('list.title') },
        { href: directoryPaths.body(slug), label: name },
      ]}
    >
      <Narrow>
        {conflict && <ConflictNote {...conflict} />}
        <FormErrors form={form} fields={ruleFields} />
        <form method="post" action={directoryPaths.bodyRules(slug)} novalidate>
          <HiddenField name="seen" value={String(form.values.seen ?? '')} />
          {ruleFields.map((field) => (
            <NumberField
              key={field}
              name={field}
              label={say(`rules.${field}`, nouns)}
              {...(field === 'users' && { hint: say('rules.usersHint') })}
              form={form}
            />
          ))}
          <Buttons>
            <Button>{say('form.save')}</Button>
            <ButtonLink kind="plain" href={directoryPaths.body(slug)}>
              {team('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </TeamPage>
  )
}
