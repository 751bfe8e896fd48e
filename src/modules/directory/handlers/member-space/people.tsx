import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { type Entered, servedMember } from '../../../../platform/spaces/guards.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { bringBackWorker, endWorker, undoDays } from '../../acts/end-worker.ts'
import { cancelInvitation, invite, listOpenInvitations } from '../../acts/invite.ts'
import { invitationForm } from '../../forms/member-forms.ts'
import { invitationMail } from '../../mail/invitation-mail.ts'
import { mayHaveMailSent } from '../../mail/mail-limits.ts'
import { EndWorkerPage } from '../../pages/member-space/end-pages.tsx'
import { PeoplePage } from '../../pages/member-space/people-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { listMandates, stateOf } from '../../queries/list-mandates.ts'
import { findWorker, listFormerWorkers, listWorkers } from '../../queries/list-workers.ts'
import { memberSpaceWords } from '../../words/member-space.ts'

export function memberPeopleRoutes(app: SiteApp): void {
  app.get(directoryPaths.people(':slug'), async (c) => {
    return peoplePage(c, servedMember(c), blankForm())
  })

  // A refused invitation is shown at the address it was sent to.
  app.get(directoryPaths.invitations(':slug'), (c) =>
    seeOther(c, directoryPaths.people(servedMember(c).member.slug)),
  )

  app.post(directoryPaths.invitations(':slug'), async (c) => {
    const entered = servedMember(c)
    const { person, member } = entered
    const form = await readForm(c, invitationForm)
    if (!form.ok) return peoplePage(c, entered, form, 422)
    const { email, name } = form.value
    const say = words(c, memberSpaceWords)
    if (!mayHaveMailSent(person, email)) {
      return peoplePage(c, entered, withError(form, 'email', say('people.errors.tooMany')), 429)
    }

    const invited = { role: 'worker' as const, member, email, name }
    const result = await as(person, (tx) => invite(tx, person, invited))
    if (result.outcome === 'already-invited') {
      const refused = withError(form, 'email', say('people.errors.alreadyInvited'))
      return peoplePage(c, entered, refused, 409)
    }
    sendMail(
      invitationMail({
        to: email,
        name,
        inviter: person.name,
        member: member.name,
        federation: c.var.federation.name,
        origin: c.var.origin,
        token: result.token,
        until: todayIn(c.var.federation.timeZone, result.expiresAt),
        language: c.var.language,
      }),
    )
    return seeOther(c, `${directoryPaths.people(member.slug)}?fait=invited`)
  })

  app.post(directoryPaths.invitationCancellation(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const invitationId = uuidParam(c, 'id')
    if (!invitationId) return notFound(c)
    const which = { id: invitationId, memberId: member.id }
    const { outcome } = await as(person, (tx) => cancelInvitation(tx, person, which))
    if (outcome === 'closed') return notFound(c)
    return seeOther(c, `${directoryPaths.people(member.slug)}?fait=cancelled`)
  })

  app.get(directoryPaths.workerEnd(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const workerId = uuidParam(c, 'id')
    if (!workerId) return notFound(c)
    const { worker, workers, mandates } = await as(person, async (tx) => ({
      worker: await findWorker(tx, { memberId: member.id, workerId }),
      workers: await listWorkers(tx, member.id),
      mandates: await listMandates(tx, member.id),
    }))
    if (!worker || worker.ended_at !== null) return notFound(c)

    const hasMandate = mandates.some(
      (mandate) =>
        mandate.person_id === worker.person_id &&
        ['today', 'to-come'].includes(stateOf(mandate, todayOf(c))),
    )
    const view = (
      <EndWorkerPage
        member={member}
        worker={worker}
        isOneself={worker.person_id === person.id}
        isLast={workers.length === 1}
        hasMandate={hasMandate}
      />
    )
    return page(c, view)
  })

  app.post(directoryPaths.workerEnd(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const workerId = uuidParam(c, 'id')
    if (!workerId) return notFound(c)
    const { worker, outcome } = await as(person, async (tx) => {
      const worker = await findWorker(tx, { memberId: member.id, workerId })
      return { worker, ...(await endWorker(tx, person, { member, workerId })) }
    })
    if (outcome === 'not-found') return notFound(c)
    // One's own space is no longer one's own.
    if (worker?.person_id === person.id) return seeOther(c, directoryPaths.space)
    return seeOther(c, `${directoryPaths.people(member.slug)}?fait=workerEnded`)
  })

  app.post(directoryPaths.workerEndUndo(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const workerId = uuidParam(c, 'id')
    if (!workerId) return notFound(c)
    const which = { member, workerId }
    const { outcome } = await as(person, (tx) => bringBackWorker(tx, person, which))
    if (outcome === 'not-found') return notFound(c)
    return seeOther(c, `${directoryPaths.people(member.slug)}?fait=workerBack`)
  })
}

async function peoplePage(
  c: SiteContext,
  { person, member }: Entered,
  form: FormState,
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const since = new Date(Date.now() - undoDays * 86_400_000)
  const read = await as(person, async (tx) => ({
    workers: await listWorkers(tx, member.id),
    pending: await listOpenInvitations(tx, member.id),
    former: await listFormerWorkers(tx, member.id, since),
  }))
  return page(c, <PeoplePage member={member} form={form} {...read} />, status)
}
