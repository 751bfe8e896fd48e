import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { freezeMinutes, writeMinutes } from '../../acts/write-minutes.ts'
import { freezeForm, minutesForm } from '../../forms/minutes-form.ts'
import { FrozenMeanwhilePage } from '../../pages/leading/frozen-meanwhile-page.tsx'
import { WriteMinutesPage } from '../../pages/leading/write-minutes-page.tsx'
import { minutesDraft } from '../../pages/minutes-draft.ts'
import { decisionsPaths } from '../../paths.ts'
import type { ShownDecision } from '../../rules/shown-decision.ts'
import { minutesWords } from '../../words/minutes.ts'
import { leader } from '../guard.ts'
import { readShown } from '../read-shown.ts'
import { withLed } from './led-decision.ts'

/** The minutes: written from what happened, corrected, frozen. */
export function writtenMinutesRoutes(app: SiteApp): void {
  app.get(decisionsPaths.editMinutes(':decision'), async (c) => {
    const shown = await readLed(c)
    if (!shown || shown.minutes?.frozenAt) return notFound(c)
    const { decision, minutes } = shown
    const { language, federation } = c.var
    const text = minutes?.text ?? minutesDraft(shown, { language, timeZone: federation.timeZone })
    const seen = minutes?.version ?? 0
    return page(c, <WriteMinutesPage decision={decision} form={blankForm({ text })} seen={seen} />)
  })

  app.post(decisionsPaths.editMinutes(':decision'), async (c) => {
    const form = await readForm(c, minutesForm)
    const shown = await readLed(c)
    if (!shown) return notFound(c)
    const { decision, minutes } = shown
    if (minutes?.frozenAt) return tooLate(c, shown, form)
    const seen = minutes?.version ?? 0
    if (!form.ok) {
      return page(c, <WriteMinutesPage decision={decision} form={form} seen={seen} />, 422)
    }
    const { text } = form.value
    const result = await withLed(c, (tx, led) =>
      writeMinutes(tx, leader(c), { decision: led, text, seen: form.value.seen ?? 0 }),
    )
    if (result?.outcome === 'meanwhile') {
      const refused = withError(form, 'text', words(c, minutesWords)('meanwhile'))
      const last = (await readLed(c))?.minutes
      const stands = { seen: last?.version ?? 0, theirs: last?.text ?? '' }
      return page(c, <WriteMinutesPage decision={decision} form={refused} {...stands} />, 409)
    }
    if (result?.outcome === 'frozen') return tooLate(c, await readLed(c), form)
    if (!result) return notFound(c)
    return seeOther(c, `${decisionsPaths.minutes(decision.slug)}?fait=garde`)
  })

  app.post(decisionsPaths.freezeMinutes(':decision'), async (c) => {
    const form = await readForm(c, freezeForm)
    const seen = form.ok ? (form.value.seen ?? 0) : 0
    const result = await withLed(c, (tx, led) =>
      freezeMinutes(tx, leader(c), { decision: led, seen }),
    )
    if (!result || result.outcome === 'not-written') return notFound(c)
    const done = result.outcome === 'frozen' ? 'fige' : 'change'
    return seeOther(c, `${decisionsPaths.minutes(param(c, 'decision'))}?fait=${done}`)
  })
}

/** A closed decision, for who leads it. */
async function readLed(c: SiteContext): Promise<ShownDecision | null> {
  const shown = await as(leader(c), (tx) => readShown(c, tx, param(c, 'decision')))
  return shown?.decision.isLed && shown.decision.stage === 'closed' ? shown : null
}

/** To who wrote while another froze: her words, and the minutes that stand. */
function tooLate(c: SiteContext, shown: ShownDecision | null, form: FormState) {
  if (!shown?.minutes) return notFound(c)
  const { decision, minutes } = shown
  return page(c, <FrozenMeanwhilePage decision={decision} form={form} frozen={minutes.text} />, 409)
}
