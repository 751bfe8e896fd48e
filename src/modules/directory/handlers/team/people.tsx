import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { accountPaths } from '../../../../platform/accounts/paths.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { onlyTheAdministration, teamPerson } from '../../../../platform/spaces/guards.ts'
import { endTeamRole } from '../../acts/end-team-role.ts'
import { cancelInvitation, invite } from '../../acts/invite.ts'
import { inviteToTeamForm } from '../../forms/team-forms.ts'
import { mayHaveMailSent } from '../../mail/mail-limits.ts'
import { EndRolePage, TeamPeoplePage } from '../../pages/team/team-people-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { listTeamRoles, listUnanswered } from '../../queries/team-people.ts'
import { teamWords } from '../../words/team.ts'
import { teamInvitation } from './team-mails.ts'

export function teamPeopleRoutes(app: SiteApp): void {
  app.get(directoryPaths.teamPeople, (c) => peoplePage(c, blankForm()))

  app.post(directoryPaths.teamInvitations, onlyTheAdministration, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, inviteToTeamForm)
    if (!form.ok) return peoplePage(c, form, 422)

    const { workerName: name, workerEmail: email, role } = form.value
    const say = words(c, teamWords)
    if (!mayHaveMailSent(person, email)) {
      return peoplePage(c, withError(form, 'workerEmail', say('member.tooManyMails')), 429)
    }
    const result = await as(person, (tx) => invite(tx, person, { name, email, role }))
    if (result.outcome === 'already-invited') {
      return peoplePage(c, withError(form, 'workerEmail', say('member.alreadyInvited')), 409)
    }
    sendMail(teamInvitation(c, { name, email }, role, result.token))
    return seeOther(c, `${directoryPaths.teamPeople}?fait=invitee`)
  })

  app.post(directoryPaths.teamInvitationCancellation(':id'), async (c) => {
    const person = teamPerson(c)
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const result = await as(person, (tx) => cancelInvitation(tx, person, { id }))
    if (result.outcome === 'closed') return notFound(c)
    return seeOther(c, `${directoryPaths.teamPeople}?fait=invitationAnnulee`)
  })

  app.get(directoryPaths.teamRoleEnd(':id'), onlyTheAdministration, (c) => endPage(c, 200))

  app.post(directoryPaths.teamRoleEnd(':id'), onlyTheAdministration, async (c) => {
    const person = teamPerson(c)
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const result = await as(person, (tx) => endTeamRole(tx, person, id))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'last-administration') return endPage(c, 409)
    // Who ended her own last role has no door here any more.
    const stillTeam = await as(person, listTeamRoles)
    const isStillTeam = stillTeam.some(
      (one) => one.person_id === person.id && one.role !== 'facilitation',
    )
    return seeOther(
      c,
      isStillTeam ? `${directoryPaths.teamPeople}?fait=roleFini` : accountPaths.account,
    )
  })
}

async function peoplePage(c: SiteContext, form: FormState, status: 200 | 409 | 422 | 429 = 200) {
  const read = await as(teamPerson(c), async (tx) => ({
    roles: await listTeamRoles(tx),
    invitations: await listUnanswered(tx),
  }))
  return page(c, <TeamPeoplePage {...read} form={form} />, status)
}

async function endPage(c: SiteContext, status: 200 | 409) {
  const roles = await as(teamPerson(c), listTeamRoles)
  const role = roles.find(({ id }) => id === param(c, 'id'))
  if (!role) return notFound(c)
  const administrations = roles.filter((one) => one.role === 'administration')
  const isLast = role.role === 'administration' && administrations.length === 1
  return page(c, <EndRolePage role={role} isLast={isLast} />, isLast ? 409 : status)
}
