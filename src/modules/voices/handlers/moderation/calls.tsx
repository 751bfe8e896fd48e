import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { callForTestimonies } from '../../acts/call-for-testimonies.ts'
import { setEndOfCall } from '../../acts/set-end-of-call.ts'
import { callForm, endOfCallForm } from '../../forms/moderation-forms.ts'
import { CallPage, CallsPage } from '../../pages/moderation/call-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { findCall, listCalls, listTestimonies } from '../../queries/testimonies.ts'
import { moderationWords } from '../../words/moderation.ts'

/** What the federation asks its members to say, and what they answer. */
export function callRoutes(app: SiteApp): void {
  app.get(voicesPaths.calls, (c) => callsPage(c, blankForm()))

  app.post(voicesPaths.calls, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, callForm)
    if (!form.ok) return callsPage(c, form, 422)
    const { slug, question, questionEn, purpose, purposeEn, opensOn, closesOn } = form.value
    if (closesOn !== '' && closesOn < opensOn) {
      const before = words(c, moderationWords)('prompt.closesOnBefore')
      return callsPage(c, withError(form, 'closesOn', before), 422)
    }
    const result = await as(person, (tx) =>
      callForTestimonies(tx, person, {
        slug,
        question,
        question_en: questionEn,
        purpose,
        purpose_en: purposeEn,
        opens_on: opensOn,
        closes_on: closesOn || null,
      }),
    )
    if (result.outcome === 'slug-taken') {
      const taken = words(c, moderationWords)('callPage.slugTaken')
      return callsPage(c, withError(form, 'slug', taken), 409)
    }
    return seeOther(c, `${voicesPaths.calls}?fait=appel`)
  })

  app.get(voicesPaths.call(':appel'), (c) => callPage(c, null))

  app.post(voicesPaths.call(':appel'), async (c) => {
    const person = teamPerson(c)
    const slug = param(c, 'appel')
    const form = await readForm(c, endOfCallForm)
    if (!form.ok) return callPage(c, form, 422)
    const closesOn = form.value.closesOn || null
    const result = await as(person, (tx) => setEndOfCall(tx, person, slug, closesOn))
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'before-it-opens': {
        const before = words(c, moderationWords)('prompt.closesOnBefore')
        return callPage(c, withError(form, 'closesOn', before), 422)
      }
      case 'set':
        return seeOther(c, `${voicesPaths.call(slug)}?fait=duree`)
    }
  })
}

async function callsPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const read = await as(teamPerson(c), async (tx) => {
    const testimonies = await listTestimonies(tx)
    const answers = new Map<string, number>()
    for (const { call_id } of testimonies) answers.set(call_id, (answers.get(call_id) ?? 0) + 1)
    return { calls: await listCalls(tx), answers }
  })
  return page(c, <CallsPage {...read} form={form} />, status)
}

/** `form`: null for the day that stands. */
async function callPage(c: SiteContext, form: FormState | null, status: 200 | 422 = 200) {
  const read = await as(teamPerson(c), async (tx) => {
    const call = await findCall(tx, param(c, 'appel'))
    if (!call) return null
    const testimonies = await listTestimonies(tx, { call: call.id })
    const ids = testimonies.map(({ member_id }) => member_id)
    return { call, testimonies, names: await namesOfMembers(tx, ids) }
  })
  if (!read) return notFound(c)
  const standing = blankForm({ closesOn: read.call.closes_on ?? '' })
  const answer = page(c, <CallPage {...read} form={form ?? standing} />, status)
  answer.headers.set('cache-control', 'private, no-cache')
  return answer
}
