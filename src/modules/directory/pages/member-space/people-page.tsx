import { Button, Buttons } from '../../../../design/button/button.tsx'
import { ErrorSummary } from '../../../../design/error-summary/error-summary.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { EmailField, TextField } from '../../../../design/field/text-fields.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { formWords } from '../../../../platform/forms/words.ts'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { invitationDays, type OpenInvitation } from '../../acts/invite.ts'
import { directoryPaths } from '../../paths.ts'
import type { Worker } from '../../queries/list-workers.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { SpacePage } from './space-page.tsx'

type PeoplePageProps = {
  member: ServedMember
  form: FormState
  workers: readonly Worker[]
  pending: readonly OpenInvitation[]
  former: readonly Worker[]
}

/** Who may open a member's space: today, invited, no longer. */
export function PeoplePage({ member, form, workers, pending, former }: PeoplePageProps) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  return (
    <SpacePage
      member={member}
      title={say('people.title')}
      lead={say('people.lead', nouns)}
      crumbs={[]}
    >
      <Here slug={member.slug} workers={workers} />
      {pending.length > 0 && <Pending slug={member.slug} pending={pending} />}
      <Invite slug={member.slug} form={form} />
      {former.length > 0 && <Former slug={member.slug} former={former} />}
    </SpacePage>
  )
}

/** An instant as the day it was for the federation. */
function useDayOf(): (instant: Date) => string {
  const { federation } = useReading()
  const formats = useFormats()
  return (instant) => formats.day(todayIn(federation.timeZone, instant))
}

function Here({ slug, workers }: { slug: string; workers: readonly Worker[] }) {
  const say = useWords(memberSpaceWords)
  const { person } = useReading()
  const dayOf = useDayOf()
  return (
    <>
      <h2>{say('people.here')}</h2>
      <ul class="space-lines">
        {workers.map(({ id, name, person_id, added_at }) => (
          <li key={id}>
            <strong>{person_id === person?.id ? say('people.you', { name }) : name}</strong>{' '}
            {say('people.since', { date: dayOf(added_at) })}
            <br />
            <a href={directoryPaths.workerEnd(slug, id)} aria-label={say('people.endOf', { name })}>
              {say('people.end')}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Pending({ slug, pending }: { slug: string; pending: readonly OpenInvitation[] }) {
  const say = useWords(memberSpaceWords)
  const dayOf = useDayOf()
  return (
    <>
      <h2>{say('people.pending')}</h2>
      <ul class="space-lines">
        {pending.map(({ id, name, email, expires_at }) => (
          <li key={id}>
            <strong class="as-typed">{name}</strong>
            <p class="as-typed">{say('people.pendingUntil', { email, date: dayOf(expires_at) })}</p>
            <form method="post" action={directoryPaths.invitationCancellation(slug, id)}>
              <Buttons>
                <Button kind="second" small label={say('people.cancelOf', { name })}>
                  {say('people.cancel')}
                </Button>
              </Buttons>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}

function Invite({ slug, form }: { slug: string; form: FormState }) {
  const say = useWords(memberSpaceWords)
  const sayForms = useWords(formWords)
  return (
    <>
      <h2 id="inviter">{say('people.invite')}</h2>
      <p>{say('people.inviteText', { days: invitationDays })}</p>
      <form method="post" action={directoryPaths.invitations(slug)} novalidate>
        <ErrorSummary
          form={form}
          title={sayForms('forms.summary', { count: Object.keys(form.errors).length })}
          safe={sayForms('forms.safe')}
          fields={['name', 'email']}
        />
        <TextField name="name" label={say('people.name')} autocomplete="off" required form={form} />
        <EmailField
          name="email"
          label={say('people.email')}
          hint={say('people.emailHint')}
          autocomplete="off"
          required
          form={form}
        />
        <p class="field__hint">{say('people.notice')}</p>
        <Buttons>
          <Button>{say('people.send')}</Button>
        </Buttons>
      </form>
    </>
  )
}

function Former({ slug, former }: { slug: string; former: readonly Worker[] }) {
  const say = useWords(memberSpaceWords)
  const dayOf = useDayOf()
  return (
    <>
      <h2>{say('people.former')}</h2>
      <ul class="space-lines">
        {former.map(({ id, name, ended_at }) => (
          <li key={id}>
            <strong>{name}</strong> {ended_at && say('people.endedOn', { date: dayOf(ended_at) })}
            <form method="post" action={directoryPaths.workerEndUndo(slug, id)}>
              <Buttons>
                <Button kind="second" small label={say('people.bringBackOf', { name })}>
                  {say('people.bringBack')}
                </Button>
              </Buttons>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
