import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { EmailField, TextField } from '../../../../design/field/text-fields.tsx'
import { Heading, Narrow, Section, Wrap } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { directoryPaths } from '../../paths.ts'
import type { HeldRole, Unanswered } from '../../queries/team-people.ts'
import { teamWords } from '../../words/team.ts'
import { TeamPage } from './team-page.tsx'

type TeamPeoplePageProps = {
  roles: readonly HeldRole[]
  invitations: readonly Unanswered[]
  form: FormState
}

const allRoles = ['team', 'administration', 'facilitation'] as const

/** Who may do what in the federation's name, and who has not answered yet. */
export function TeamPeoplePage({ roles, invitations, form }: TeamPeoplePageProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const { person } = useReading()
  const mayGrant = person?.isAdministration === true
  return (
    <TeamPage title={say('people.title')} lead={say('people.lead', nouns)}>
      <Wrap>
        <div class="team-list">
          {allRoles.map((role) => (
            <RoleHolders
              key={role}
              role={role}
              holders={roles.filter((one) => one.role === role)}
              mayEnd={mayGrant}
            />
          ))}
          {!mayGrant && <p>{say('people.onlyAdministration')}</p>}
        </div>
      </Wrap>
      <Section id="invitations" title={say('people.invitations')} cloth="linen">
        {invitations.length === 0 ? (
          <p>{say('people.invitationsNone')}</p>
        ) : (
          <Invitations invitations={invitations} mayCancel={mayGrant} />
        )}
      </Section>
      {mayGrant && (
        <Narrow>
          <Heading level={2} size={2} id="inviter">
            {say('people.invite')}
          </Heading>
          <FormErrors form={form} fields={['workerName', 'workerEmail', 'role']} />
          <form method="post" action={directoryPaths.teamInvitations} novalidate>
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
            <RadioGroup
              name="role"
              legend={say('people.inviteRole')}
              form={form}
              required
              choices={allRoles.map((role) => ({
                value: role,
                label: say(`people.role_${role}`),
                hint: say(`people.roleText_${role}`),
              }))}
            />
            <Buttons>
              <Button>{say('member.inviteSubmit')}</Button>
            </Buttons>
          </form>
        </Narrow>
      )}
    </TeamPage>
  )
}

function RoleHolders({
  role,
  holders,
  mayEnd,
}: {
  role: (typeof allRoles)[number]
  holders: readonly HeldRole[]
  mayEnd: boolean
}) {
  const say = useWords(teamWords)
  const day = useDayOf()
  if (holders.length === 0) return null
  const id = `role-${role}`
  return (
    <section aria-labelledby={id}>
      <Heading level={2} size={3} id={id}>
        {say(`people.role_${role}`)}
      </Heading>
      <p>{say(`people.roleText_${role}`)}</p>
      <ul class="team-lines">
        {holders.map((holder) => (
          <li key={holder.id}>
            <span>
              <strong>{holder.name}</strong>,{' '}
              {say('people.since', { date: day(holder.granted_at) })}
            </span>
            {mayEnd && !(role === 'administration' && holders.length === 1) && (
              <ButtonLink
                kind="second"
                small
                href={directoryPaths.teamRoleEnd(holder.id)}
                label={say('people.endRoleHeard', {
                  role: say(`people.role_${role}`),
                  name: holder.name ?? '',
                })}
              >
                {say('people.endRole')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Invitations({
  invitations,
  mayCancel,
}: {
  invitations: readonly Unanswered[]
  mayCancel: boolean
}) {
  const say = useWords(teamWords)
  const day = useDayOf()
  return (
    <Table
      id="invitations-liste"
      caption={say('people.invitationCaption')}
      stack
      columns={[
        { label: say('people.who') },
        { label: say('people.where') },
        { label: say('people.until') },
        { label: say('practices.act'), unseen: true },
      ]}
      rows={invitations.map((invitation) => {
        const { id, name, email, role, member_slug, member_name, expires_at } = invitation
        const until = day(expires_at)
        return {
          key: id,
          cells: [
            <>
              {name}
              <br />
              <span class="team-aside">{email}</span>
            </>,
            member_slug ? (
              <a href={directoryPaths.teamMember(member_slug)}>{member_name}</a>
            ) : (
              role !== 'worker' && say(`people.role_${role}`)
            ),
            expires_at < new Date() ? say('people.expired', { date: until }) : until,
            (mayCancel || member_slug !== null) && (
              <form method="post" action={directoryPaths.teamInvitationCancellation(id)}>
                <Button kind="second" small label={say('people.cancelHeard', { name })}>
                  {say('people.cancel')}
                </Button>
              </form>
            ),
          ],
        }
      })}
    />
  )
}

/** Asks before a role ends; says why when it cannot. */
export function EndRolePage({ role, isLast }: { role: HeldRole; isLast: boolean }) {
  const say = useWords(teamWords)
  const { person } = useReading()
  const name = role.name ?? ''
  const title = say('people.endTitle', { role: say(`people.role_${role.role}`), name })
  return (
    <TeamPage
      title={title}
      crumbs={[{ href: directoryPaths.teamPeople, label: say('people.title') }]}
    >
      <Narrow>
        {isLast ? (
          <Note kind="alert">
            <p>{say('people.endLast')}</p>
            <p>
              <a href={`${directoryPaths.teamPeople}#inviter`}>{say('people.invite')}</a>
            </p>
          </Note>
        ) : (
          <Confirmation
            id="terminer"
            alert
            acts={
              <>
                <form method="post" action={directoryPaths.teamRoleEnd(role.id)}>
                  <Button kind="alert">{say('people.endRole')}</Button>
                </form>
                <ButtonLink kind="plain" href={directoryPaths.teamPeople}>
                  {say('cancel')}
                </ButtonLink>
              </>
            }
          >
            <p>{say('people.endWhat', { name })}</p>
            {person?.id === role.person_id && <p>{say('people.endOwn')}</p>}
          </Confirmation>
        )}
      </Narrow>
    </TeamPage>
  )
}

/** The day of an instant where the federation lives. */
function useDayOf(): (instant: Date) => string {
  const formats = useFormats()
  const { federation } = useReading()
  return (instant) => formats.day(todayIn(federation.timeZone, instant))
}
