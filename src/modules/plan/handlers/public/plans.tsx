import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { exerciseOf } from '../../../../platform/federation/exercise-of.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { publicPage } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { partsOfMeasures } from '../../../../platform/measures/measures.ts'
import { readLiving } from '../../living.ts'
import { OrientationPage } from '../../pages/public/orientation-page.tsx'
import { OutcomePage } from '../../pages/public/outcome-page.tsx'
import { NoPlanPage, PlanPage, type PlanShown } from '../../pages/public/plan-page.tsx'
import { planPaths } from '../../paths.ts'
import { listIndicators } from '../../queries/indicators.ts'
import { listPlans, type Plan } from '../../queries/plans.ts'
import { findBySlug, readTree } from '../../queries/read-tree.ts'
import { publishedReviews } from '../../queries/reviews.ts'
import { currentExercise } from '../../rules/exercises.ts'
import { isToCome, standingPlan } from '../../rules/standing-plan.ts'
import { tellReadings } from '../../tell-readings.ts'

/** What anyone may read of plans. Always read as the public, whoever asks. */
export function readPlanRoutes(app: SiteApp): void {
  app.get(planPaths.plan, async (c) => {
    const shown = await readPlan(c, (_, standing) => standing)
    const view = shown ? <PlanPage shown={shown} /> : <NoPlanPage />
    return publicPage(c, view, partsOf(c))
  })

  app.get(planPaths.orientation(':orientation'), async (c) => {
    const found = await readPlanOf(c, param(c, 'orientation'), 'orientation')
    return found
      ? publicPage(c, <OrientationPage shown={found.shown} orientation={found.item} />, partsOf(c))
      : notFound(c)
  })

  app.get(planPaths.outcome(':horizon'), async (c) => {
    const found = await readPlanOf(c, param(c, 'horizon'), 'outcome')
    if (!found) return notFound(c)
    const { shown, item } = found
    const own = shown.indicators.filter(({ outcomeId }) => outcomeId === item.id)
    const { language, federation, measures } = c.var
    const living = await asPublic((tx) => readLiving(measures, own, { tx, language, federation }))
    const view = <OutcomePage shown={shown} outcome={item} living={living} />
    return publicPage(c, view, partsOf(c))
  })

  // After the addresses above: it takes any word.
  app.get(planPaths.earlier(':plan'), async (c) => {
    const slug = param(c, 'plan')
    const shown = await readPlan(c, (plans) => plans.find((plan) => plan.slug === slug))
    return shown ? publicPage(c, <PlanPage shown={shown} />, partsOf(c)) : notFound(c)
  })
}

/** A number that is withdrawn where it comes from is no longer told here; nor is the review of a year. */
function partsOf(c: SiteContext): readonly string[] {
  return ['plan', ...partsOfMeasures(c.var.measures)]
}

function readPlan(
  c: SiteContext,
  choose: (plans: readonly Plan[], standing: Plan | undefined) => Plan | undefined,
): Promise<PlanShown | undefined> {
  return asPublic(async (tx) => {
    const plans = await listPlans(tx)
    const plan = choose(plans, standingPlan(plans, thisYear(c)))
    return plan && show(c, tx, plans, plan)
  })
}

function readPlanOf(c: SiteContext, slug: string, kind: 'orientation' | 'outcome') {
  return asPublic(async (tx) => {
    const found = await findBySlug(tx, slug)
    const plans = await listPlans(tx)
    const plan = plans.find(({ id }) => id === found?.planId)
    if (found?.kind !== kind || !plan) return undefined
    const shown = await show(c, tx, plans, plan)
    const item = shown.tree.byId.get(found.id)
    return item && { shown, item }
  })
}

async function show(
  c: SiteContext,
  tx: Transaction,
  plans: readonly Plan[],
  plan: Plan,
): Promise<PlanShown> {
  const { references, language, federation } = c.var
  const now = thisYear(c)
  const standing = standingPlan(plans, now)
  const others = plans.filter(({ id }) => id !== plan.id && id !== standing?.id)
  const asked = plan.exercises.find((year) => year === c.req.query('annee'))
  const current = currentExercise(plan.exercises, todayOf(c), federation.fiscalYearStart)
  return {
    plan,
    tree: await readTree(tx, plan.id),
    indicators: await listIndicators(tx, plan.id),
    ...(await tellReadings(c, tx, plan.id)),
    exercise: asked ?? current,
    isOfToday: asked === undefined || asked === current,
    reviews: await publishedReviews(references, plan.id, { tx, language, federation }),
    isStanding: standing?.id === plan.id,
    isToCome: isToCome(plan, now),
    earlier: others.filter((one) => !isToCome(one, now)),
    toCome: others.filter((one) => isToCome(one, now)).toReversed(),
  }
}

/** The exercise that runs. */
function thisYear(c: SiteContext): string {
  return exerciseOf(todayOf(c), c.var.federation.fiscalYearStart)
}
