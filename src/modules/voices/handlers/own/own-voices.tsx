import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { answerTestimony, revokeTestimony } from '../../acts/answer-testimony.ts'
import { testimonyForm } from '../../forms/gathering-forms.ts'
import { noteTestimonyInLedger } from '../../ledger.ts'
import { OwnVoicesPage, RevocationPage, TestimonyPage } from '../../pages/gathering/own-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { countCollections, listCollections } from '../../queries/collections.ts'
import {
  findCall,
  isRevoked,
  listCalls,
  listTestimonies,
  type TestimonyCall,
} from '../../queries/testimonies.ts'

export function ownVoicesRoutes(app: SiteApp): void {
  app.get(voicesPaths.ownVoices(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const today = todayOf(c)
    const read = await as(person, async (tx) => {
      const testimonies = await listTestimonies(tx, { memberId: member.id })
      const isAnswered = (call: TestimonyCall) =>
        testimonies.some(({ call_id }) => call_id === call.id)
      return {
        collections: await listCollections(tx, { memberId: member.id }),
        counts: await countCollections(tx),
        testimonies,
        // What was answered may be revised and taken back for as long as it stands.
        calls: (await listCalls(tx)).filter((call) => isOpen(call, today) || isAnswered(call)),
      }
    })
    const names = new Map([[member.id, member.name]])
    return page(c, <OwnVoicesPage member={member} names={names} {...read} />)
  })

  app.get(voicesPaths.ownTestimony(':slug', ':appel'), (c) => testimonyPage(c, null))

  app.post(voicesPaths.ownTestimony(':slug', ':appel'), async (c) => {
    const { person, member } = servedMember(c)
    if (member.mandate === null) return notFound(c)
    const { call, standing } = await as(person, (tx) => readAnswer(tx, c, member.id))
    if (!call || !(isOpen(call, todayOf(c)) || standing)) return notFound(c)
    const form = await readForm(c, testimonyForm)
    if (!form.ok) return testimonyPage(c, form, 422)

    const result = await as(person, (tx) =>
      answerTestimony(tx, { call: call.id, memberId: member.id, ...form.value }),
    )
    if (result.outcome === 'revoked') return testimonyPage(c, form, 409)
    await noteTestimonyInLedger(result.testimony)
    return seeOther(c, `${voicesPaths.ownVoices(member.slug)}?fait=repondu`)
  })

  app.get(voicesPaths.ownTestimonyRevocation(':slug', ':appel'), async (c) => {
    const { person, member } = servedMember(c)
    if (member.mandate === null) return notFound(c)
    const { call, standing } = await as(person, (tx) => readAnswer(tx, c, member.id))
    if (!call || !standing) return notFound(c)
    return page(c, <RevocationPage member={member} call={call} words={standing.words} />)
  })

  app.post(voicesPaths.ownTestimonyRevocation(':slug', ':appel'), async (c) => {
    const { person, member } = servedMember(c)
    if (member.mandate === null) return notFound(c)
    const call = await as(person, (tx) => findCall(tx, param(c, 'appel')))
    if (!call) return notFound(c)
    const result = await as(person, (tx) =>
      revokeTestimony(tx, { call: call.id, memberId: member.id }),
    )
    if (result.outcome === 'not-found') return notFound(c)
    await noteTestimonyInLedger(result.testimony)
    return seeOther(c, `${voicesPaths.ownVoices(member.slug)}?fait=repris`)
  })
}

async function testimonyPage(
  c: SiteContext,
  form: FormState | null,
  status: 200 | 409 | 422 = 200,
) {
  const { person, member } = servedMember(c)
  const { call, standing, revoked } = await as(person, (tx) => readAnswer(tx, c, member.id))
  if (!call || !(isOpen(call, todayOf(c)) || standing || revoked)) return notFound(c)
  const filled = blankForm({ words: standing?.words ?? '', uses: standing?.uses ?? [] })
  return page(
    c,
    <TestimonyPage
      member={member}
      call={call}
      form={form ?? filled}
      hasAnswered={standing !== undefined}
      isRevoked={revoked}
    />,
    status,
  )
}

/** The call of the address, and what this member answered, if it did. */
async function readAnswer(tx: Transaction, c: SiteContext, memberId: string) {
  const call = await findCall(tx, param(c, 'appel'))
  if (!call) return { call: null, standing: undefined, revoked: false }
  const [standing] = await listTestimonies(tx, { memberId, call: call.id })
  return { call, standing, revoked: await isRevoked(tx, { memberId, call: call.id }) }
}

function isOpen({ opens_on, closes_on }: TestimonyCall, today: string): boolean {
  return opens_on <= today && (closes_on === null || closes_on >= today)
}
