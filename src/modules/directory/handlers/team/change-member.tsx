import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
import { nounsOf } from '../../../../platform/federation/federation.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  formats,
  param,
  type SiteApp,
  type SiteContext,
  words,
} from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { archiveMember } from '../../acts/archive-member.ts'
import { moveMember } from '../../acts/move-member.ts'
import { renameMember } from '../../acts/rename-member.ts'
import { restoreMember } from '../../acts/restore-member.ts'
import { departureForm, moveMemberForm, renameMemberForm } from '../../forms/team-forms.ts'
import {
  DepartureMemberPage,
  MoveMemberPage,
  RenameMemberPage,
} from '../../pages/team/change-member-pages.tsx'
import { directoryPaths } from '../../paths.ts'
import { findMember } from '../../queries/find-member.ts'
import { readTown } from '../../town/read-town.ts'
import { teamWords } from '../../words/team.ts'
import { daysOf } from './days.ts'
import { memberPage } from './one-member.tsx'

/** A new name, a new town, a departure and its undoing. Today's members only. */
export function changeMemberRoutes(app: SiteApp): void {
  app.get(directoryPaths.teamMemberName(':slug'), async (c) => {
    const member = await readMember(c)
    if (!member) return notFound(c)
    return page(c, <RenameMemberPage member={member} form={blankForm({ name: member.name })} />)
  })

  app.post(directoryPaths.teamMemberName(':slug'), async (c) => {
    const person = teamPerson(c)
    const member = await readMember(c)
    if (!member) return notFound(c)
    const form = await readForm(c, renameMemberForm)
    if (!form.ok) return page(c, <RenameMemberPage member={member} form={form} />, 422)

    const { name } = form.value
    const on = daysOf(c).today
    const result = await as(person, (tx) => renameMember(tx, person, member, { name, on }))
    const say = words(c, teamWords)
    if (result.outcome === 'left-meanwhile') return notFound(c)
    if (result.outcome === 'name-taken') {
      const refused = withError(form, 'name', say('add.nameTaken', { name }))
      return page(c, <RenameMemberPage member={member} form={refused} />, 409)
    }
    if (result.outcome === 'renamed-meanwhile') {
      const stands = { ...member, name: result.name, slug: result.slug }
      const refused = withError(form, 'name', say('rename.meanwhile', { name: result.name }))
      return page(c, <RenameMemberPage member={stands} form={refused} />, 409)
    }
    const done = result.outcome === 'renamed' ? 'renommee' : 'enregistre'
    return seeOther(c, `${directoryPaths.teamMember(result.slug)}?fait=${done}`)
  })

  app.get(directoryPaths.teamMemberMove(':slug'), async (c) => {
    const member = await readMember(c)
    if (!member) return notFound(c)
    const form = blankForm({ on: daysOf(c).today })
    return page(c, <MoveMemberPage member={member} form={form} />)
  })

  app.post(directoryPaths.teamMemberMove(':slug'), async (c) => {
    const person = teamPerson(c)
    const say = words(c, teamWords)
    const member = await readMember(c)
    if (!member) return notFound(c)
    const form = await readForm(c, moveMemberForm)
    if (!form.ok) return page(c, <MoveMemberPage member={member} form={form} />, 422)

    const { on, street, postalCode } = form.value
    const refuse = (field: string, sentence: string) =>
      page(c, <MoveMemberPage member={member} form={withError(form, field, sentence)} />, 422)
    if (on > daysOf(c).today) return refuse('on', say('move.future'))
    const read = await readTown(c, form)
    if (!read.ok) return page(c, <MoveMemberPage member={member} {...read} />, 422)

    const { town } = read
    const address = { street: street || null, postalCode: postalCode || null }
    const result = await as(person, (tx) =>
      moveMember(tx, person, member, { town, on, ...address }),
    )
    if (result.outcome === 'unchanged') return refuse('locality', say('move.unchanged'))
    if (result.outcome === 'before-it-joined') {
      return refuse('on', say('leave.tooEarly', { date: formats(c).day(result.joinedOn) }))
    }
    return seeOther(c, `${directoryPaths.teamMember(member.slug)}?fait=demenagee`)
  })

  app.get(directoryPaths.teamMemberDeparture(':slug'), async (c) => {
    const member = await readMember(c)
    if (!member) return notFound(c)
    const form = blankForm({ on: daysOf(c).today })
    return page(c, <DepartureMemberPage member={member} form={form} />)
  })

  app.post(directoryPaths.teamMemberDeparture(':slug'), async (c) => {
    const person = teamPerson(c)
    const say = words(c, teamWords)
    const member = await readMember(c)
    if (!member) return notFound(c)
    const form = await readForm(c, departureForm)
    if (!form.ok) return page(c, <DepartureMemberPage member={member} form={form} />, 422)

    const { on, kind, reason } = form.value
    const refuse = (sentence: string, status: 409 | 422 = 422) =>
      page(
        c,
        <DepartureMemberPage member={member} form={withError(form, 'on', sentence)} />,
        status,
      )
    const departure = { on, kind, reason, today: daysOf(c).today }
    const result = await as(person, (tx) => archiveMember(tx, person, member, departure))
    switch (result.outcome) {
      case 'in-the-future':
        return refuse(say('leave.future'))
      case 'before-it-joined':
        return refuse(say('leave.tooEarly', { date: formats(c).day(result.joinedOn) }))
      case 'already-left':
        return refuse(say('leave.already'), 409)
      case 'archived':
        return seeOther(c, `${directoryPaths.teamMember(member.slug)}?fait=partie`)
    }
  })

  app.post(directoryPaths.teamMemberReturn(':slug'), async (c) => {
    const person = teamPerson(c)
    const slug = param(c, 'slug')
    const result = await as(person, async (tx) => {
      const member = await findMember(tx, slug)
      return member ? restoreMember(tx, person, member) : { outcome: 'never-left' as const }
    })
    const say = words(c, teamWords)
    const nouns = nounsOf(c.var.federation, c.var.language)
    const refuse = async (sentence: string) =>
      (await memberPage(c, slug, blankForm(), 409, sentence)) ?? notFound(c)
    if (result.outcome === 'replaced') return refuse(say('member.restoreReplaced'))
    if (result.outcome === 'name-taken') return refuse(say('member.restoreNameTaken', nouns))
    if (result.outcome === 'never-left') return notFound(c)
    return seeOther(c, `${directoryPaths.teamMember(slug)}?fait=revenue`)
  })
}

/** The member of the address while it is one; a member that left changes no more. */
async function readMember(c: SiteContext) {
  const member = await as(teamPerson(c), (tx: Transaction) => findMember(tx, param(c, 'slug')))
  return member?.left_on === null ? member : undefined
}
