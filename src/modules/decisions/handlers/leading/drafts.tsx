import {
  blankForm,
  type FormState,
  typedIn,
  withError,
} from '../../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { parseReference, writeReference } from '../../../../platform/references/reference.ts'
import { namesOfBodies } from '../../../directory/index.ts'
import { amendText } from '../../acts/amend-text.ts'
import { draftDecision } from '../../acts/draft-decision.ts'
import { rewordDraft, throwDraftAway } from '../../acts/reword-draft.ts'
import { setReview } from '../../acts/set-review.ts'
import { draftForm, textForm } from '../../forms/leading-forms.ts'
import { AmendPage, DraftPage } from '../../pages/leading/draft-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { type Decision, findDecision } from '../../queries/find-decision.ts'
import type { Asked } from '../../rules/asked.ts'
import { isRewritten } from '../../rules/moves.ts'
import { leadingWords } from '../../words/leading.ts'
import { registerWords } from '../../words/register.ts'
import { leader, mayAsk } from '../guard.ts'
import { resolvedReference } from '../read-shown.ts'
import { withLed } from './led-decision.ts'

export function draftRoutes(app: SiteApp): void {
  app.get(decisionsPaths.newDecision, (c) =>
    mayAsk(leader(c))
      ? draftPage(c, { form: blankForm({ majority: 'simple' }), decision: null })
      : notFound(c),
  )

  app.post(decisionsPaths.newDecision, async (c) => {
    const person = leader(c)
    if (!mayAsk(person)) return notFound(c)
    const form = await readAsked(c)
    if (!form.ok) return draftPage(c, { form, decision: null }, 422)

    const draft = async (tx: Transaction) => {
      const drafted = await draftDecision(tx, person, form.asked, todayOf(c))
      const kept = form.reviewOn === null ? null : await findDecision(tx, drafted.slug)
      if (kept) await setReview(tx, person, { decision: kept.id, on: form.reviewOn, note: '' })
      return drafted
    }
    const { slug } = await as(person, (tx) => once(tx, form.submission, () => draft(tx)))
    return seeOther(c, `${decisionsPaths.decision(slug)}?fait=brouillon`)
  })

  app.get(decisionsPaths.edit(':decision'), async (c) => {
    const decision = await withLed(c, async (_tx, led) => led)
    if (!decision || !isRewritten(decision.stage)) return notFound(c)
    if (decision.stage === '') return draftPage(c, { form: filledWith(decision), decision })
    return page(c, <AmendPage form={blankForm({ text: decision.text })} decision={decision} />)
  })

  app.post(decisionsPaths.edit(':decision'), async (c) => {
    const decision = await withLed(c, async (_tx, led) => led)
    if (!decision) return notFound(c)
    if (!isRewritten(decision.stage)) return tooLate(c, decision)
    return decision.stage === '' ? reword(c, decision) : amend(c, decision)
  })

  app.post(decisionsPaths.removal(':decision'), async (c) => {
    const result = await withLed(c, (tx, { id }) => throwDraftAway(tx, id))
    if (result?.outcome !== 'thrown-away') return notFound(c)
    return seeOther(c, `${decisionsPaths.register}?fait=jetee`)
  })
}

async function reword(c: SiteContext, decision: Decision): Promise<Response> {
  const form = await readAsked(c, decision)
  if (!form.ok) return draftPage(c, { form, decision }, 422)
  const { asked, seen } = form
  const result = await withLed(c, (tx, led) =>
    rewordDraft(tx, leader(c), { decision: led, seen }, asked),
  )
  if (result?.outcome === 'changed-since') {
    const last = await withLed(c, async (_tx, led) => led)
    return last
      ? draftPage(c, { form, decision: last, stands: filledWith(last) }, 409)
      : notFound(c)
  }
  if (!result) return notFound(c)
  if (result.outcome === 'opened') return tooLate(c, decision)
  return seeOther(c, `${decisionsPaths.decision(decision.slug)}?fait=brouillon`)
}

async function amend(c: SiteContext, decision: Decision): Promise<Response> {
  const form = await readForm(c, textForm)
  if (!form.ok) return page(c, <AmendPage form={form} decision={decision} />, 422)
  const { text, why, seen } = form.value
  const result = await withLed(c, (tx, { id }) =>
    amendText(tx, leader(c), { id, seen: seen ?? 0, text, why }),
  )
  if (result?.outcome === 'meanwhile') {
    const refused = withError(form, 'text', words(c, leadingWords)('form.meanwhile'))
    const last = (await withLed(c, async (_tx, led) => led)) ?? decision
    return page(c, <AmendPage form={refused} decision={last} isChanged />, 409)
  }
  if (result?.outcome !== 'amended') return tooLate(c, decision)
  return seeOther(c, `${decisionsPaths.decision(decision.slug)}?fait=texte`)
}

/** It went on while someone wrote: nothing is kept of it, and her words are before her eyes. */
async function tooLate(c: SiteContext, decision: Decision): Promise<Response> {
  const { values } = await readForm(c, textForm)
  if (!typedIn({ values, errors: {} }, 'text')) return notFound(c)
  const told = withError({ values, errors: {} }, '', words(c, leadingWords)('form.tooLate'))
  return page(c, <AmendPage form={told} decision={decision} />, 409)
}

type ReadAsked =
  | ({
      readonly ok: true
      readonly asked: Asked
      readonly reviewOn: string | null
      readonly seen: string
      readonly submission: string | null
    } & FormState)
  | ({ readonly ok: false } & FormState)

/** What the form asks, with what no single field can tell. `drafted`: what it was, of a draft that is written again. */
async function readAsked(c: SiteContext, drafted: Decision | null = null): Promise<ReadAsked> {
  const form = await readForm(c, draftForm)
  if (!form.ok) return form
  const { question, text, method, majority, quorum, endsOn, reviewOn, reference, body } = form.value
  const say = words(c, leadingWords)
  if (method === 'vote' && majority === '') {
    return { ...withError(form, 'majority', say('form.majorityRequired')), ok: false }
  }
  const today = todayOf(c)
  if (endsOn !== '' && endsOn < today) {
    return { ...withError(form, 'endsOn', say('form.endsOnPast')), ok: false }
  }
  if (reviewOn !== '' && reviewOn < (endsOn || today)) {
    return { ...withError(form, 'reviewOn', say('form.reviewTooSoon')), ok: false }
  }
  const { bodies, about } = await as(leader(c), async (tx) => ({
    bodies: await namesOfBodies(tx),
    about: await resolvedReference(c, tx, { reference: reference || null }),
  }))
  if (body !== '' && !bodies.has(body)) {
    return { ...withError(form, 'body', say('form.bodyGone')), ok: false }
  }
  // A draft keeps what it was about, though who writes it now may not see it.
  if (about?.status === 'unknown' && reference !== drafted?.reference) {
    return { ...withError(form, 'reference', say('form.referenceWrong')), ok: false }
  }
  const asked: Asked = {
    question,
    text,
    method,
    isSecret: method === 'vote' && form.value.secret,
    majority: method === 'vote' && majority !== '' ? majority : null,
    quorum: quorum ?? 0,
    reference: await pinned(c, reference),
    bodyId: body || null,
    endsOn: endsOn || null,
  }
  const { values, submission } = form
  const { seen } = form.value
  return { ok: true, values, errors: {}, submission, asked, reviewOn: reviewOn || null, seen }
}

/** What is asked is asked of the version that stands: the seats do not consent to what it becomes. */
async function pinned(c: SiteContext, written: string): Promise<string | null> {
  const about = parseReference(written)
  if (!about) return null
  const pin = c.var.references.find(({ kind }) => kind === about.kind)?.pin
  if (!pin) return written
  return writeReference({ ...about, id: await as(leader(c), (tx) => pin(about.id, { tx })) })
}

function filledWith(decision: Decision): FormState {
  return blankForm({
    question: decision.question,
    text: decision.text,
    method: decision.method,
    secret: decision.isSecret ? 'on' : '',
    majority: decision.majority?.code ?? '',
    quorum: decision.quorum === 0 ? '' : String(decision.quorum),
    endsOn: decision.endsOn ?? '',
    reference: decision.reference ?? '',
    body: decision.bodyId ?? '',
  })
}

async function draftPage(
  c: SiteContext,
  drawn: {
    readonly form: FormState
    readonly decision: Decision | null
    readonly stands?: FormState
  },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const lists = await as(leader(c), async (tx) => ({
    bodies: await namesOfBodies(tx),
    subjects: await subjectsOf(c, tx, typedIn(drawn.form, 'reference') ?? ''),
  }))
  return page(c, <DraftPage {...drawn} {...lists} />, status)
}

/** What a decision may be about, by reference: what may be listed, and `chosen`, whatever it is, by its name. */
async function subjectsOf(
  c: SiteContext,
  tx: Transaction,
  chosen: string,
): Promise<ReadonlyMap<string, string>> {
  const subjects = new Map<string, string>()
  for (const { kind, list } of c.var.references) {
    for (const { id, label } of (await list?.({ tx })) ?? []) {
      subjects.set(writeReference({ kind, id }), label)
    }
  }
  if (chosen !== '' && !subjects.has(chosen)) {
    const about = await resolvedReference(c, tx, { reference: chosen })
    const isSeen = about !== null && about.status !== 'unknown'
    subjects.set(chosen, isSeen ? about.label : words(c, registerWords)('facts.referenceUnseen'))
  }
  return subjects
}
