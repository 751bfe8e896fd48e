import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { markReminderLeft } from '../../acts/mark-reminder-left.ts'
import { mostReminders, remindMembers } from '../../acts/remind-members.ts'
import { remindersForm } from '../../forms/follow-up-forms.ts'
import { reminderMail } from '../../mail/follow-up-mails.ts'
import { RemindersPage } from '../../pages/follow-up/reminders-page.tsx'
import { figuresPaths } from '../../paths.ts'
import {
  type Followed,
  lastDayOf,
  sparedBecause,
  standingOf,
} from '../../rules/answering/follow-up.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { type FollowUp, readFollowUp } from './read-follow-up.ts'

/** Reminders by e-mail: read, chosen, sent. */
export function reminderRoutes(app: SiteApp): void {
  app.get(figuresPaths.followUpReminders(':exercise'), async (c) => {
    const followUp = await readFollowUp(c)
    return followUp ? remindersPage(c, followUp) : notFound(c)
  })

  app.post(figuresPaths.followUpReminders(':exercise'), async (c) => {
    const person = teamPerson(c)
    const followUp = await readFollowUp(c)
    if (!followUp) return notFound(c)
    const form = await readForm(c, remindersForm)
    if (!form.ok) return remindersPage(c, followUp, form)
    const { members: chosen, note } = form.value
    if (chosen.length === 0) {
      const sentence = words(c, followUpWords)('reminders.required')
      return remindersPage(c, followUp, withError(form, 'members', sentence))
    }

    const { key } = followUp.exercise
    const { today } = followUp
    const result = await as(person, (tx) =>
      remindMembers(tx, person, { exercise: key, chosen, today }),
    )
    if (result.outcome !== 'reminded') {
      return seeOther(c, `${figuresPaths.followUp(key)}?fait=personne`)
    }
    for (const member of result.members) {
      sendMail(mailTo(c, followUp, member, note), async () => {
        await as(person, (tx) => markReminderLeft(tx, member.reminder))
      })
    }
    const done = `?fait=rappels&nombre=${result.members.length}`
    return seeOther(c, figuresPaths.followUp(key) + done)
  })
}

function remindersPage(c: SiteContext, followUp: FollowUp, form?: FormState) {
  const { exercise, year, members, today } = followUp
  const now = new Date()
  const unanswered = members
    .filter((member) => standingOf(member) !== 'deposited')
    .map((member) => ({ member, because: sparedBecause(member, year, { today, now }) }))
  const free = unanswered.flatMap(({ member, because }) => (because === null ? [member] : []))
  // The longest without a word first.
  const offered = free.toSorted((a, b) => since(a) - since(b)).slice(0, mostReminders)
  const [first] = offered
  return page(
    c,
    <RemindersPage
      exercise={exercise.key}
      year={year}
      offered={offered}
      more={free.length - offered.length}
      spared={unanswered.flatMap(({ member, because }) => (because ? [{ member, because }] : []))}
      preview={first && year.isOpen ? mailTo(c, followUp, first, '') : null}
      form={form ?? blankForm({ members: offered.map(({ id }) => id) })}
    />,
    form ? 422 : 200,
  )
}

function since({ remindedAt }: Followed): number {
  return remindedAt?.getTime() ?? 0
}

function mailTo(
  c: SiteContext,
  { exercise, year, today }: FollowUp,
  member: Followed,
  note: string,
) {
  const { federation, origin } = c.var
  return reminderMail({
    federation,
    origin,
    sender: teamPerson(c).name,
    exercise: exercise.key,
    member: { ...member, mailbox: member.mailbox ?? '' },
    lastDay: lastDayOf(member, year),
    today,
    note,
  })
}
