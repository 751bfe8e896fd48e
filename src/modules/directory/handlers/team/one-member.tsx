import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { attachment } from '../../../../platform/files/attachment.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { movedTo, seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { askForVerification } from '../../acts/ask-for-verification.ts'
import { invite } from '../../acts/invite.ts'
import { inviteWorkerForm } from '../../forms/team-forms.ts'
import { mayBeAskedToVerify, mayHaveMailSent } from '../../mail/mail-limits.ts'
import { TeamMemberPage } from '../../pages/team/team-member-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { exportMember } from '../../queries/export-member.ts'
import { findBySlugOfBefore, findMember } from '../../queries/find-member.ts'
import { readTeamMember } from '../../queries/team-member.ts'
import { teamWords } from '../../words/team.ts'
import { daysOf } from './days.ts'
import { workerInvitation } from './team-mails.ts'

/** The team's page of one member: how things are, who keeps its page, its export. */
export function oneMemberRoutes(app: SiteApp): void {
  app.get(directoryPaths.teamMember(':slug'), async (c) => {
    const slug = param(c, 'slug')
    const shown = await memberPage(c, slug)
    if (shown) return shown
    const now = await as(teamPerson(c), (tx) => findBySlugOfBefore(tx, slug))
    return now ? movedTo(c, directoryPaths.teamMember(now)) : notFound(c)
  })

  app.post(directoryPaths.teamMemberInvitations(':slug'), async (c) => {
    const person = teamPerson(c)
    const slug = param(c, 'slug')
    const form = await readForm(c, inviteWorkerForm)
    if (!form.ok) return (await memberPage(c, slug, form, 422)) ?? notFound(c)

    const { workerName: name, workerEmail: email } = form.value
    const say = words(c, teamWords)
    if (!mayHaveMailSent(person, email)) {
      const refused = withError(form, 'workerEmail', say('member.tooManyMails'))
      return (await memberPage(c, slug, refused, 429)) ?? notFound(c)
    }
    const result = await as(person, async (tx) => {
      const member = await findMember(tx, slug)
      if (!member || member.left_on !== null) return { outcome: 'not-found' as const }
      const invited = await invite(tx, person, { role: 'worker', member, email, name })
      return { ...invited, member }
    })
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'already-invited') {
      const refused = withError(form, 'workerEmail', say('member.alreadyInvited'))
      return (await memberPage(c, slug, refused, 409)) ?? notFound(c)
    }
    sendMail(workerInvitation(c, { email, name }, result.member.name, result))
    return seeOther(c, `${directoryPaths.teamMember(slug)}?fait=invitee`)
  })

  app.post(directoryPaths.teamMemberVerification(':slug'), async (c) => {
    const person = teamPerson(c)
    const slug = param(c, 'slug')
    const { origin, federation, language } = c.var
    const member = await as(person, (tx) => findMember(tx, slug))
    if (!member) return notFound(c)
    if (member.mailbox && !mayBeAskedToVerify(member.id)) {
      const sentence = words(c, teamWords)('member.askedToday')
      return (await memberPage(c, slug, blankForm(), 409, sentence)) ?? notFound(c)
    }
    if (member.mailbox && !mayHaveMailSent(person, member.mailbox)) {
      const sentence = words(c, teamWords)('member.tooManyMails')
      return (await memberPage(c, slug, blankForm(), 429, sentence)) ?? notFound(c)
    }
    const asking = { memberId: member.id, origin, federationName: federation.name, language }
    const result = await as(person, (tx) => askForVerification(tx, person, asking))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'no-mailbox') return seeOther(c, directoryPaths.teamMember(slug))
    sendMail(result.mail)
    return seeOther(c, `${directoryPaths.teamMember(slug)}?fait=demandee`)
  })

  app.get(directoryPaths.teamMemberExport(':slug'), async (c) => {
    const slug = param(c, 'slug')
    const everything = await as(teamPerson(c), async (tx) => {
      const member = await findMember(tx, slug)
      return member && exportMember(tx, member.id)
    })
    if (!everything) return notFound(c)
    const body = `${JSON.stringify(everything, null, 2)}\n`
    return attachment(c, { body, name: slug, format: 'json' })
  })
}

/** Draws the team's page of a member; null when there is no such member. */
export async function memberPage(
  c: SiteContext,
  slug: string,
  form = blankForm(),
  status: 200 | 409 | 422 | 429 = 200,
  refusal?: string,
): Promise<Response | null> {
  const { today, oldBefore } = daysOf(c)
  const read = await as(teamPerson(c), (tx) => readTeamMember(tx, slug, today))
  if (!read) return null
  const view = (
    <TeamMemberPage
      read={read}
      oldBefore={oldBefore}
      form={form}
      {...(refusal !== undefined && { refusal })}
    />
  )
  return page(c, view, status)
}
