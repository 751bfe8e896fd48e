import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { beginPlan } from '../../acts/begin-plan.ts'
import { publishPlan } from '../../acts/publish-plan.ts'
import { renamePlan } from '../../acts/rename-plan.ts'
import { planForm, titleForm } from '../../forms/tree-forms.ts'
import { PlansPage } from '../../pages/team/plans-page.tsx'
import { TreePage } from '../../pages/team/tree-page.tsx'
import { planPaths } from '../../paths.ts'
import { listPlans } from '../../queries/plans.ts'
import { listRemoved, readTree } from '../../queries/read-tree.ts'
import { treeWords } from '../../words/tree.ts'
import { aboutPlan } from './asked-plan.ts'

export function planRoutes(app: SiteApp): void {
  app.get(planPaths.team, (c) => plansPage(c))

  app.post(planPaths.team, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, planForm)
    if (!form.ok) return plansPage(c, form, 422)
    const { title, from, years } = form.value
    const exercise = (year: number) =>
      c.var.federation.fiscalYearStart === '01-01' ? `${year}` : `${year}-${year + 1}`
    const plan = {
      title,
      firstExercise: exercise(from),
      lastExercise: exercise(from + (years ?? 1) - 1),
    }
    const begun = await as(person, (tx) =>
      once(tx, form.submission, () => beginPlan(tx, person, plan)),
    )
    if (begun.outcome === 'no-address') {
      const unnamed = withError(form, 'title', words(c, treeWords)('plan.titleUnnamed'))
      return plansPage(c, unnamed, 422)
    }
    if (begun.outcome === 'title-taken') {
      const taken = withError(form, 'title', words(c, treeWords)('plan.titleTaken'))
      return plansPage(c, taken, 409)
    }
    return seeOther(c, `${planPaths.teamPlan(begun.slug)}?fait=commence`)
  })

  app.get(planPaths.teamPlan(':plan'), (c) => treePage(c))

  app.post(planPaths.title(':plan'), async (c) => {
    const person = teamPerson(c)
    const slug = param(c, 'plan')
    const form = await readForm(c, titleForm)
    if (!form.ok) return treePage(c, form, 422)
    const result = await as(person, (tx) => renamePlan(tx, person, slug, form.value.title))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${planPaths.teamPlan(slug)}?fait=titre`)
  })

  app.post(planPaths.publication(':plan'), (c) => publication(c, true))
  app.post(planPaths.hiding(':plan'), (c) => publication(c, false))
}

async function publication(c: SiteContext, isPublic: boolean): Promise<Response> {
  const person = teamPerson(c)
  const slug = param(c, 'plan')
  const result = await as(person, (tx) => publishPlan(tx, person, slug, isPublic))
  if (result.outcome === 'not-found') return notFound(c)
  return seeOther(c, `${planPaths.teamPlan(slug)}?fait=${isPublic ? 'publie' : 'cache'}`)
}

/** `renaming`: the title that was typed, and refused. */
async function treePage(c: SiteContext, renaming?: FormState, status: 200 | 422 = 200) {
  const read = await aboutPlan(c, async (tx, plan) => ({
    plan,
    tree: await readTree(tx, plan.id),
    removed: await listRemoved(tx, plan.id),
  }))
  if (!read) return notFound(c)
  const form = renaming ?? blankForm({ title: read.plan.title })
  return page(c, <TreePage {...read} renaming={form} />, status)
}

async function plansPage(
  c: SiteContext,
  form = blankForm({ years: '5' }),
  status: 200 | 409 | 422 = 200,
) {
  const plans = await as(teamPerson(c), (tx) => listPlans(tx))
  return page(c, <PlansPage plans={plans} form={form} />, status)
}
