import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  formats,
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { yearsFrom } from '../../../../platform/words/days.ts'
import {
  type DecideExtensionResult,
  decideExtension,
  grantExtension,
} from '../../acts/decide-extension.ts'
import { decisionForm, extensionForm } from '../../forms/follow-up-forms.ts'
import { extensionMail } from '../../mail/follow-up-mails.ts'
import { ExtensionPage } from '../../pages/follow-up/extension-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { standingOf } from '../../rules/answering/follow-up.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { type FollowUp, readFollowUp } from './read-follow-up.ts'

/** More time: asked for and answered, or given. */
export function extensionRoutes(app: SiteApp): void {
  app.post(figuresPaths.extensionDecision(':exercise', ':id'), async (c) => {
    const person = teamPerson(c)
    const exercise = param(c, 'exercise')
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const form = await readForm(c, decisionForm)
    if (!form.ok) return seeOther(c, figuresPaths.followUp(exercise))

    const isGranted = form.value.decision === 'grant'
    const result = await as(person, (tx) =>
      decideExtension(tx, person, { exercise, id, isGranted }),
    )
    if (result.outcome === 'not-found') {
      return seeOther(c, `${figuresPaths.followUp(exercise)}?fait=decide`)
    }
    return tell(c, exercise, result)
  })

  app.get(figuresPaths.memberExtension(':exercise', ':member'), async (c) => {
    const followUp = await readFollowUp(c)
    return (followUp && extensionPage(c, followUp)) ?? notFound(c)
  })

  app.post(figuresPaths.memberExtension(':exercise', ':member'), async (c) => {
    const person = teamPerson(c)
    const followUp = await readFollowUp(c)
    const member = followUp && memberOf(c, followUp)
    if (!member) return notFound(c)
    const form = await readForm(c, extensionForm)
    if (!form.ok) return extensionPage(c, followUp, form) ?? notFound(c)

    const { year, today, exercise } = followUp
    const { untilOn } = form.value
    const say = words(c, followUpWords)
    const refuse = (sentence: string) =>
      extensionPage(c, followUp, withError(form, 'untilOn', sentence)) ?? notFound(c)
    const first = [year.dueOn, today].toSorted().at(-1) ?? today
    if (untilOn <= first) return refuse(say('extension.tooEarly', { day: formats(c).day(first) }))
    if (untilOn > yearsFrom(today, 1)) return refuse(say('extension.tooLate'))

    const granting = { exercise: exercise.key, memberId: member.id, untilOn }
    const result = await as(person, (tx) => grantExtension(tx, person, granting))
    if (result.outcome === 'closed') return notFound(c)
    return tell(c, exercise.key, result)
  })
}

function memberOf(c: SiteContext, { year, members }: FollowUp) {
  if (!year.isOpen) return undefined
  const found = members.find(({ slug }) => slug === param(c, 'member'))
  return found && standingOf(found) !== 'deposited' ? found : undefined
}

function extensionPage(c: SiteContext, followUp: FollowUp, form?: FormState) {
  const member = memberOf(c, followUp)
  if (!member) return undefined
  const { exercise, year } = followUp
  const asked = member.extension?.isGranted === false ? undefined : member.extension?.untilOn
  const first = form ?? blankForm(asked === undefined ? {} : { untilOn: asked })
  const view = <ExtensionPage exercise={exercise.key} member={member} year={year} form={first} />
  return page(c, view, form ? 422 : 200)
}

type Told = Exclude<DecideExtensionResult, { outcome: 'not-found' }>

/** Says it to the member by e-mail, and on the page it was decided from. */
function tell(c: SiteContext, exercise: string, result: Told): Response {
  const { outcome, name, slug, mailbox, untilOn } = result
  const isGranted = outcome === 'granted'
  const done = isGranted ? 'accorde' : 'refuse'
  const address = `${figuresPaths.followUp(exercise)}?fait=${done}`
  if (mailbox === null || mailbox === '') return seeOther(c, `${address}SansCourriel`)
  const { federation, origin } = c.var
  const sender = teamPerson(c).name
  const member = { slug, name, mailbox }
  sendMail(extensionMail({ federation, origin, sender, exercise, member, untilOn, isGranted }))
  return seeOther(c, address)
}
