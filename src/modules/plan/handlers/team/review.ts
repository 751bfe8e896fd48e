import { as, type Transaction } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { formatsOf } from '../../../../platform/words/format.ts'
import { demandsPaths, draftDocument } from '../../../demands/index.ts'
import { noteReview } from '../../acts/note-review.ts'
import { reviewForm } from '../../forms/reading-forms.ts'
import { planPaths } from '../../paths.ts'
import { listIndicators } from '../../queries/indicators.ts'
import { readTree } from '../../queries/read-tree.ts'
import { standingOf } from '../../rules/gaps.ts'
import { reviewBlocks } from '../../rules/review.ts'
import { tellReadings } from '../../tell-readings.ts'
import { readingWords } from '../../words/reading.ts'
import { reviewWords } from '../../words/review.ts'
import { activityFacts, readingSaid } from '../../words/said.ts'
import { aboutPlan } from './asked-plan.ts'

/** Letters of the title of a document. */
const mostTitle = 160

/** The yearly review: a document, made of what was read, then edited and published as any other. */
export function reviewRoutes(app: SiteApp): void {
  app.post(planPaths.review(':plan'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, reviewForm)
    const read = await aboutPlan(c, async (tx, plan) => ({
      plan,
      tree: await readTree(tx, plan.id),
      indicators: await listIndicators(tx, plan.id),
      // A review is made to be published: what was read for the team alone is not in it.
      readings: (await tellReadings(c, tx, plan.id)).readings.filter(({ forTeam }) => !forTeam),
    }))
    if (!read) return notFound(c)
    const exercise = read.plan.exercises.find((one) => one === form.values.exercise)
    if (!form.ok || exercise === undefined) return seeOther(c, planPaths.readings(read.plan.slug))
    const { plan, tree, indicators, readings } = read
    const say = reviewWords.in('fr')
    const saying = { say: readingWords.in('fr'), formats: formatsOf('fr') }
    const draftReview = async (tx: Transaction) => {
      const drafted = await draftDocument(tx, person, {
        title: [...say('title', { exercise, plan: plan.title })].slice(0, mostTitle).join(''),
        kind: 'report',
        language: 'fr',
        slug: say('slug', { exercise }),
        blocks: reviewBlocks({
          title: plan.title,
          tree,
          exercise,
          indicators,
          readings,
          standing: standingOf(tree, indicators, readings, { exercise, today: todayOf(c) }),
          said: (indicator, reading) => readingSaid(indicator, reading, saying),
          factsOf: (activity) => activityFacts(activity, saying),
        }),
      })
      await noteReview(tx, person, { planId: plan.id, exercise, slug: drafted.slug })
      return drafted.slug
    }
    const slug = await as(person, (tx) => once(tx, form.submission, () => draftReview(tx)))
    return seeOther(c, demandsPaths.workbench(slug))
  })
}
