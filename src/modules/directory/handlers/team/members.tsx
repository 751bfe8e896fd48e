import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm, readQuery } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addMember } from '../../acts/add-member.ts'
import { invite } from '../../acts/invite.ts'
import { addMemberForm, teamMembersForm } from '../../forms/team-forms.ts'
import { mayHaveMailSent } from '../../mail/mail-limits.ts'
import { pageNumber } from '../../page-number.ts'
import { AddMemberPage } from '../../pages/team/add-member-page.tsx'
import { NoSuchTeamListPage, TeamMembersPage } from '../../pages/team/team-members-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { listTeamMembers } from '../../queries/team-members.ts'
import { parseState } from '../../rules/member-states.ts'
import { regionAsked } from '../../territory/regions.ts'
import { readTown } from '../../town/read-town.ts'
import { teamWords } from '../../words/team.ts'
import { daysOf } from './days.ts'
import { workerInvitation } from './team-mails.ts'

const membersPerPage = 100

/** The list of the members, and a new one. */
export function teamMembersRoutes(app: SiteApp): void {
  app.get(directoryPaths.teamMembers, async (c) => {
    const person = teamPerson(c)
    const form = readQuery(c, teamMembersForm)
    const asked = form.ok ? form.value : teamMembersForm.schema.parse({})
    const { today, oldBefore } = daysOf(c)
    const number = pageNumber(asked.page)
    if (number === null) return page(c, <NoSuchTeamListPage pages={1} />, 404)

    const state = parseState(asked.etat)
    const search = {
      words: asked.mots,
      region: regionAsked(c.var.federation.regionScheme, asked.region),
      state,
      today,
      oldBefore,
      limit: membersPerPage,
      offset: (number - 1) * membersPerPage,
    }
    const { members, total } = await as(person, (tx) => listTeamMembers(tx, search))
    if (number > 1 && members.length === 0) return page(c, <NoSuchTeamListPage pages={1} />, 404)

    const query = new URLSearchParams()
    for (const name of ['mots', 'region', 'etat'] as const) {
      if (asked[name] !== '') query.set(name, asked[name])
    }
    const pages = Math.max(1, Math.ceil(total / membersPerPage))
    const isDeparted = state === 'departed'
    return page(
      c,
      <TeamMembersPage
        {...{ form, members, total, pages, oldBefore, query }}
        page={number}
        departed={isDeparted}
      />,
      form.ok ? 200 : 422,
    )
  })

  app.get(directoryPaths.newMember, (c) => page(c, <AddMemberPage form={blankForm()} />))

  app.post(directoryPaths.newMember, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, addMemberForm)
    if (!form.ok) {
      // All that is to be mended is told at once, the town with the rest.
      const town = form.errors.locality ? null : await readTown(c, form)
      return page(c, <AddMemberPage {...(town?.ok === false ? town : { form })} />, 422)
    }

    const say = words(c, teamWords)
    const { name, joinedOn, mailbox, workerName, workerEmail } = form.value
    const refuse = (field: string, sentence: string, status: 422 | 429 = 422) =>
      page(c, <AddMemberPage form={withError(form, field, sentence)} />, status)
    if (workerEmail !== '' && workerName === '') {
      return refuse('workerName', say('add.workerNameRequired'))
    }
    if (workerName !== '' && workerEmail === '') {
      return refuse('workerEmail', say('add.workerEmailRequired'))
    }
    const town = await readTown(c, form)
    if (!town.ok) return page(c, <AddMemberPage {...town} />, 422)
    if (workerEmail !== '' && !mayHaveMailSent(person, workerEmail)) {
      return refuse('workerEmail', say('member.tooManyMails'), 429)
    }

    const result = await as(person, async (tx) => {
      const welcomed = {
        name,
        town: town.town,
        joinedOn: joinedOn === '' ? null : joinedOn,
        mailbox: mailbox === '' ? null : mailbox,
      }
      const added = await addMember(tx, person, welcomed, daysOf(c).today)
      if (added.outcome !== 'added' || workerEmail === '') return { added, invitation: null }
      const member = { id: added.id, name }
      const invited = { role: 'worker' as const, member, email: workerEmail, name: workerName }
      return { added, invitation: await invite(tx, person, invited) }
    })
    const { added, invitation } = result
    if (added.outcome === 'joins-in-the-future') return refuse('joinedOn', say('add.future'))
    if (added.outcome === 'name-taken') {
      const taken = withError(form, 'name', say('add.nameTaken', { name }))
      return page(c, <AddMemberPage form={taken} homonym={{ slug: added.slug, name }} />, 409)
    }

    if (invitation?.outcome === 'invited') {
      sendMail(workerInvitation(c, { email: workerEmail, name: workerName }, name, invitation))
    }
    return seeOther(c, `${directoryPaths.teamMember(added.slug)}?fait=ajoutee`)
  })
}
