import { as, asPublic } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { chooseAudience } from '../../acts/choose-audience.ts'
import { contribute } from '../../acts/contribute.ts'
import { markNoticeLeft } from '../../acts/mark-notice-left.ts'
import { setReview } from '../../acts/set-review.ts'
import { tellMembers } from '../../acts/tell-members.ts'
import { audienceForm, reviewForm, wordsForm } from '../../forms/leading-forms.ts'
import { openingMail } from '../../mail/opening-mail.ts'
import { PublishPage } from '../../pages/leading/publish-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import { leader } from '../guard.ts'
import { readShown, resolvedReference } from '../read-shown.ts'
import { decisionPage } from '../register/one.tsx'
import { withLed } from './led-decision.ts'

/** What is said, sent and chosen beside the stages. */
export function followingRoutes(app: SiteApp): void {
  app.post(decisionsPaths.words(':decision'), async (c) => {
    const form = await readForm(c, wordsForm)
    const decision = await withLed(c, async (_tx, led) => led)
    if (!decision) return notFound(c)
    if (!form.ok) return decisionPage(c, form, 422)
    const result = await withLed(c, (tx, led) => {
      const said = { decision: led, member: null, words: form.value.words }
      return once(tx, form.submission, () => contribute(tx, leader(c), said))
    })
    if (result?.outcome !== 'written') return decisionPage(c, form, 409)
    return seeOther(c, `${decisionsPaths.decision(decision.slug)}?fait=mots`)
  })

  app.post(decisionsPaths.notices(':decision'), async (c) => {
    const person = leader(c)
    if (!person.isTeam) return notFound(c)
    const read = await withLed(c, async (tx, decision) => ({
      decision,
      result: await tellMembers(tx, person, decision),
    }))
    if (!read) return notFound(c)
    const { decision, result } = read
    const here = decisionsPaths.decision(decision.slug)
    if (result.outcome !== 'told') return seeOther(c, `${here}?fait=personne`)
    const { federation, origin } = c.var
    for (const member of result.members) {
      const mail = openingMail({ federation, origin, sender: person.name, decision, member })
      const told = { decision: decision.id, stage: result.stage, member: member.id }
      sendMail(mail, async () => {
        await as(person, (tx) => markNoticeLeft(tx, told))
      })
    }
    return seeOther(c, `${here}?fait=avis&nombre=${result.members.length}`)
  })

  app.post(decisionsPaths.review(':decision'), async (c) => {
    const form = await readForm(c, reviewForm)
    const decision = await withLed(c, async (_tx, led) => led)
    if (decision?.stage !== 'closed') return notFound(c)
    if (!form.ok) return decisionPage(c, form, 422)
    const { reviewOn, note } = form.value
    await withLed(c, (tx, { id }) =>
      setReview(tx, leader(c), { decision: id, on: reviewOn || null, note }),
    )
    return seeOther(c, `${decisionsPaths.decision(decision.slug)}?fait=revision`)
  })

  app.get(decisionsPaths.audience(':decision'), async (c) => {
    const shown = await as(leader(c), (tx) => readShown(c, tx, param(c, 'decision')))
    if (!shown?.decision.isLed || shown.decision.stage !== 'closed') return notFound(c)
    const { slug, audience } = shown.decision
    if (audience === 'public') return seeOther(c, `${decisionsPaths.decision(slug)}?fait=publique`)
    return page(c, <PublishPage shown={shown} />)
  })

  app.post(decisionsPaths.audience(':decision'), async (c) => {
    const form = await readForm(c, audienceForm)
    const decision = await withLed(c, async (_tx, led) => led)
    if (!decision) return notFound(c)
    if (!form.ok) return decisionPage(c, form, 422)
    const { audience, seen } = form.value
    if (audience === 'public' && !(await isAboutPublic(c, decision))) {
      return seeOther(c, `${decisionsPaths.decision(decision.slug)}?fait=pas-publique`)
    }
    const result = await withLed(c, (tx, led) =>
      chooseAudience(tx, leader(c), { decision: led, audience, seen }),
    )
    if (result?.outcome === 'changed-since') {
      const shown = await as(leader(c), (tx) => readShown(c, tx, decision.slug))
      if (!shown) return notFound(c)
      return page(c, <PublishPage shown={shown} isChanged />, 409)
    }
    if (result?.outcome !== 'chosen') return notFound(c)
    const done = audience === 'public' ? 'publique' : 'privee'
    return seeOther(c, `${decisionsPaths.decision(decision.slug)}?fait=${done}`)
  })
}

/**
 * What a decision puts to the vote is in it: everyone reads the one as long as everyone may read the other. One about a whole
 * document holds none of its words, and is told to everyone before the text it adopts is published.
 */
async function isAboutPublic(c: SiteContext, decision: Decision): Promise<boolean> {
  if (decision.reference === null || decision.reference.startsWith('document:')) return true
  const about = await asPublic((tx) => resolvedReference(c, tx, decision))
  return about !== null && about.status !== 'unknown'
}
