import { withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { exerciseOf } from '../../../../platform/federation/exercise-of.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { judge } from '../../acts/judge.ts'
import { reportYear, takeYearOut } from '../../acts/report-year.ts'
import { judgementForm } from '../../forms/reading-forms.ts'
import { OwnPlanPage, type RefusedJudgement } from '../../pages/member/own-plan-page.tsx'
import { planPaths } from '../../paths.ts'
import { judgementsOf, listIndicators } from '../../queries/indicators.ts'
import { listPlans } from '../../queries/plans.ts'
import { readTree } from '../../queries/read-tree.ts'
import { reportedYears } from '../../queries/reported-years.ts'
import { currentExercise } from '../../rules/exercises.ts'
import { standingPlan } from '../../rules/standing-plan.ts'
import { readingWords } from '../../words/reading.ts'

export function ownPlanRoutes(app: SiteApp): void {
  app.get(planPaths.own(':slug'), (c) => ownPage(c))

  app.post(planPaths.ownReport(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const read = await readOwn(c)
    if (!read) return notFound(c)
    const { exercise } = read
    await as(person, (tx) => reportYear(tx, person, { memberId: member.id, exercise }))
    return seeOther(c, `${planPaths.own(member.slug)}?fait=au-bilan`)
  })

  app.post(planPaths.ownReportRemoval(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const read = await readOwn(c)
    if (!read) return notFound(c)
    const { exercise } = read
    await as(person, (tx) => takeYearOut(tx, { memberId: member.id, exercise }))
    return seeOther(c, `${planPaths.own(member.slug)}?fait=hors-bilan`)
  })

  app.post(planPaths.ownJudgement(':slug', ':indicateur'), async (c) => {
    const { person, member } = servedMember(c)
    const id = uuidParam(c, 'indicateur')
    if (member.mandate === null) return notFound(c)
    const read = await readOwn(c)
    if (!read?.asked.some((one) => one.id === id) || id === null) return notFound(c)
    const form = await readForm(c, judgementForm)
    if (!form.ok) return ownPage(c, { indicatorId: id, form }, 422)
    const { exercise } = read
    const said = { indicatorId: id, exercise, memberId: member.id, ...form.value }
    const { outcome } = await as(person, (tx) => judge(tx, person, said))
    if (outcome === 'frozen') {
      const late = withError(form, 'words', words(c, readingWords)('done.gele-deja'))
      return ownPage(c, { indicatorId: id, form: late }, 409)
    }
    if (outcome === 'changed-meanwhile')
      return ownPage(c, { indicatorId: id, form, isChanged: true }, 409)
    return seeOther(c, `${planPaths.own(member.slug)}?fait=juge`)
  })
}

/** The plan that stands, as a member sees its part of it. */
async function readOwn(c: SiteContext) {
  const { person, member } = servedMember(c)
  return as(person, async (tx) => {
    const { fiscalYearStart } = c.var.federation
    const today = todayOf(c)
    const plans = (await listPlans(tx)).filter(({ isPublic }) => isPublic)
    const plan = standingPlan(plans, exerciseOf(today, fiscalYearStart))
    if (!plan) return undefined
    const exercise = currentExercise(plan.exercises, today, fiscalYearStart)
    const tree = await readTree(tx, plan.id)
    const asked = (await listIndicators(tx, plan.id)).filter(
      ({ kind, isRetired }) => kind === 'judgement' && !isRetired,
    )
    const said = await judgementsOf(tx, member.id, exercise)
    return {
      plan,
      tree,
      exercise,
      asked,
      said,
      done: await c.var.ownYear.done(tx, member, exercise),
      isReported: (await reportedYears(tx, member.id)).includes(exercise),
      reportPath: c.var.ownYear.reportPath(member.slug),
    }
  })
}

async function ownPage(
  c: SiteContext,
  refused: RefusedJudgement | null = null,
  status: 200 | 409 | 422 = 200,
) {
  const { member } = servedMember(c)
  const shown = await readOwn(c)
  return page(c, <OwnPlanPage member={member} shown={shown ?? null} refused={refused} />, status)
}
