import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, NumberField, TextField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { TeamBody, TermOfTeamBody } from '../../queries/bodies.ts'
import type { MemberName } from '../../queries/merging.ts'
import { bodiesWords } from '../../words/bodies.ts'
import { teamWords } from '../../words/team.ts'
import { TeamPage } from './team-page.tsx'

/** Who sits, sent by whom, from when to when. */
export function TermFields({ form, members }: { form: FormState; members: readonly MemberName[] }) {
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

type TermPageProps = {
  body: TeamBody
  term: TermOfTeamBody
  members: readonly MemberName[]
  form: FormState
}

export function TermPage({ body, term, members, form }: TermPageProps) {
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
        <FormErrors form={form} fields={['seat', 'holder', 'member', 'startsOn', 'endsOn']} />
        <form method="post" action={directoryPaths.bodyTerm(body.slug, term.id)} novalidate>
          <TermFields form={form} members={members} />
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
            <Button kind="alert" small>
              {say('term.remove')}
            </Button>
          </form>
        </Note>
      </Narrow>
    </TeamPage>
  )
}

const ruleFields = [
  'seats',
  'fewest',
  'most',
  'users',
  'perMember',
  'perRegion',
  'vacancy',
] as const

/** The rules as boxes: an empty one is a rule the body does not have. */
export function RulesPage({ body, form }: { body: TeamBody; form: FormState }) {
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
        <FormErrors form={form} fields={ruleFields} />
        <form method="post" action={directoryPaths.bodyRules(slug)} novalidate>
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
