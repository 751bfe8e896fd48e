import { as } from '../../../../platform/database/database.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { wakeJobs } from '../../../../platform/jobs/jobs.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { askForView } from '../../acts/ask-for-view.ts'
import { stopBuild } from '../../acts/stop-build.ts'
import { ViewPage, ViewQuestionPage } from '../../pages/releases/view-pages.tsx'
import { figuresPaths } from '../../paths.ts'
import { countNewsSince, findLastView, findViewUnderWay } from '../../queries/consolidated-view.ts'
import { findExercise, stateOf } from '../../queries/exercises.ts'
import { listPublishedCells } from '../../queries/published.ts'
import { readNames } from '../../queries/release-names.ts'
import { findTeamRelease } from '../../queries/releases.ts'

/** What was deposited for a year, added up, as the team may read it. */
export function viewRoutes(app: SiteApp): void {
  app.get(figuresPaths.consolidation(':exercise'), async (c) => {
    const key = param(c, 'exercise')
    const read = await as(teamPerson(c), async (tx) => {
      const exercise = await findExercise(tx, key)
      if (!exercise || stateOf(exercise) === 'draft') return null
      const view = await findLastView(tx, key)
      const next = await findViewUnderWay(tx, key)
      return {
        view,
        next: next && (await findTeamRelease(tx, next.id)),
        news: await countNewsSince(tx, key),
        cells: view ? await listPublishedCells(tx, view.id, { level: 'network' }) : [],
        names: await readNames(tx, key),
      }
    })
    return read ? page(c, <ViewPage exercise={key} {...read} />) : notFound(c)
  })

  app.post(figuresPaths.consolidation(':exercise'), async (c) => {
    const person = teamPerson(c)
    const key = param(c, 'exercise')
    const result = await as(person, (tx) => askForView(tx, person, key))
    if (result.outcome === 'not-found') return notFound(c)
    wakeJobs()
    const done = result.outcome === 'nothing-new' ? '?fait=rien' : '?fait=demande'
    return seeOther(c, figuresPaths.consolidation(key) + done)
  })

  app.post(figuresPaths.consolidationStop(':exercise'), async (c) => {
    const key = param(c, 'exercise')
    const result = await as(teamPerson(c), async (tx) => {
      const next = await findViewUnderWay(tx, key)
      return next ? stopBuild(tx, next.id) : { outcome: 'not-running' as const }
    })
    const done = result.outcome === 'stopped' ? '?fait=arretee' : ''
    return seeOther(c, figuresPaths.consolidation(key) + done)
  })

  app.get(figuresPaths.consolidatedQuestion(':exercise', ':question'), async (c) => {
    const key = param(c, 'exercise')
    const code = param(c, 'question')
    const read = await as(teamPerson(c), async (tx) => {
      const view = await findLastView(tx, key)
      if (!view) return null
      const cells = await listPublishedCells(tx, view.id, { question: code })
      return cells.length > 0 ? { cells, names: await readNames(tx, key) } : null
    })
    const question = read?.names.questions.get(code)
    if (!read || !question) return notFound(c)
    return page(c, <ViewQuestionPage exercise={key} question={question} {...read} />)
  })
}
