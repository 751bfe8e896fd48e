import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addFollowUp } from '../../acts/follow-ups/add-follow-up.ts'
import { correctFollowUp } from '../../acts/follow-ups/correct-follow-up.ts'
import { takeFollowUpBack } from '../../acts/follow-ups/take-follow-up-back.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import { correctionForm, followUpForm, withdrawalForm } from '../../forms/follow-up-form.ts'
import { FollowUpFormPage } from '../../pages/follow-ups/follow-up-form-page.tsx'
import { type FollowedText, TeamFollowUpsPage } from '../../pages/follow-ups/team-page.tsx'
import { WithdrawalPage } from '../../pages/follow-ups/withdrawal-page.tsx'
import { type FollowUp, findFollowUp } from '../../queries/follow-ups/follow-ups.ts'
import { readFollowedMeans } from '../../queries/follow-ups/followed-means.ts'
import { meansOf } from '../../queries/practices/means.ts'
import { listStanding, listVersionsOf } from '../../queries/published/publications.ts'
import { ofPublication } from '../../queries/texts.ts'
import { followUpsWords } from '../../words/follow-ups.ts'

/** `/equipe/suites`: behind the guard of the team. */
export function followUpsTeamRoutes(app: SiteApp): void {
  app.get(followUpPaths.team, async (c) => {
    const texts = await as(teamPerson(c), async (tx) => {
      const read: FollowedText[] = []
      for (const publication of await listStanding(tx)) {
        const versions = await listVersionsOf(tx, publication.slug)
        read.push({ publication, followed: await readFollowedMeans(tx, publication, versions) })
      }
      return read
    })
    return page(c, <TeamFollowUpsPage texts={texts} />)
  })

  const adding = followUpPaths.add(':texte', ':bloc')
  app.get(adding, async (c) => {
    const means = await as(teamPerson(c), (tx) => askedMeans(tx, c))
    return means ? addingPage(c, means, blankForm()) : notFound(c)
  })

  app.post(adding, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, followUpForm)
    const means = await as(person, (tx) => askedMeans(tx, c))
    if (!means) return notFound(c)
    if (!form.ok) return addingPage(c, means, form, 422)
    if (form.value.happenedOn > todayOf(c)) return addingPage(c, means, tooLate(c, form), 422)
    const { noOne: _, ...said } = form.value
    await as(person, (tx) => once(tx, form.submission, () => addFollowUp(tx, person, means, said)))
    return seeOther(c, `${followUpPaths.team}?fait=ajoutee#b-${means.code}`)
  })

  app.get(followUpPaths.correction(':id'), async (c) => {
    const found = await standing(c)
    if (!found) return notFound(c)
    return correctionPage(c, found, filledWith(found))
  })

  app.post(followUpPaths.correction(':id'), async (c) => {
    const person = teamPerson(c)
    const say = words(c, followUpsWords)
    const form = await readForm(c, correctionForm)
    const found = await standing(c)
    if (!found) return notFound(c)
    if (!form.ok) return correctionPage(c, found, form, { status: 422 })
    const { why, seen, ...said } = form.value
    if (said.happenedOn > todayOf(c))
      return correctionPage(c, found, tooLate(c, form), { status: 422 })
    const { id } = found.followUp
    const { outcome } = await as(person, (tx) =>
      correctFollowUp(tx, person, { id, seen: seen ?? 0, why }, said),
    )
    switch (outcome) {
      case 'not-found':
        return notFound(c)
      case 'unchanged':
        return correctionPage(c, found, withError(form, 'text', say('form.unchanged')), {
          status: 422,
        })
      case 'changed-since': {
        const now = await standing(c)
        if (!now) return notFound(c)
        return correctionPage(c, now, form, { status: 409, stands: filledWith(now) })
      }
      case 'corrected':
        return seeOther(c, `${followUpPaths.team}?fait=corrigee`)
    }
  })

  app.get(followUpPaths.withdrawal(':id'), async (c) => {
    const found = await standing(c)
    return found
      ? page(c, <WithdrawalPage followUp={found.followUp} form={blankForm()} />)
      : notFound(c)
  })

  app.post(followUpPaths.withdrawal(':id'), async (c) => {
    const person = teamPerson(c)
    const found = await standing(c)
    if (!found) return notFound(c)
    const form = await readForm(c, withdrawalForm)
    if (!form.ok) return page(c, <WithdrawalPage followUp={found.followUp} form={form} />, 422)
    const { outcome } = await as(person, (tx) =>
      takeFollowUpBack(tx, person, found.followUp.id, form.value.reason),
    )
    if (outcome === 'not-found') return notFound(c)
    return seeOther(c, `${followUpPaths.team}?fait=retiree`)
  })
}

type AskedMeans = {
  readonly documentId: string
  readonly blockId: string
  readonly code: string
  readonly number: string
  readonly title: string
}

/** The means of the address, in the version that stands of its text. */
async function askedMeans(tx: Transaction, c: SiteContext): Promise<AskedMeans | null> {
  const slug = param(c, 'texte')
  const publication = (await listStanding(tx)).find((one) => one.slug === slug)
  if (!publication) return null
  const means = await meansOf(tx, ofPublication(publication))
  const found = means.find(({ code }) => code === param(c, 'bloc'))
  return found ? { ...found, documentId: publication.document_id } : null
}

type Found = { readonly followUp: FollowUp; readonly means: { number: string; title: string } }

/** The follow-up of the address, while it stands, and the means it followed. */
async function standing(c: SiteContext): Promise<Found | null> {
  const id = uuidParam(c, 'id')
  if (id === null) return null
  return as(teamPerson(c), async (tx) => {
    const followUp = await findFollowUp(tx, id)
    if (!followUp) return null
    const publications = await listStanding(tx)
    const publication = publications.find((one) => one.document_id === followUp.documentId)
    const asked = publication ? await meansOf(tx, ofPublication(publication)) : []
    const means = asked.find(({ blockId }) => blockId === followUp.blockId)
    return { followUp, means: means ?? { number: '', title: '' } }
  })
}

function tooLate(c: SiteContext, form: FormState): FormState {
  return withError(form, 'happenedOn', words(c, followUpsWords)('form.happenedOnRequired'))
}

function addingPage(
  c: SiteContext,
  means: AskedMeans,
  form: FormState,
  status: 200 | 422 = 200,
): Response {
  const action = followUpPaths.add(param(c, 'texte'), means.code)
  return page(c, <FollowUpFormPage action={action} means={means} form={form} />, status)
}

type Again = {
  readonly status?: 200 | 409 | 422
  /** What someone else kept meanwhile. */
  readonly stands?: FormState | null
}

function filledWith({ followUp }: Found): FormState {
  const { kind, byWhom, happenedOn, text, sourceUrl } = followUp.last
  return blankForm({ kind, byWhom, happenedOn, text, sourceUrl })
}

function correctionPage(
  c: SiteContext,
  { followUp, means }: Found,
  form: FormState,
  { status = 200, stands = null }: Again = {},
): Response {
  const action = followUpPaths.correction(followUp.id)
  const seen = followUp.last.version
  return page(c, <FollowUpFormPage {...{ action, means, form, seen, stands }} />, status)
}
