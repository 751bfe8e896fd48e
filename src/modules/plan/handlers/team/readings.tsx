import { withError } from '../../../../design/field/form-state.ts'
import { as, asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { exerciseOf } from '../../../../platform/federation/exercise-of.ts'
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
import { freezeReading } from '../../acts/freeze-reading.ts'
import { retireIndicator } from '../../acts/retire-indicator.ts'
import { readingForm } from '../../forms/reading-forms.ts'
import { freezable, readLiving } from '../../living.ts'
import { ReadingsPage, type RefusedReading } from '../../pages/team/readings-page.tsx'
import { planPaths } from '../../paths.ts'
import { listIndicators, seatsThatJudged } from '../../queries/indicators.ts'
import { readTree } from '../../queries/read-tree.ts'
import { currentExercise } from '../../rules/exercises.ts'
import { standingOf } from '../../rules/gaps.ts'
import { livingSeen } from '../../rules/seen.ts'
import { tellReadings } from '../../tell-readings.ts'
import { readingWords } from '../../words/reading.ts'
import { aboutPlan } from './asked-plan.ts'

export function readingRoutes(app: SiteApp): void {
  app.get(planPaths.readings(':plan'), (c) => readingsPage(c, c.req.query('exercice')))

  app.post(planPaths.reading(':plan', ':indicateur'), async (c) => {
    const person = teamPerson(c)
    const say = words(c, readingWords)
    const id = uuidParam(c, 'indicateur')
    const asked = await aboutPlan(c, async (tx, plan) => {
      const { byId } = await readTree(tx, plan.id)
      const indicators = await listIndicators(tx, plan.id)
      return {
        plan,
        indicator: indicators.find(
          (one) => one.id === id && !one.isRetired && byId.has(one.outcomeId),
        ),
      }
    })
    if (!asked) return notFound(c)
    const { plan, indicator } = asked
    const form = await readForm(c, readingForm)
    const exercise = plan.exercises.find((one) => one === form.values.exercise)
    if (!indicator) return readingsPage(c, exercise, { indicatorId: null, form }, 409)
    if (exercise === undefined) return seeOther(c, planPaths.readings(plan.slug))
    const refuse = (refused: RefusedReading['form']) =>
      readingsPage(c, exercise, { indicatorId: indicator.id, form: refused }, 422)
    if (!form.ok) return refuse(form)
    const { value, outOf, source, reachedOn, sentence, version, seen } = form.value
    let answered: number | null = null
    if (indicator.kind === 'typed') {
      if (value !== null && source === '') {
        return refuse(withError(form, 'source', say('work.sourceRequired')))
      }
      if (outOf !== null && (value === null || outOf < value)) {
        return refuse(withError(form, 'outOf', say('work.outOfWrong')))
      }
    }
    if (indicator.kind === 'milestone' && reachedOn > todayOf(c)) {
      return refuse(withError(form, 'reachedOn', say('work.reachedLater')))
    }
    if (indicator.kind === 'typed' && value !== null && value < 0 && outOf !== null) {
      return refuse(withError(form, 'value', say('work.partWrong')))
    }
    if (indicator.kind === 'judgement') {
      const isOver = exercise < exerciseOf(todayOf(c), c.var.federation.fiscalYearStart)
      const seats = await as(person, (tx) => seatsThatJudged(tx, [indicator], exercise))
      answered = seats.get(indicator.id) ?? null
      // Nobody is silenced by a reading of nothing while there is time to answer.
      if (answered === null && !isOver) {
        return refuse(withError(form, 'sentence', say('work.judgedByNobody')))
      }
    }
    const reader = { language: 'fr', federation: c.var.federation } as const
    const metric = { measure: indicator.measure }
    const open = await asPublic((tx) => readLiving(c.var.measures, [metric], { ...reader, tx }))
    const freeze = async (tx: Transaction) => {
      const all = await readLiving(c.var.measures, [metric], { ...reader, tx })
      const { reading: today, forTeam } = freezable({ open, all }, metric, exercise)
      if (livingSeen(today, answered) !== seen) return { outcome: 'changed-meanwhile' }
      const isTyped = indicator.kind === 'typed'
      return freezeReading(tx, person, {
        indicatorId: indicator.id,
        exercise,
        value: isTyped ? value : (today?.value ?? null),
        outOf: isTyped ? outOf : (today?.outOf ?? null),
        apart: today?.apart ?? null,
        phrase: today?.value === null ? '' : (today?.phrase ?? ''),
        reference: today?.reference ?? null,
        counted: (today?.counted ?? []).flatMap(({ id }) => id ?? []),
        source: isTyped ? source : '',
        reachedOn: indicator.kind === 'milestone' ? reachedOn || null : null,
        sentence,
        forTeam,
        after: version,
      })
    }
    const { outcome } = await as(person, (tx) => once(tx, form.submission, () => freeze(tx)))
    if (outcome === 'changed-meanwhile') {
      const changed = { indicatorId: indicator.id, form, isChanged: true }
      return readingsPage(c, exercise, changed, 409)
    }
    const here = `${planPaths.readings(plan.slug)}?exercice=${exercise}`
    return seeOther(c, `${here}&fait=gele#i-${indicator.id}`)
  })

  app.post(planPaths.indicatorRetirement(':plan', ':indicateur'), async (c) => {
    const person = teamPerson(c)
    const id = uuidParam(c, 'indicateur')
    const retired = await aboutPlan(c, async (tx, plan) => {
      const indicator = (await listIndicators(tx, plan.id)).find((one) => one.id === id)
      if (!indicator) return undefined
      await retireIndicator(tx, person, indicator.id)
      return indicator.outcomeId
    })
    if (!retired) return notFound(c)
    return seeOther(c, `${planPaths.item(param(c, 'plan'), retired)}?fait=indicateur-retire`)
  })
}

async function readingsPage(
  c: SiteContext,
  asked: string | undefined,
  refused: RefusedReading | null = null,
  status: 200 | 409 | 422 = 200,
) {
  const { language, federation, measures } = c.var
  const today = todayOf(c)
  const reader = { language, federation }
  const shown = await aboutPlan(c, async (tx, plan) => {
    const exercise =
      plan.exercises.find((one) => one === asked) ??
      currentExercise(plan.exercises, today, federation.fiscalYearStart)
    const tree = await readTree(tx, plan.id)
    const indicators = await listIndicators(tx, plan.id)
    const readings = (await tellReadings(c, tx, plan.id)).readings
    const all = await readLiving(measures, indicators, { ...reader, tx })
    const open = await asPublic((everyone) =>
      readLiving(measures, indicators, { ...reader, tx: everyone }),
    )
    const seats = await seatsThatJudged(tx, indicators, exercise)
    const standing = standingOf(tree, indicators, readings, { exercise, today })
    return { plan, tree, exercise, readings, living: { open, all }, seats, standing }
  })
  return shown ? page(c, <ReadingsPage shown={shown} refused={refused} />, status) : notFound(c)
}
