import type { ComponentChildren } from 'preact'
import { Button, Buttons } from '../../../../design/button/button.tsx'
import { type Fact, Facts } from '../../../../design/facts/facts.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { EmailField, TextField } from '../../../../design/field/text-fields.tsx'
import { Columns, Heading, Prose } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { TeamMemberRead } from '../../queries/team-member.ts'
import { parseRegionKey } from '../../territory/regions.ts'
import { teamWords } from '../../words/team.ts'
import { TeamPage } from './team-page.tsx'

type TeamMemberPageProps = {
  read: TeamMemberRead
  oldBefore: string
  /** The invitation, as it was typed when it was refused. */
  form: FormState
  /** Why the departure could not be undone. */
  refusal?: string
}

/** How things are with one member, and what the team may do about it. */
export function TeamMemberPage({ read, oldBefore, form, refusal }: TeamMemberPageProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const { member, departure } = read
  return (
    <TeamPage
      title={member.name}
      tabTitle={say('member.tabTitle', { name: member.name })}
      crumbs={[{ href: directoryPaths.teamMembers, label: say('list.title', nouns) }]}
    >
      <Columns asideLabel={say('member.acts')} aside={<Acts read={read} />}>
        {refusal && (
          <Note kind="alert" live>
            <p>{refusal}</p>
          </Note>
        )}
        {departure && <Departed read={read} />}
        <section aria-labelledby="etat">
          <Heading level={2} size={3} id="etat">
            {say('member.state')}
          </Heading>
          <StateOfThings read={read} oldBefore={oldBefore} />
        </section>
        <People read={read} form={form} />
        <Seat read={read} />
        <Offerings read={read} />
        <History read={read} />
      </Columns>
    </TeamPage>
  )
}

function StateOfThings({ read, oldBefore }: { read: TeamMemberRead; oldBefore: string }) {
  const say = useWords(teamWords)
  const formats = useFormats()
  const { member, openDataSince } = read
  const { verified_on } = member
  const health = parseRegionKey(member.health_region)
  const facts: (Fact | null)[] = [
    { term: say('member.where'), children: `${member.locality}, ${member.region_name}` },
    health.outcome === 'known'
      ? { term: say('member.health'), children: health.region.name }
      : null,
    {
      term: say('member.verified'),
      children:
        verified_on === null ? (
          <State kind="asleep">{say('member.verifiedNever')}</State>
        ) : (
          <State kind={verified_on < oldBefore ? 'begun' : 'done'}>
            {formats.day(verified_on)}
          </State>
        ),
    },
    member.mailbox
      ? {
          term: say('member.mailbox'),
          children: <a href={`mailto:${member.mailbox}`}>{member.mailbox}</a>,
        }
      : null,
    member.telephone
      ? {
          term: say('member.telephone'),
          children: (
            <a href={`tel:${member.telephone.replace(/[^\d+]/g, '')}`}>{member.telephone}</a>
          ),
        }
      : null,
    {
      term: say('member.openData'),
      children: openDataSince
        ? say('member.openDataSince', { date: formats.day(openDataSince) })
        : say('member.openDataNo'),
    },
    member.joined_on
      ? { term: say('member.joined'), children: formats.day(member.joined_on) }
      : null,
  ]
  return <Facts facts={facts.filter((fact) => fact !== null)} />
}

function Departed({ read: { member, departure, successions } }: { read: TeamMemberRead }) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const formats = useFormats()
  if (!departure) return null
  const isReplaced = successions.some(({ predecessor_id }) => predecessor_id === member.id)
  return (
    <Note
      kind="care"
      title={say('member.departed', {
        kind: departure.kind,
        date: formats.day(departure.left_on),
      })}
    >
      {departure.reason !== '' && (
        <p>{say('member.departedReason', { reason: departure.reason })}</p>
      )}
      <p>
        {say.rich(isReplaced ? 'member.departedReplaced' : 'member.departedSafe', nouns, {
          a: (chunk) => <a href={directoryPaths.teamMemberExport(member.slug)}>{chunk}</a>,
        })}
      </p>
      {!isReplaced && (
        <form method="post" action={directoryPaths.teamMemberReturn(member.slug)}>
          <Buttons>
            <Button kind="second" small>
              {say('member.restore')}
            </Button>
          </Buttons>
        </form>
      )}
    </Note>
  )
}

function People({ read, form }: { read: TeamMemberRead; form: FormState }) {
  const say = useWords(teamWords)
  const formats = useFormats()
  const { member, departure, workers, invitations } = read
  const hasErrors = Object.keys(form.errors).length > 0
  return (
    <section aria-labelledby="personnes">
      <Heading level={2} size={3} id="personnes">
        {say('member.people')}
      </Heading>
      <Lines
        nothing={say('member.peopleNone')}
        lines={[
          ...workers.map(({ person_id, name, added_at }) => ({
            key: person_id,
            text: say('member.since', {
              name: name ?? '',
              date: formats.day(added_at.toISOString().slice(0, 10)),
            }),
          })),
          ...invitations.map(({ id, name, email, expires_at }) => ({
            key: id,
            text: say(expires_at < new Date() ? 'member.waitingExpired' : 'member.waiting', {
              name,
              email,
              date: formats.day(expires_at.toISOString().slice(0, 10)),
            }),
          })),
        ]}
      />
      {!departure && (
        <details class="disclosure" open={hasErrors}>
          <summary>{say('member.invite')}</summary>
          <div class="disclosure__body">
            <FormErrors form={form} fields={['workerName', 'workerEmail']} />
            <form
              method="post"
              action={directoryPaths.teamMemberInvitations(member.slug)}
              novalidate
            >
              <TextField
                name="workerName"
                label={say('add.workerName')}
                form={form}
                autocomplete="off"
                required
              />
              <EmailField
                name="workerEmail"
                label={say('add.workerEmail')}
                hint={say('add.privacy')}
                form={form}
                autocomplete="off"
                required
              />
              <Buttons>
                <Button kind="second">{say('member.inviteSubmit')}</Button>
              </Buttons>
            </form>
          </div>
        </details>
      )}
    </section>
  )
}

function Seat({ read: { mandates } }: { read: TeamMemberRead }) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const formats = useFormats()
  return (
    <section aria-labelledby="siege">
      <Heading level={2} size={3} id="siege">
        {say('member.seat')}
      </Heading>
      <Lines
        nothing={say('member.seatNone', nouns)}
        lines={mandates.map(({ id, kind, name, ends_on }) => ({
          key: id,
          text: say(`member.${kind}`, { name: name ?? '', date: formats.day(ends_on) }),
        }))}
      />
    </section>
  )
}

function Offerings({ read: { offerings } }: { read: TeamMemberRead }) {
  const say = useWords(teamWords)
  const { language } = useReading()
  return (
    <section aria-labelledby="offres">
      <Heading level={2} size={3} id="offres">
        {say('member.offerings')}
      </Heading>
      <Lines
        nothing={say('member.offeringsNone')}
        lines={offerings.map(({ id, title, name_fr, name_en }) => {
          const practice = language === 'fr' ? name_fr : name_en
          return { key: id, text: title === '' ? practice : `${practice} — ${title}` }
        })}
      />
    </section>
  )
}

function History({ read }: { read: TeamMemberRead }) {
  const say = useWords(teamWords)
  const formats = useFormats()
  const { member, formerNames, moves, successions } = read
  const lines = [
    ...successions.map((one) => {
      const isPredecessor = one.predecessor_id === member.id
      const way = isPredecessor ? 'Into' : 'From'
      const key =
        one.kind === 'merge' ? (`member.merged${way}` as const) : (`member.split${way}` as const)
      const href = directoryPaths.teamMember(
        isPredecessor ? one.successor_slug : one.predecessor_slug,
      )
      return {
        key: `${one.predecessor_slug} ${one.successor_slug}`,
        text: say.rich(
          key,
          {
            name: isPredecessor ? one.successor : one.predecessor,
            date: formats.day(one.happened_on),
          },
          { a: (chunk) => <a href={href}>{chunk}</a> },
        ),
      }
    }),
    ...moves.map(({ id, moved_on, from_name, to_name }) => ({
      key: id,
      text: say(from_name === to_name ? 'member.movedWithin' : 'member.moved', {
        date: formats.day(moved_on),
        from: from_name,
        to: to_name,
      }),
    })),
    ...formerNames.map(({ slug, name, until_on }) => ({
      key: slug,
      text: say('member.wasNamed', { name, date: formats.day(until_on) }),
    })),
  ]
  return (
    <section aria-labelledby="histoire">
      <Heading level={2} size={3} id="histoire">
        {say('member.history')}
      </Heading>
      <Lines nothing={say('member.historyNone')} lines={lines} />
    </section>
  )
}

function Acts({ read: { member, departure } }: { read: TeamMemberRead }) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const { slug } = member
  if (departure) return null
  return (
    <>
      <MoreLink href={directoryPaths.member(slug)}>{say('member.publicPage')}</MoreLink>
      <nav aria-labelledby="gestes">
        <Heading level={2} size={4} id="gestes">
          {say('member.acts')}
        </Heading>
        <Prose>
          <ul>
            <li>
              <a href={directoryPaths.teamMemberName(slug)}>{say('member.rename')}</a>
            </li>
            <li>
              <a href={directoryPaths.teamMemberMove(slug)}>{say('member.move')}</a>
            </li>
            <li>
              <a href={`${directoryPaths.membersMerge}?avec=${slug}`}>{say('member.merge')}</a>
            </li>
            <li>
              <a href={directoryPaths.teamMemberSplit(slug)}>{say('member.split')}</a>
            </li>
            <li>
              <a href={directoryPaths.teamMemberDeparture(slug)}>{say('member.archive')}</a>
            </li>
          </ul>
        </Prose>
      </nav>
      <AskForVerification slug={slug} mailbox={member.mailbox} label={say('member.ask', nouns)} />
    </>
  )
}

function AskForVerification({
  slug,
  mailbox,
  label,
}: {
  slug: string
  mailbox: string | null
  label: string
}) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  if (!mailbox) return <p>{say('member.askNoMailbox', nouns)}</p>
  return (
    <form method="post" action={directoryPaths.teamMemberVerification(slug)}>
      <Button kind="second">{label}</Button>
      <p>
        <small>{say('member.askHint', { mailbox })}</small>
      </p>
    </form>
  )
}

type Line = { readonly key: string; readonly text: ComponentChildren }

function Lines({ lines, nothing }: { lines: readonly Line[]; nothing: string }) {
  if (lines.length === 0) return <p>{nothing}</p>
  return (
    <Prose>
      <ul>
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </Prose>
  )
}
