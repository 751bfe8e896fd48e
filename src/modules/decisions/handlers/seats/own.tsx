import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { membersToWrite } from '../../../directory/index.ts'
import { contribute } from '../../acts/contribute.ts'
import { recordConsultation } from '../../acts/record-consultation.ts'
import { stopMails, takeMailsAgain } from '../../acts/stop-mails.ts'
import { consultationForm, mailsForm, memberWordsForm } from '../../forms/seat-forms.ts'
import { OwnDecisionsPage } from '../../pages/seats/own-decisions-page.tsx'
import { OwnMailsPage } from '../../pages/seats/own-mails-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { findDecision } from '../../queries/find-decision.ts'
import { listOwnDecisions } from '../../queries/own-decisions.ts'
import { hasStoppedMails } from '../../queries/untold.ts'
import { ownDecisionPage } from './own-page.tsx'

/** What a member reads of decisions in its space, says of them, and how it asked its own. */
export function ownRoutes(app: SiteApp): void {
  app.get(decisionsPaths.own(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const decisions = await as(person, (tx) =>
      listOwnDecisions(tx, { member: member.id, isCarried: member.mandate !== null }),
    )
    return page(c, <OwnDecisionsPage member={member} decisions={decisions} />)
  })

  app.get(decisionsPaths.ownMails(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const read = await as(person, async (tx) => ({
      mailbox: (await membersToWrite(tx, [member.id]))[0]?.mailbox ?? null,
      hasStopped: await hasStoppedMails(tx, member.id),
    }))
    return page(c, <OwnMailsPage member={member} {...read} />)
  })

  app.post(decisionsPaths.ownMails(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const form = await readForm(c, mailsForm)
    const here = decisionsPaths.ownMails(member.slug)
    if (!form.ok) return seeOther(c, here)
    const isStopped = form.value.mails === 'stop'
    await as(person, async (tx) => {
      if (isStopped) await stopMails(tx, person, member.id)
      else await takeMailsAgain(tx, member.id)
    })
    return seeOther(c, `${here}?fait=${isStopped ? 'arret' : 'reprise'}`)
  })

  app.get(decisionsPaths.ownOne(':slug', ':decision'), (c) => ownDecisionPage(c))

  app.post(decisionsPaths.ownWords(':slug', ':decision'), async (c) => {
    const { person, member } = servedMember(c)
    const form = await readForm(c, memberWordsForm)
    if (!form.ok) return ownDecisionPage(c, { words: form }, 422)
    const result = await as(person, async (tx) => {
      const decision = await findDecision(tx, param(c, 'decision'))
      if (!decision || decision.stage === '') return null
      const said = { decision, member: member.id, words: form.value.words }
      return once(tx, form.submission, () => contribute(tx, person, said))
    })
    if (!result) return notFound(c)
    if (result.outcome === 'not-now') {
      return ownDecisionPage(c, { words: form, refusal: 'closed' }, 409)
    }
    return seeOther(c, `${decisionsPaths.ownOne(member.slug, param(c, 'decision'))}?fait=mots`)
  })

  app.post(decisionsPaths.ownConsultation(':slug', ':decision'), async (c) => {
    const { person, member } = servedMember(c)
    const asked = await as(person, (tx) => findDecision(tx, param(c, 'decision')))
    if (!asked || asked.stage === '') return notFound(c)
    const form = await readForm(c, consultationForm(asked))
    if (!form.ok) return ownDecisionPage(c, { consultation: form }, 422)
    const { how, mandate, readers, seen } = form.value
    const result = await as(person, async (tx) => {
      const decision = await findDecision(tx, param(c, 'decision'))
      if (!decision || decision.stage === '') return null
      const recorded = { how, mandate, readers, seen: seen ?? 0 }
      return recordConsultation(tx, person, { decision, member: member.id, ...recorded })
    })
    if (!result) return notFound(c)
    if (result.outcome === 'closed') {
      return ownDecisionPage(c, { consultation: form, refusal: 'closed' }, 409)
    }
    if (result.outcome === 'meanwhile') {
      return ownDecisionPage(c, { consultation: form, isConsultationChanged: true }, 409)
    }
    return seeOther(
      c,
      `${decisionsPaths.ownOne(member.slug, param(c, 'decision'))}?fait=consultation`,
    )
  })
}
