import { as } from '../../../platform/database/database.ts'
import { seeOther } from '../../../platform/http/answers.ts'
import { notFound } from '../../../platform/http/error-pages.tsx'
import { page } from '../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../platform/http/request.ts'
import { servedMember } from '../../../platform/spaces/guards.ts'
import { stopReminders, takeRemindersAgain } from '../acts/stop-reminders.ts'
import { OwnRemindersPage } from '../pages/follow-up/own-reminders-page.tsx'
import { figuresPaths } from '../paths.ts'
import { findOwnReminders } from '../queries/own-reminders.ts'

/** A member stops its reminders, and takes them again. Behind the guard of its space. */
export function ownReminderRoutes(app: SiteApp): void {
  app.get(figuresPaths.ownReminders(':slug', ':exercise'), async (c) => {
    const { person, member } = servedMember(c)
    const exercise = param(c, 'exercise')
    const reminders = await as(person, (tx) => findOwnReminders(tx, member.id, exercise))
    if (!reminders) return notFound(c)
    return page(c, <OwnRemindersPage member={member} reminders={reminders} />)
  })

  app.post(figuresPaths.ownRemindersStop(':slug', ':exercise'), async (c) => {
    const { person, member } = servedMember(c)
    const exercise = param(c, 'exercise')
    const reminders = await as(person, (tx) => findOwnReminders(tx, member.id, exercise))
    if (!reminders) return notFound(c)
    await as(person, (tx) => stopReminders(tx, person, { exercise, memberId: member.id }))
    return seeOther(c, `${figuresPaths.ownReminders(member.slug, exercise)}?fait=arret`)
  })

  app.post(figuresPaths.ownRemindersAgain(':slug', ':exercise'), async (c) => {
    const { person, member } = servedMember(c)
    const exercise = param(c, 'exercise')
    await as(person, (tx) => takeRemindersAgain(tx, { exercise, memberId: member.id }))
    return seeOther(c, `${figuresPaths.ownReminders(member.slug, exercise)}?fait=repris`)
  })
}
