import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { daysFrom } from '../../../../platform/words/days.ts'
import { namesOfBodies } from '../../../directory/index.ts'
import { closeAmendments, openAmendments } from '../../acts/amendments/open-amendments.ts'
import { recommend } from '../../acts/amendments/recommend.ts'
import { setLastDay } from '../../acts/amendments/set-last-day.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import { openingForm, recommendationForm } from '../../forms/amendments/amendment-forms.ts'
import { OpeningPage } from '../../pages/amendments/opening-page.tsx'
import { lastOpening } from '../../queries/amendments/openings.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { absent, inOwnDocument, someone } from '../guard.ts'
import { inAmendment } from './in-amendment.ts'
import { amendmentPage } from './reading.tsx'

/** Opening a text to amendments, and saying what one recommends of them: for its writers. */
export function amendmentLeadingRoutes(app: SiteApp): void {
  app.get(amendmentPaths.opening(':document'), (c) => openingPage(c, blankForm()))

  app.post(amendmentPaths.opening(':document'), async (c) => {
    const form = await readForm(c, openingForm)
    if (!form.ok) return openingPage(c, form, 422)
    const { closesOn } = form.value
    const today = todayOf(c)
    if (closesOn < today || closesOn > daysFrom(today, 366)) {
      const sentence = words(c, amendmentLeadWords)('opening.closesOnRequired')
      return openingPage(c, withError(form, 'closesOn', sentence), 422)
    }
    const done = await inOwnDocument(c, async (tx, { id }) => {
      const opening = await lastOpening(tx, id)
      if (!opening?.isOpen) return openAmendments(tx, id, closesOn)
      return setLastDay(tx, id, closesOn)
    })
    if (!done) return absent(c)
    if (done.outcome === 'not-now') {
      const sentence = words(c, amendmentLeadWords)('opening.before')
      return openingPage(c, withError(form, 'closesOn', sentence), 409)
    }
    const path = amendmentPaths.all(param(c, 'document'))
    return seeOther(c, `${path}?fait=${done.outcome === 'opened' ? 'ouvert' : 'prolonge'}`)
  })

  app.post(amendmentPaths.closing(':document'), async (c) => {
    const done = await inOwnDocument(c, (tx, { id }) => closeAmendments(tx, someone(c), id))
    if (!done) return absent(c)
    const path = amendmentPaths.all(param(c, 'document'))
    return seeOther(c, `${path}?fait=${done.outcome === 'closed' ? 'clos' : 'trop-tard'}`)
  })

  app.post(amendmentPaths.recommendation(':document', ':numero'), async (c) => {
    const form = await readForm(c, recommendationForm)
    const done = await inAmendment(c, async (tx, document, { amendment }) => {
      if (!document.isWriter) return null
      if (!form.ok) return { outcome: 'mistyped' as const }
      const { seen, ...typed } = form.value
      const about = { documentId: document.id, amendment }
      return recommend(tx, someone(c), about, { ...typed, seen: seen ?? 0 })
    })
    if (!done) return absent(c)
    const say = words(c, amendmentLeadWords)
    switch (done.outcome) {
      case 'mistyped':
        return amendmentPage(c, { recommendation: form }, 422)
      case 'refused': {
        const field = done.because === 'no-part' ? 'recommendation' : 'text'
        const refused = withError(form, field, say(`recommend.${done.because}`))
        return amendmentPage(c, { recommendation: refused }, 422)
      }
      case 'changed-since':
      case 'not-now': {
        const late = withError(form, 'reason', say(`recommend.${done.outcome}`))
        const isChanged = done.outcome === 'changed-since'
        return amendmentPage(c, { recommendation: late, isChanged }, 409)
      }
      case 'recommended': {
        const path = amendmentPaths.one(param(c, 'document'), param(c, 'numero'))
        return seeOther(c, `${path}?fait=recommande#recommandation`)
      }
    }
  })
}

async function openingPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const shown = await inOwnDocument(c, async (tx, document) => ({
    document,
    opening: await lastOpening(tx, document.id),
    bodies: await namesOfBodies(tx),
  }))
  return shown ? page(c, <OpeningPage {...shown} form={form} />, status) : absent(c)
}
