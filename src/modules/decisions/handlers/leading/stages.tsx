import { blankForm } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { type EnterStageResult, enterStage } from '../../acts/enter-stage.ts'
import { stageForm } from '../../forms/leading-forms.ts'
import { StagePage } from '../../pages/leading/stage-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { countStandingSeats } from '../../queries/seats.ts'
import { nextStages } from '../../rules/moves.ts'
import { type EnteredStage, stages } from '../../tables.ts'
import { leader } from '../guard.ts'
import { readShown } from '../read-shown.ts'
import { withLed } from './led-decision.ts'

/** Moves a decision from a stage to the next. */
export function stageRoutes(app: SiteApp): void {
  app.get(decisionsPaths.stage(':decision', ':etape'), async (c) => {
    const stage = stageOfAddress(c)
    const read = await readLed(c)
    if (!read || !stage) return notFound(c)
    const { slug, method, stage: now } = read.shown.decision
    if (!nextStages(method, now).includes(stage)) {
      return seeOther(c, `${decisionsPaths.decision(slug)}?fait=deja`)
    }
    return page(c, <StagePage {...read} stage={stage} form={blankForm()} />)
  })

  app.post(decisionsPaths.stage(':decision', ':etape'), async (c) => {
    const stage = stageOfAddress(c)
    const form = await readForm(c, stageForm)
    const read = await readLed(c)
    if (!read || !stage) return notFound(c)
    if (!form.ok) return page(c, <StagePage {...read} stage={stage} form={form} />, 422)

    const { why, seen } = form.value
    const result = await withLed(c, (tx, decision) =>
      enterStage(tx, leader(c), { decision, stage, seen, why, today: todayOf(c) }),
    )
    if (result?.outcome === 'changed-since') {
      const now = await readLed(c)
      if (!now) return notFound(c)
      return page(c, <StagePage {...now} stage={stage} form={form} isChanged />, 409)
    }
    return seeOther(c, decisionsPaths.decision(read.shown.decision.slug) + tellOf(result))
  })
}

/** What the page that asks says; null for who does not lead it. */
async function readLed(c: SiteContext) {
  return as(leader(c), async (tx) => {
    const shown = await readShown(c, tx, param(c, 'decision'))
    return shown?.decision.isLed ? { shown, seats: await countStandingSeats(tx) } : null
  })
}

function stageOfAddress(c: SiteContext): EnteredStage | undefined {
  const asked = param(c, 'etape')
  return stages.find((stage) => stage === asked)
}

function tellOf(result: EnterStageResult | null): string {
  switch (result?.outcome) {
    case 'entered':
      return '?fait=etape'
    case 'too-few-seats':
      return `?fait=sieges&nombre=${result.fewest}`
    case 'quorum-too-high':
      return `?fait=quorum&nombre=${result.seats}`
    default:
      return '?fait=deja'
  }
}
