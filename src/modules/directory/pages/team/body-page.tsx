import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import {
  DateField,
  HiddenField,
  NumberField,
  TextArea,
  TextField,
} from '../../../../design/field/text-fields.tsx'
import { Columns, Heading, Section } from '../../../../design/layout/layout.tsx'
import { LineBreaks } from '../../../../design/layout/typed-text.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { AssemblySeat } from '../../queries/assembly-seats.ts'
import type { TeamBody, TermOfTeamBody } from '../../queries/bodies.ts'
import { checkComposition, type Finding, sittingOn } from '../../rules/composition.ts'
import { bodiesWords } from '../../words/bodies.ts'
import { ConflictNote, type EditConflict } from '../member-space/conflict-note.tsx'
import { useFindingSentences } from './finding-sentence.ts'
import { TeamPage } from './team-page.tsx'
import { type TermChoices, TermFields, termFields } from './term-pages.tsx'

export type BodyForms = {
  readonly term: FormState
  readonly declaration: FormState
  readonly change: FormState
}

type BodyPageProps = {
  body: TeamBody
  members: TermChoices['members']
  people: TermChoices['people']
  /** ISO day the body is looked at. */
  on: string
  forms: BodyForms
  conflict?: EditConflict
}

/** Recorded by the team, or said by the member whose seat it is. */
type Held = TermOfTeamBody | AssemblySeat

const stateOf = { kept: 'done', broken: 'alert', unknown: 'begun' } as const

/** One body: its rules and what they say on a day, who sits, who did and will. */
export function BodyPage({ body, members, people, on, forms, conflict }: BodyPageProps) {
  const say = useWords(bodiesWords)
  const formats = useFormats()
  const findings = checkComposition(body.composition, on)
  const nouns = useNouns()
  const isAssembly = body.kind === 'assembly'
  const held: readonly Held[] = [...body.terms, ...body.seats]
  const sitting = sittingOnDay(held, on)
  const others = held.filter((term) => !sitting.includes(term))
  const hasErrors = (form: FormState) => Object.keys(form.errors).length > 0
  return (
    <TeamPage
      title={body.name}
      lead={body.purpose}
      crumbs={[{ href: directoryPaths.bodies, label: say('list.title') }]}
    >
      <Columns asideLabel={say('body.on')} aside={<Aside body={body} on={on} forms={forms} />}>
        <section aria-labelledby="regles">
          <Heading level={2} size={3} id="regles">
            {say('body.rules', { date: formats.day(on) })}
          </Heading>
          {findings.length === 0 ? (
            <p>{say('body.noRules')}</p>
          ) : (
            <ul class="team-lines team-lines--start">
              {findings.map((finding) => (
                <FindingLine key={finding.rule} finding={finding} />
              ))}
            </ul>
          )}
          <p>
            <MoreLink href={directoryPaths.bodyRules(body.slug)}>{say('rules.link')}</MoreLink>
          </p>
        </section>
        <section aria-labelledby="siegent">
          <Heading level={2} size={3} id="siegent">
            {say('body.sitting')}
          </Heading>
          {isAssembly && <p>{say('body.assemblySeats', nouns)}</p>}
          {sitting.length === 0 ? (
            <p>{say(isAssembly ? 'body.assemblyNone' : 'body.sittingNone')}</p>
          ) : (
            <Terms id="siegent-liste" body={body} terms={sitting} caption={say('body.sitting')} />
          )}
          {others.length > 0 && (
            <Disclosure summary={say('body.before')}>
              <Terms id="autres-liste" body={body} terms={others} caption={say('body.before')} />
            </Disclosure>
          )}
          {body.removed.length > 0 && <Removed terms={body.removed} />}
          <Disclosure summary={say('term.add')} id="mandat" open={hasErrors(forms.term)}>
            <FormErrors form={forms.term} fields={termFields} />
            <form method="post" action={directoryPaths.bodyTerms(body.slug)} novalidate>
              <TermFields form={forms.term} members={members} people={people} />
              <Buttons>
                <Button kind="second">{say('term.save')}</Button>
              </Buttons>
            </form>
          </Disclosure>
        </section>
      </Columns>
      <Section id="nom" title={say('form.change')} small cloth="linen">
        {conflict && <ConflictNote {...conflict} />}
        <FormErrors form={forms.change} fields={['name', 'purpose']} />
        <form class="team-form" method="post" action={directoryPaths.body(body.slug)} novalidate>
          <HiddenField name="seen" value={String(forms.change.values.seen ?? '')} />
          <TextField
            name="name"
            label={say('form.name')}
            form={forms.change}
            autocomplete="off"
            required
          />
          <TextArea name="purpose" label={say('form.purpose')} form={forms.change} rows={3} />
          <Buttons>
            <Button kind="second">{say('form.save')}</Button>
          </Buttons>
        </form>
      </Section>
    </TeamPage>
  )
}

function FindingLine({ finding }: { finding: Finding }) {
  const say = useWords(bodiesWords)
  const sentences = useFindingSentences()(finding)
  return (
    <li>
      <span>
        <LineBreaks lines={sentences} />
      </span>
      <State kind={stateOf[finding.state]}>{say(`body.${finding.state}`)}</State>
    </li>
  )
}

function Terms({
  id,
  body,
  terms,
  caption,
}: {
  id: string
  body: TeamBody
  terms: readonly Held[]
  caption: string
}) {
  const say = useWords(bodiesWords)
  const formats = useFormats()
  const nouns = useNouns()
  return (
    <Table
      id={id}
      caption={caption}
      captionUnseen
      stack
      columns={[
        { label: say('body.holder') },
        { label: say('body.seat') },
        { label: say('body.member') },
        { label: say('body.from') },
        { label: say('body.until') },
        { label: say('body.act'), unseen: true },
      ]}
      rows={terms.map((term) => ({
        key: term.id,
        cells: [
          term.holder_name,
          'seat' in term ? term.seat : say('body.seatOfMember'),
          term.member_slug ? (
            <a href={directoryPaths.teamMember(term.member_slug)}>{term.member_name}</a>
          ) : (
            say('body.nobody')
          ),
          formats.day(term.starts_on),
          term.ends_on ? formats.day(term.ends_on) : say('body.noEnd'),
          'seat' in term ? (
            <a
              href={directoryPaths.bodyTerm(body.slug, term.id)}
              aria-label={say('body.changeTermHeard', { name: term.holder_name })}
            >
              {say('body.changeTerm')}
            </a>
          ) : (
            say('body.saidByMember', nouns)
          ),
        ],
      }))}
    />
  )
}

/** Taken back as mistakes: they count for nothing, and are not lost. */
function Removed({ terms }: { terms: readonly TermOfTeamBody[] }) {
  const say = useWords(bodiesWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <Disclosure summary={say('body.removed', { count: terms.length })}>
      <ul class="team-lines">
        {terms.map((term) => (
          <li key={term.id}>
            {say(term.changed_by_name === null ? 'body.removedLineAlone' : 'body.removedLine', {
              name: term.holder_name,
              seat: term.seat,
              from: formats.day(term.starts_on),
              moment: formats.moment(term.changed_at, federation.timeZone),
              by: term.changed_by_name ?? '',
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Aside({ body, on, forms }: { body: TeamBody; on: string; forms: BodyForms }) {
  const say = useWords(bodiesWords)
  const formats = useFormats()
  const nouns = useNouns()
  const { declaration } = forms
  return (
    <>
      <form action={directoryPaths.body(body.slug)} novalidate>
        <DateField name="jour" label={say('body.on')} form={{ values: { jour: on }, errors: {} }} />
        <Buttons>
          <Button kind="second" small>
            {say('body.onSubmit')}
          </Button>
        </Buttons>
      </form>
      <section aria-labelledby="declarations">
        <Heading level={2} size={4} id="declarations">
          {say('body.declarations')}
        </Heading>
        <p>{say('body.declarationsText', nouns)}</p>
        {body.declarations.length === 0 ? (
          <p>{say('body.notDeclared')}</p>
        ) : (
          <ul class="team-lines">
            {body.declarations.slice(0, 5).map(({ id, users, declared_on }) => (
              <li key={id}>
                <span>{say('body.declared', { users, date: formats.day(declared_on) })}</span>
                <form
                  method="post"
                  action={directoryPaths.bodyDeclarationWithdrawal(body.slug, id)}
                >
                  <Button
                    kind="plain"
                    small
                    label={say('body.withdrawHeard', { users, date: formats.day(declared_on) })}
                  >
                    {say('body.withdraw')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <FormErrors form={declaration} fields={['users', 'declaredOn']} />
        <form method="post" action={directoryPaths.bodyDeclarations(body.slug)} novalidate>
          <NumberField name="users" label={say('body.users')} form={declaration} required />
          <DateField name="declaredOn" label={say('body.declaredOn')} form={declaration} required />
          <Buttons>
            <Button kind="second">{say('body.declare')}</Button>
          </Buttons>
        </form>
      </section>
    </>
  )
}

function sittingOnDay(terms: readonly Held[], on: string): readonly Held[] {
  const spans = terms.map((term) => ({ term, startsOn: term.starts_on, endsOn: term.ends_on }))
  return sittingOn(spans, on).map(({ term }) => term)
}
