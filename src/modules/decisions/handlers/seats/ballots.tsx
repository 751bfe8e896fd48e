import { withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { unlogged } from '../../../../platform/http/request-log.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { type CastResult, castBallot } from '../../acts/cast-ballot.ts'
import { takePosition } from '../../acts/take-position.ts'
import { ballotForm, positionForm, saidIn } from '../../forms/seat-forms.ts'
import { decisionsPaths } from '../../paths.ts'
import { findDecision } from '../../queries/find-decision.ts'
import { seatsWords } from '../../words/seats.ts'
import { ownDecisionPage } from './own-page.tsx'

/** What a seat answers. */
export function ballotRoutes(app: SiteApp): void {
  // The instant of a secret vote is nobody's to know.
  app.post(decisionsPaths.ownBallot(':slug', ':decision'), unlogged, async (c) => {
    const { person, member } = servedMember(c)
    const decision = await as(person, (tx) => findDecision(tx, param(c, 'decision')))
    if (decision?.method !== 'vote' || decision.stage === '') return notFound(c)
    const form = await readForm(c, ballotForm(decision.blocks))
    if (!form.ok) return ownDecisionPage(c, { answer: form }, 422)

    const said = saidIn(decision.blocks, form.value)
    const seen = form.value.seen ?? 0
    const result = await as(person, (tx) =>
      castBallot(tx, { decision: decision.id, member: member.id, said, seen }),
    )
    if (result.outcome === 'cast') return kept(c, 'vote')
    return refused(c, form, result)
  })

  app.post(decisionsPaths.ownPosition(':slug', ':decision'), async (c) => {
    const { person, member } = servedMember(c)
    const decision = await as(person, (tx) => findDecision(tx, param(c, 'decision')))
    if (decision?.method !== 'consent' || decision.stage === '') return notFound(c)
    const form = await readForm(c, positionForm)
    if (!form.ok) return ownDecisionPage(c, { answer: form }, 422)
    const { position, reason, seen } = form.value
    if (position === 'objection' && reason.length < 3) {
      const sentence = words(c, seatsWords)('position.reasonRequired')
      return ownDecisionPage(c, { answer: withError(form, 'reason', sentence) }, 422)
    }

    const result = await as(person, (tx) =>
      takePosition(tx, {
        decision: decision.id,
        member: member.id,
        position,
        reason,
        seen: seen ?? 0,
      }),
    )
    if (result.outcome === 'cast') return kept(c, 'position')
    return refused(c, form, result)
  })
}

function kept(c: SiteContext, done: string): Response {
  const { member } = servedMember(c)
  return seeOther(c, `${decisionsPaths.ownOne(member.slug, param(c, 'decision'))}?fait=${done}`)
}

/** Nothing is lost: what was chosen is still there, and the page says why it was not kept. */
function refused(
  c: SiteContext,
  form: Parameters<typeof withError>[0],
  { outcome }: CastResult,
): Response | Promise<Response> {
  if (outcome === 'unknown' || outcome === 'cast') return notFound(c)
  return ownDecisionPage(c, { answer: form, refusal: outcome }, 409)
}
