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
import { bringWorkbooksIn, forgetWorkbooks } from '../../acts/bring-workbooks-in.ts'
import { receiveWorkbooks } from '../../acts/receive-workbooks.ts'
import { workbooksForm } from '../../forms/follow-up-forms.ts'
import { ReceivedPage, WorkbooksPage } from '../../pages/follow-up/workbooks-pages.tsx'
import { figuresPaths } from '../../paths.ts'
import { type Exercise, findExercise, stateOf } from '../../queries/exercises.ts'
import { findQuestionnaire } from '../../queries/find-questionnaire.ts'
import { listReceivedWorkbooks, listWorkbookImports } from '../../queries/workbook-imports.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { unpackFiles } from '../../workbook/in-thread.ts'
import { mostWorkbooks } from '../../workbook/unpack.ts'

/** Workbooks that members sent: read in the background, told file by file, brought in as drafts. */
export function workbookRoutes(app: SiteApp): void {
  app.get(figuresPaths.workbooks(':exercise'), async (c) => {
    const exercise = await readOpen(c)
    return exercise ? workbooksPage(c, exercise) : notFound(c)
  })

  app.post(figuresPaths.workbooks(':exercise'), async (c) => {
    const person = teamPerson(c)
    const exercise = await readOpen(c)
    if (!exercise) return notFound(c)
    const form = await readForm(c, workbooksForm)
    if (!form.ok) return workbooksPage(c, exercise, form)

    const received = await Promise.all(
      form.value.workbooks
        .filter(({ size }) => size > 0)
        .map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
    )
    const unpacked = await unpackFiles(received)
    if (unpacked.outcome === 'refused') {
      const { because, name } = unpacked
      const values = { name: name.slice(0, 80), most: mostWorkbooks }
      const sentence = words(c, followUpWords)(`workbooks.refused.${because}`, values)
      return workbooksPage(c, exercise, withError(form, 'workbooks', sentence))
    }
    const files = { exercise: exercise.key, files: unpacked.files }
    const result = await as(person, (tx) => receiveWorkbooks(tx, person, files))
    if (result.outcome === 'closed') return notFound(c)
    wakeJobs()
    return seeOther(c, figuresPaths.workbooksOf(exercise.key, result.id))
  })

  app.get(figuresPaths.workbooksOf(':exercise', ':id'), async (c) => {
    const person = teamPerson(c)
    const key = param(c, 'exercise')
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const found = await as(person, async (tx) => {
      const [received] = await listWorkbookImports(tx, key, id)
      if (!received) return undefined
      const workbooks = received.isRead
        ? await listReceivedWorkbooks(tx, { exercise: key, id })
        : []
      return { received, workbooks, questionnaire: await findQuestionnaire(tx, key) }
    })
    return found ? page(c, <ReceivedPage {...found} />) : notFound(c)
  })

  app.post(figuresPaths.workbooksAcceptance(':exercise', ':id'), async (c) => {
    const person = teamPerson(c)
    const exercise = param(c, 'exercise')
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const result = await as(person, (tx) => bringWorkbooksIn(tx, person, { exercise, id }))
    if (result.outcome === 'brought') return seeOther(c, figuresPaths.workbooksOf(exercise, id))
    const [known] = await as(person, (tx) => listWorkbookImports(tx, exercise, id))
    return known ? seeOther(c, figuresPaths.workbooksOf(exercise, id)) : notFound(c)
  })

  app.post(figuresPaths.workbooksRemoval(':exercise', ':id'), async (c) => {
    const exercise = param(c, 'exercise')
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const result = await as(teamPerson(c), (tx) => forgetWorkbooks(tx, { exercise, id }))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${figuresPaths.workbooks(exercise)}?fait=oublies`)
  })
}

/** Undefined for a year that is not open: no draft may be made of it. */
async function readOpen(c: SiteContext): Promise<Exercise | undefined> {
  const exercise = await as(teamPerson(c), (tx) => findExercise(tx, param(c, 'exercise')))
  return exercise && stateOf(exercise) === 'open' ? exercise : undefined
}

async function workbooksPage(c: SiteContext, { key }: Exercise, form = blankForm()) {
  const imports = await as(teamPerson(c), (tx) => listWorkbookImports(tx, key))
  const hasErrors = Object.keys(form.errors).length > 0
  const view = <WorkbooksPage exercise={key} imports={imports} form={form} />
  return page(c, view, hasErrors ? 422 : 200)
}
