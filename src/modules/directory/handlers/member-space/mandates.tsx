import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  formats,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { type Entered, servedMember } from '../../../../platform/spaces/guards.ts'
import { type NameMandateResult, nameMandate, revokeMandate } from '../../acts/name-mandate.ts'
import { mandateForm } from '../../forms/member-forms.ts'
import { RevokeMandatePage } from '../../pages/member-space/end-pages.tsx'
import { MandatesPage } from '../../pages/member-space/mandates-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { listMandates, stateOf } from '../../queries/list-mandates.ts'
import { listWorkers } from '../../queries/list-workers.ts'
import { memberSpaceWords } from '../../words/member-space.ts'

export function mandateRoutes(app: SiteApp): void {
  app.get(directoryPaths.mandates(':slug'), async (c) => {
    return mandatesPage(c, servedMember(c), blankForm({ startsOn: todayOf(c) }))
  })

  app.post(directoryPaths.mandates(':slug'), async (c) => {
    const entered = servedMember(c)
    const { person, member } = entered
    const form = await readForm(c, mandateForm)
    if (!form.ok) return mandatesPage(c, entered, form, 422)
    const { worker: personId, kind, startsOn, endsOn } = form.value
    const say = words(c, memberSpaceWords)
    const mandate = { personId, kind, startsOn, endsOn }
    const day = todayOf(c)
    const result = await as(person, (tx) => nameMandate(tx, person, member, mandate, day))
    const refuse = (field: string, sentence: string, status: 409 | 422 = 422) =>
      mandatesPage(c, entered, withError(form, field, sentence), status)
    switch (result.outcome) {
      case 'ends-before-it-starts':
        return refuse('endsOn', say('mandates.errors.order'))
      case 'over-already':
        return refuse('endsOn', say('mandates.errors.over'))
      case 'too-long':
        return refuse('endsOn', say('mandates.errors.tooLong'))
      case 'does-not-serve':
        return refuse('worker', say('mandates.errors.doesNotServe'))
      case 'overlaps':
        return refuse('startsOn', overlapOf(c, result), 409)
      case 'named':
        return seeOther(c, `${directoryPaths.mandates(member.slug)}?fait=mandate`)
    }
  })

  app.get(directoryPaths.mandateRevocation(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const mandates = await as(person, (tx) => listMandates(tx, member.id))
    const mandate = mandates.find(({ id }) => id === uuidParam(c, 'id'))
    if (!mandate || !['today', 'to-come'].includes(stateOf(mandate, todayOf(c)))) return notFound(c)
    return page(c, <RevokeMandatePage member={member} mandate={mandate} />)
  })

  app.post(directoryPaths.mandateRevocation(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const mandateId = uuidParam(c, 'id')
    if (!mandateId) return notFound(c)
    const which = { member, mandateId, today: todayOf(c) }
    const { outcome } = await as(person, (tx) => revokeMandate(tx, person, which))
    if (outcome === 'not-found') return notFound(c)
    return seeOther(c, `${directoryPaths.mandates(member.slug)}?fait=revoked`)
  })
}

function overlapOf(c: SiteContext, result: Extract<NameMandateResult, { outcome: 'overlaps' }>) {
  const { kind, name, starts_on, ends_on } = result.with
  const key = kind === 'delegate' ? 'overlaps' : 'overlapsSubstitute'
  const { day } = formats(c)
  return words(c, memberSpaceWords)(`mandates.errors.${key}`, {
    name: name ?? '',
    from: day(starts_on),
    to: day(ends_on),
  })
}

async function mandatesPage(
  c: SiteContext,
  { person, member }: Entered,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const read = await as(person, async (tx) => ({
    mandates: await listMandates(tx, member.id),
    workers: await listWorkers(tx, member.id),
  }))
  return page(c, <MandatesPage member={member} form={form} today={todayOf(c)} {...read} />, status)
}
