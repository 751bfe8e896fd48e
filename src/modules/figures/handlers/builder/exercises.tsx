import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { changeDueDay } from '../../acts/change-due-day.ts'
import { type CopiedFrom, createExercise } from '../../acts/create-exercise.ts'
import {
  closeExercise,
  openExercise,
  removeExercise,
  reopenExercise,
} from '../../acts/open-exercise.ts'
import { withdrawOpening } from '../../acts/withdraw-opening.ts'
import { createExerciseForm, dueDayForm, openingForm } from '../../forms/builder-forms.ts'
import {
  ClosePage,
  ExercisePage,
  OpenPage,
  RemoveExercisePage,
  WithdrawOpeningPage,
} from '../../pages/builder/exercise-page.tsx'
import { ExercisesPage } from '../../pages/builder/exercises-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { type Exercise, findExercise, listExercises, stateOf } from '../../queries/exercises.ts'
import { yearsAround } from '../../rules/answering/fiscal-year.ts'
import { openingDoubts } from '../../rules/answering/opening-doubts.ts'
import { builderWords } from '../../words/builder.ts'

type Status = 200 | 409 | 422

/** The years: prepared, opened, closed. */
export function exerciseRoutes(app: SiteApp): void {
  app.get(figuresPaths.portraits, async (c) => listPage(c, blankForm()))

  app.post(figuresPaths.portraits, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, createExerciseForm)
    if (!form.ok) return listPage(c, form, 422)
    const say = words(c, builderWords)
    const year = await yearNamed(c, form.value.year)
    if (!year) return listPage(c, withError(form, 'year', say('create.yearRequired')), 422)

    const result = await as(person, (tx) =>
      createExercise(tx, person, year, copiedFrom(form.value.from)),
    )
    switch (result.outcome) {
      case 'already-there':
        return listPage(c, withError(form, 'year', say('create.taken')), 409)
      case 'nothing-to-copy':
        return listPage(c, withError(form, 'from', say('create.nothing')), 422)
      case 'created':
        return seeOther(c, `${figuresPaths.portrait(year.key)}?fait=creee`)
    }
  })

  app.get(figuresPaths.portrait(':exercise'), async (c) => {
    const exercise = await readExercise(c)
    return exercise
      ? page(c, <ExercisePage exercise={exercise} form={dueForm(exercise)} />)
      : notFound(c)
  })

  app.get(figuresPaths.portraitOpening(':exercise'), async (c) => {
    const exercise = await readExercise(c)
    if (!exercise || stateOf(exercise) !== 'draft') return notFound(c)
    return openPage(c, exercise, blankForm())
  })

  app.post(figuresPaths.portraitOpening(':exercise'), async (c) => {
    const person = teamPerson(c)
    const exercise = await readExercise(c)
    if (!exercise) return notFound(c)
    const form = await readForm(c, openingForm)
    if (!form.ok) return openPage(c, exercise, form, 422)
    const { dueOn, anyway } = form.value
    if (dueOn < todayOf(c)) {
      const sentence = words(c, builderWords)('home.dueDayPast')
      return openPage(c, exercise, withError(form, 'dueOn', sentence), 422)
    }
    const doubts = openingDoubts({ endsOn: exercise.ends_on, dueOn }, todayOf(c))
    if (doubts.length > 0 && !anyway) {
      const sentence = words(c, builderWords)('openPage.anywayRequired')
      return openPage(c, exercise, withError(form, 'anyway', sentence), 422)
    }

    const opened = { exercise: exercise.key, dueOn: form.value.dueOn }
    const result = await as(person, (tx) => openExercise(tx, person, opened))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'nothing-to-ask') return seeOther(c, figuresPaths.portrait(exercise.key))
    return seeOther(c, `${figuresPaths.portrait(exercise.key)}?fait=ouvert`)
  })

  app.get(figuresPaths.portraitOpeningWithdrawal(':exercise'), async (c) => {
    const exercise = await readExercise(c)
    if (!exercise) return notFound(c)
    const isOpen = stateOf(exercise) === 'open' && exercise.isUnanswered
    if (!isOpen) return seeOther(c, figuresPaths.portrait(exercise.key))
    return page(c, <WithdrawOpeningPage exercise={exercise} />)
  })

  app.post(figuresPaths.portraitOpeningWithdrawal(':exercise'), async (c) => {
    const person = teamPerson(c)
    const key = param(c, 'exercise')
    const result = await as(person, (tx) => withdrawOpening(tx, person, key))
    const done = { withdrawn: '?fait=reprise', answered: '?fait=commence', 'not-open': '' }
    return seeOther(c, figuresPaths.portrait(key) + done[result.outcome])
  })

  app.post(figuresPaths.portraitDueDay(':exercise'), async (c) => {
    const person = teamPerson(c)
    const exercise = await readExercise(c)
    if (!exercise) return notFound(c)
    const form = await readDueDay(c)
    if (!form.ok) return page(c, <ExercisePage exercise={exercise} form={form} />, 422)

    const changed = { exercise: exercise.key, dueOn: form.value.dueOn }
    const result = await as(person, (tx) => changeDueDay(tx, person, changed))
    const done = result.outcome === 'changed' ? '?fait=echeance' : ''
    return seeOther(c, figuresPaths.portrait(exercise.key) + done)
  })

  app.get(figuresPaths.portraitClosing(':exercise'), async (c) => {
    const exercise = await readExercise(c)
    if (!exercise || stateOf(exercise) !== 'open') return notFound(c)
    return page(c, <ClosePage exercise={exercise} />)
  })

  app.post(figuresPaths.portraitClosing(':exercise'), async (c) => {
    const person = teamPerson(c)
    const key = param(c, 'exercise')
    const result = await as(person, (tx) => closeExercise(tx, person, key))
    const done = result.outcome === 'closed' ? '?fait=ferme' : ''
    return seeOther(c, figuresPaths.portrait(key) + done)
  })

  app.post(figuresPaths.portraitReopening(':exercise'), async (c) => {
    const person = teamPerson(c)
    const key = param(c, 'exercise')
    const result = await as(person, (tx) => reopenExercise(tx, person, key))
    const done = result.outcome === 'reopened' ? '?fait=rouvert' : ''
    return seeOther(c, figuresPaths.portrait(key) + done)
  })

  app.get(figuresPaths.portraitRemoval(':exercise'), async (c) => {
    const exercise = await readExercise(c)
    if (!exercise || stateOf(exercise) !== 'draft') return notFound(c)
    return page(c, <RemoveExercisePage exercise={exercise} />)
  })

  app.post(figuresPaths.portraitRemoval(':exercise'), async (c) => {
    const person = teamPerson(c)
    const key = param(c, 'exercise')
    const result = await as(person, (tx) => removeExercise(tx, person, key))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'frozen') return seeOther(c, figuresPaths.portrait(key))
    return seeOther(c, `${figuresPaths.portraits}?fait=annee`)
  })
}

/** Says what is early about it: the year from the start, the delay once a day is written. */
function openPage(
  c: SiteContext,
  exercise: Exercise,
  form: FormState,
  status: Status = 200,
): Response {
  const dueOn = form.values.dueOn
  const asked = {
    endsOn: exercise.ends_on,
    ...(typeof dueOn === 'string' && dueOn !== '' && { dueOn }),
  }
  const doubts = openingDoubts(asked, todayOf(c))
  return page(c, <OpenPage exercise={exercise} form={form} doubts={doubts} />, status)
}

async function listPage(c: SiteContext, form: FormState, status: Status = 200) {
  const exercises = await as(teamPerson(c), listExercises)
  const years = await yearsToPrepare(c, exercises)
  const prefilled = { from: exercises.some(({ questions }) => questions > 0) ? '' : 'ready' }
  const first = Object.keys(form.values).length === 0 ? blankForm(prefilled) : form
  return page(c, <ExercisesPage exercises={exercises} years={years} form={first} />, status)
}

async function yearsToPrepare(c: SiteContext, exercises: readonly Exercise[]) {
  const { fiscalYearStart, timeZone } = c.var.federation
  const taken = new Set(exercises.map(({ key }) => key))
  return yearsAround(todayIn(timeZone), fiscalYearStart).filter(({ key }) => !taken.has(key))
}

/** One that is prepared already too: the act says so. */
async function yearNamed(c: SiteContext, key: string) {
  return (await yearsToPrepare(c, [])).find((year) => year.key === key)
}

function copiedFrom(from: string): CopiedFrom {
  return from === 'ready' || from === 'blank' ? from : { exercise: from }
}

/** The year of the address; undefined when there is none. */
function readExercise(c: SiteContext): Promise<Exercise | undefined> {
  return as(teamPerson(c), (tx) => findExercise(tx, param(c, 'exercise')))
}

function dueForm({ due_on }: Exercise): FormState {
  return blankForm(due_on ? { dueOn: due_on } : {})
}

/** A last day that has passed would close the door on everybody. */
async function readDueDay(c: SiteContext) {
  const form = await readForm(c, dueDayForm)
  if (!form.ok || form.value.dueOn >= todayOf(c)) return form
  const refused = withError(form, 'dueOn', words(c, builderWords)('home.dueDayPast'))
  return { ...refused, ok: false as const }
}
