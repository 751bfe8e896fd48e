import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
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
import { wakeJobs } from '../../../../platform/jobs/jobs.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { namesOfPeople } from '../../../directory/index.ts'
import { askForBuild } from '../../acts/ask-for-build.ts'
import { chooseForRelease } from '../../acts/choose-for-release.ts'
import { dropRelease } from '../../acts/drop-release.ts'
import { freezeRelease } from '../../acts/freeze-release.ts'
import { retractRelease } from '../../acts/retract-release.ts'
import { stopBuild } from '../../acts/stop-build.ts'
import { choicesForm, choicesFrom, retractionForm } from '../../forms/release-forms.ts'
import { ChoicesPage } from '../../pages/releases/choices-page.tsx'
import { DropPage, FreezePage, RetractPage } from '../../pages/releases/confirm-pages.tsx'
import { PreviewPage, PreviewQuestionPage } from '../../pages/releases/preview-pages.tsx'
import { ReleasePage } from '../../pages/releases/release-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { findExercise, stateOf } from '../../queries/exercises.ts'
import { countExpected } from '../../queries/follow-up.ts'
import { listNamedMembers } from '../../queries/named-members.ts'
import { readPublishable } from '../../queries/publishable.ts'
import { listPublishedCells } from '../../queries/published.ts'
import { listQuotes } from '../../queries/quoted-words.ts'
import { readNames } from '../../queries/release-names.ts'
import { findTeamRelease, stateOfRelease, type TeamRelease } from '../../queries/releases.ts'
import { readReleaseChoices } from '../../rules/releasing/release-choices.ts'
import { releaseWords } from '../../words/releases.ts'
import { formOfChoices } from './releases.tsx'

/** One release for the public: checked, looked at, frozen, retracted. */
export function releaseRoutes(app: SiteApp): void {
  app.get(figuresPaths.release(':id'), async (c) => {
    const release = await readRelease(c)
    if (!release) return notFound(c)
    const read = await as(teamPerson(c), async (tx) => {
      const signer = release.frozen_by
      const names = signer === null ? null : await namesOfPeople(tx, [signer])
      return {
        cells: await listPublishedCells(tx, release.id),
        names: await readNames(tx, release.exercise),
        signer: (signer !== null && names?.get(signer)) || null,
      }
    })
    return page(c, <ReleasePage release={release} {...read} />)
  })

  choiceRoutes(app)
  buildRoutes(app)
  previewRoutes(app)
  freezeRoutes(app)
  retractionRoutes(app)
  dropRoutes(app)
}

function choiceRoutes(app: SiteApp): void {
  app.get(figuresPaths.releaseChoices(':id'), async (c) => {
    const release = await readRelease(c)
    const choices = readReleaseChoices(release?.choices)
    if (!release || !choices || !isMendable(release)) return notFound(c)
    return choicesPage(c, release, formOfChoices(choices, release))
  })

  app.post(figuresPaths.releaseChoices(':id'), async (c) => {
    const person = teamPerson(c)
    const release = await readRelease(c)
    if (!release) return notFound(c)
    const form = await readForm(c, choicesForm)
    if (!form.ok) return choicesPage(c, release, form, 422)

    const { title, note, ...asked } = form.value
    const result = await as(person, async (tx) => {
      const { questions } = await readPublishable(tx, release.exercise)
      const choices = choicesFrom(
        asked,
        questions.map(({ code }) => code),
      )
      return chooseForRelease(tx, person, release.id, { title, note, choices })
    })
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome !== 'chosen') {
      return choicesPage(c, release, withError(form, '', refusal(c, result.outcome)), 409)
    }
    wakeJobs()
    return seeOther(c, figuresPaths.release(release.id))
  })
}

function buildRoutes(app: SiteApp): void {
  app.post(figuresPaths.releaseBuild(':id'), async (c) => {
    const person = teamPerson(c)
    const release = await readRelease(c)
    if (!release) return notFound(c)
    const result = await as(person, (tx) => askForBuild(tx, person, release.id))
    if (result.outcome === 'not-found') return notFound(c)
    wakeJobs()
    // Checked already, or being checked: the page says so by itself.
    return seeOther(c, figuresPaths.release(release.id))
  })

  app.post(figuresPaths.releaseStop(':id'), async (c) => {
    const person = teamPerson(c)
    const release = await readRelease(c)
    if (!release) return notFound(c)
    const result = await as(person, (tx) => stopBuild(tx, release.id))
    const done = result.outcome === 'stopped' ? '?fait=arretee' : ''
    return seeOther(c, figuresPaths.release(release.id) + done)
  })
}

function previewRoutes(app: SiteApp): void {
  app.get(figuresPaths.releasePreview(':id'), async (c) => {
    const release = await readRelease(c)
    if (!release?.passed) return notFound(c)
    const read = await as(teamPerson(c), async (tx) => ({
      cells: await listPublishedCells(tx, release.id, { level: 'network' }),
      names: await readNames(tx, release.exercise),
      quotes: await listQuotes(tx, release.id),
    }))
    return page(c, <PreviewPage release={release} {...read} />)
  })

  app.get(figuresPaths.releasePreviewQuestion(':id', ':question'), async (c) => {
    const release = await readRelease(c)
    if (!release?.passed) return notFound(c)
    const code = param(c, 'question')
    const read = await as(teamPerson(c), async (tx) => ({
      cells: await listPublishedCells(tx, release.id, { question: code }),
      names: await readNames(tx, release.exercise),
      named: await listNamedMembers(tx, release.id, code),
    }))
    const question = read.names.questions.get(code)
    if (!question || read.cells.length === 0) return notFound(c)
    return page(c, <PreviewQuestionPage release={release} question={question} {...read} />)
  })
}

function freezeRoutes(app: SiteApp): void {
  app.get(figuresPaths.releaseFreeze(':id'), async (c) => {
    const release = await readRelease(c)
    if (!release || stateOfRelease(release) !== 'passed') return notFound(c)
    return freezePage(c, release)
  })

  app.post(figuresPaths.releaseFreeze(':id'), async (c) => {
    const person = teamPerson(c)
    const release = await readRelease(c)
    if (!release) return notFound(c)
    const result = await as(person, (tx) => freezeRelease(tx, person, release.id))
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'not-passed':
        return freezePage(c, release, 'notPassed')
      case 'compared-with-too-little':
        return freezePage(c, release, 'stale')
      case 'under-lower-thresholds':
        return freezePage(c, release, 'underLower')
      case 'already-frozen':
        return seeOther(c, figuresPaths.release(release.id))
      case 'frozen':
        return seeOther(c, `${figuresPaths.release(release.id)}?fait=figee`)
    }
  })
}

/** Says first how many portraits are still expected: what is frozen does not wait for them. */
async function freezePage(
  c: SiteContext,
  release: TeamRelease,
  refused?: 'stale' | 'notPassed' | 'underLower',
) {
  const collection = await as(teamPerson(c), async (tx) => {
    const exercise = await findExercise(tx, release.exercise)
    return exercise && stateOf(exercise) === 'open'
      ? countExpected(tx, release.exercise)
      : undefined
  })
  const more = { ...(refused && { refused }), ...(collection && { collection }) }
  return page(c, <FreezePage release={release} {...more} />, refused ? 409 : 200)
}

function retractionRoutes(app: SiteApp): void {
  app.get(figuresPaths.releaseRetraction(':id'), async (c) => {
    const release = await readRelease(c)
    if (!release || stateOfRelease(release) !== 'frozen') return notFound(c)
    return page(c, <RetractPage release={release} form={blankForm()} />)
  })

  app.post(figuresPaths.releaseRetraction(':id'), async (c) => {
    const person = teamPerson(c)
    const release = await readRelease(c)
    if (!release?.frozen_at) return notFound(c)
    const form = await readForm(c, retractionForm)
    if (!form.ok) return page(c, <RetractPage release={release} form={form} />, 422)

    const { reason } = form.value
    const result = await as(person, (tx) => retractRelease(tx, person, release.id, reason))
    const done = result.outcome === 'retracted' ? '?fait=retiree' : ''
    return seeOther(c, figuresPaths.release(release.id) + done)
  })
}

function dropRoutes(app: SiteApp): void {
  app.get(figuresPaths.releaseDrop(':id'), async (c) => {
    const release = await readRelease(c)
    if (!release || release.passed) return notFound(c)
    return page(c, <DropPage release={release} />)
  })

  app.post(figuresPaths.releaseDrop(':id'), async (c) => {
    const person = teamPerson(c)
    const release = await readRelease(c)
    if (!release) return notFound(c)
    const result = await as(person, (tx) => dropRelease(tx, release.id))
    if (result.outcome === 'already-passed') return seeOther(c, figuresPaths.release(release.id))
    return seeOther(c, `${figuresPaths.releases}?fait=abandonnee`)
  })
}

/** Its choices may still change: it is not being checked, and it did not pass. */
function isMendable(release: TeamRelease): boolean {
  return ['draft', 'stopped', 'failed', 'refused'].includes(stateOfRelease(release))
}

/** The release of the address, if it is one of the public's. */
async function readRelease(c: SiteContext): Promise<TeamRelease | undefined> {
  const id = uuidParam(c, 'id')
  if (id === null) return undefined
  const release = await as(teamPerson(c), (tx) => findTeamRelease(tx, id))
  return release?.audience === 'public' ? release : undefined
}

function refusal(c: SiteContext, outcome: 'under-way' | 'already-passed'): string {
  return words(c, releaseWords)(outcome === 'under-way' ? 'form.underWay' : 'form.alreadyPassed')
}

async function choicesPage(
  c: SiteContext,
  release: TeamRelease,
  form: Parameters<typeof ChoicesPage>[0]['form'],
  status: 200 | 409 | 422 = 200,
) {
  const { exercise, id } = release
  const read = await as(teamPerson(c), (tx) => readPublishable(tx, exercise))
  return page(c, <ChoicesPage exercise={exercise} {...read} form={form} release={id} />, status)
}
