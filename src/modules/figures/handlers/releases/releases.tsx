import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import { wakeJobs } from '../../../../platform/jobs/jobs.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { prepareRelease } from '../../acts/prepare-release.ts'
import { choicesFrom, releaseForm } from '../../forms/release-forms.ts'
import { ChoicesPage } from '../../pages/releases/choices-page.tsx'
import { ReleasesPage } from '../../pages/releases/releases-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { listExercises, stateOf } from '../../queries/exercises.ts'
import { readPublishable } from '../../queries/publishable.ts'
import { findTeamRelease, listReleases } from '../../queries/releases.ts'
import { readReleaseChoices } from '../../rules/releasing/release-choices.ts'

/** The releases, and the beginning of one. */
export function releasesRoutes(app: SiteApp): void {
  app.get(figuresPaths.releases, async (c) => {
    const read = await as(teamPerson(c), async (tx) => ({
      releases: await listReleases(tx),
      exercises: (await listExercises(tx))
        .filter((exercise) => stateOf(exercise) !== 'draft')
        .map(({ key }) => key),
    }))
    return page(c, <ReleasesPage {...read} />)
  })

  app.get(figuresPaths.newRelease, async (c) => {
    const exercise = c.req.query('exercice') ?? ''
    const from = c.req.query('depuis')
    return newPage(c, exercise, (codes) => prefilled(c, from, codes))
  })

  app.post(figuresPaths.releases, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, releaseForm)
    const { exercise: typed } = form.values
    const exercise = typeof typed === 'string' ? typed : ''
    if (!form.ok) return newPage(c, exercise, async () => form, 422)

    const { title, note, ...asked } = form.value
    const result = await as(person, async (tx) => {
      const { questions } = await readPublishable(tx, exercise)
      const choices = choicesFrom(
        asked,
        questions.map(({ code }) => code),
      )
      const release = { exercise, title, note, choices }
      return once(tx, form.submission, () => prepareRelease(tx, person, release))
    })
    if (result.outcome === 'not-open') return notFound(c)
    wakeJobs()
    return seeOther(c, figuresPaths.release(result.id))
  })
}

async function newPage(
  c: SiteContext,
  exercise: string,
  formOf: (codes: readonly string[]) => Promise<FormState>,
  status: 200 | 422 = 200,
) {
  const read = await as(teamPerson(c), (tx) => readPublishable(tx, exercise))
  // No such year, or one that is not open: the list says which may be chosen.
  if (read.questions.length === 0) return seeOther(c, figuresPaths.releases)
  const form = await formOf(read.questions.map(({ code }) => code))
  return page(c, <ChoicesPage exercise={exercise} {...read} form={form} />, status)
}

/** What another release asked, or everything by zone. */
async function prefilled(
  c: SiteContext,
  from: string | undefined,
  codes: readonly string[],
): Promise<FormState> {
  const isId = from !== undefined && /^[0-9a-f-]{36}$/.test(from)
  const found = isId ? await as(teamPerson(c), (tx) => findTeamRelease(tx, from)) : undefined
  const choices = readReleaseChoices(found?.choices)
  if (found && choices) return formOfChoices(choices, found)
  return blankForm({ questions: codes, zones: 'on', parts: 'network', estimates: 'network' })
}

/** The form of a release as it stands. */
export function formOfChoices(
  choices: NonNullable<ReturnType<typeof readReleaseChoices>>,
  { title, note }: { readonly title: string; readonly note: string },
): FormState {
  const ticked = (isTicked: boolean) => (isTicked ? 'on' : '')
  return blankForm({
    title,
    note,
    questions: choices.questions,
    zones: ticked(choices.zones),
    regions: ticked(choices.regions),
    named: ticked(choices.named),
    parts: choices.parts,
    estimates: choices.estimates,
  })
}
