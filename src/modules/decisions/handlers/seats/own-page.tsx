import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteContext } from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { filledBallot } from '../../forms/seat-forms.ts'
import { filledConsultation } from '../../pages/seats/consultation-form.tsx'
import { OwnDecisionPage, type Refusal } from '../../pages/seats/own-decision-page.tsx'
import { listConsultations } from '../../queries/discussion.ts'
import { findDecision } from '../../queries/find-decision.ts'
import {
  findOwnBallot,
  listOpenBallots,
  listPositions,
  listSeats,
  wasRestored,
} from '../../queries/seats.ts'

/** What was just sent and not kept, drawn again with what was typed. */
type Again = {
  readonly answer?: FormState
  readonly consultation?: FormState
  /** Someone else of the member noted another meanwhile. */
  readonly isConsultationChanged?: boolean
  readonly words?: FormState
  readonly refusal?: Refusal
}

/** A decision from the seat of a member. 404 where there is none for this reader. */
export async function ownDecisionPage(
  c: SiteContext,
  again: Again = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { person, member } = servedMember(c)
  const read = await as(person, async (tx) => {
    const decision = await findDecision(tx, param(c, 'decision'))
    if (!decision || decision.stage === '') return null
    const { id, method, isSecret, round } = decision
    const carried = await findOwnBallot(tx, { decision: id, member: member.id })
    const open = carried || isSecret ? [] : await listOpenBallots(tx, id)
    const own = open.filter((one) => one.member === member.id)
    const positions = method === 'consent' ? await listPositions(tx, id) : []
    const consultations = await listConsultations(tx, id)
    return {
      decision,
      hasSeat: (await listSeats(tx, id)).includes(member.id),
      said: carried ?? (own.length > 0 ? { version: 0, said: own } : null),
      position: positions.find((one) => one.member === member.id && one.round === round) ?? null,
      isRestored: isSecret && decision.stage === 'open' && (await wasRestored(tx, id)),
      stands: consultations.find(({ member_id }) => member_id === member.id) ?? null,
    }
  })
  if (!read) return notFound(c)
  const { decision, said, position, stands } = read
  const answered =
    decision.method === 'vote'
      ? blankForm(filledBallot(decision.blocks, said?.said ?? []))
      : blankForm(position ? { position: position.position, reason: position.reason } : {})
  return page(
    c,
    <OwnDecisionPage
      {...read}
      member={member}
      answer={again.answer ?? answered}
      consultation={again.consultation ?? filledConsultation(stands)}
      isConsultationChanged={again.isConsultationChanged ?? false}
      words={again.words ?? blankForm()}
      refusal={again.refusal ?? null}
    />,
    status,
  )
}
