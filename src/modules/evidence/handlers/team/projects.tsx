import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
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
import { resolveReferences } from '../../../../platform/references/resolve-references.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addProject } from '../../acts/add-project.ts'
import { addProjectGround } from '../../acts/add-project-ground.ts'
import { publishProject } from '../../acts/publish-project.ts'
import { removeProjectGround } from '../../acts/remove-project-ground.ts'
import { rewordProject } from '../../acts/reword-project.ts'
import { setStage } from '../../acts/set-stage.ts'
import { findingKind } from '../../finding-reference.ts'
import { groundForm } from '../../forms/finding-forms.ts'
import { projectForm, stageForm } from '../../forms/project-forms.ts'
import { groundKinds, showGrounds } from '../../grounds.ts'
import {
  NewProjectPage,
  type ProjectForms,
  TeamProjectPage,
  TeamProjectsPage,
} from '../../pages/team/project-pages.tsx'
import { evidencePaths } from '../../paths.ts'
import { listProjects, type Project } from '../../queries/projects.ts'
import { readerOf } from '../../reader-of.ts'
import { pastedReference } from '../../rules/pasted-reference.ts'
import { wordsOfProject } from '../../rules/project-words.ts'
import { findingsWords } from '../../words/findings.ts'
import { projectsWords } from '../../words/projects.ts'

/** What a project may be read with. */
const kinds = [findingKind, ...groundKinds]

export function teamProjectRoutes(app: SiteApp): void {
  app.get(evidencePaths.teamProjects, async (c) => {
    const projects = await as(teamPerson(c), (tx) => listProjects(tx))
    return page(c, <TeamProjectsPage projects={projects} />)
  })

  app.get(evidencePaths.newProject, (c) => page(c, <NewProjectPage form={blankForm()} />))

  app.post(evidencePaths.newProject, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, projectForm)
    if (!form.ok) return page(c, <NewProjectPage form={form} />, 422)
    const { seen: _, ...typed } = form.value
    const result = await as(person, (tx) =>
      once(tx, form.submission, () => addProject(tx, person, typed, todayOf(c))),
    )
    if (result.outcome === 'title-taken') {
      const taken = withError(form, 'title', words(c, projectsWords)('form.titleTaken'))
      return page(c, <NewProjectPage form={taken} />, 409)
    }
    return seeOther(c, `${evidencePaths.editProject(result.slug)}?fait=ajoute`)
  })

  app.get(evidencePaths.editProject(':projet'), (c) => projectPage(c))

  app.post(evidencePaths.editProject(':projet'), async (c) => {
    const form = await readForm(c, projectForm)
    if (!form.ok) return projectPage(c, { edit: form }, 422)
    const { seen, ...typed } = form.value
    const about = { slug: param(c, 'projet'), seen }
    const result = await as(teamPerson(c), (tx) => rewordProject(tx, about, typed))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'changed-since') {
      return projectPage(c, { edit: form, isChanged: true }, 409)
    }
    return back(c, 'change')
  })

  app.post(evidencePaths.projectStages(':projet'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, stageForm)
    if (!form.ok) return projectPage(c, { stage: form }, 422)
    const done = await aboutProject(c, (tx, { id }) => setStage(tx, person, id, form.value))
    return done ? back(c, 'etape') : notFound(c)
  })

  app.post(evidencePaths.projectGrounds(':projet'), async (c) => {
    const person = teamPerson(c)
    const say = words(c, findingsWords)
    const form = await readForm(c, groundForm)
    if (!form.ok) return projectPage(c, { ground: form }, 422)
    const { locator } = form.value
    const reference = pastedReference(form.value.reference)
    const done = await aboutProject(c, async (tx, project) => {
      const found = await resolveReferences(kinds, [reference], readerOf(c, tx))
      const status = found.get(reference)?.status ?? 'unknown'
      if (status === 'unknown' || status === 'withdrawn') return { outcome: status } as const
      return addProjectGround(tx, person, project, { reference, locator })
    })
    switch (done?.outcome) {
      case undefined:
        return notFound(c)
      case 'unknown':
      case 'withdrawn': {
        const why = say(
          done.outcome === 'unknown' ? 'ground.referenceUnknown' : 'ground.referenceGone',
        )
        return projectPage(c, { ground: withError(form, 'reference', why) }, 422)
      }
      case 'there-already': {
        const there = withError(form, 'reference', say('ground.there'))
        return projectPage(c, { ground: there }, 409)
      }
      case 'added':
        return back(c, 'appui')
    }
  })

  app.post(evidencePaths.projectGroundRemoval(':projet', ':id'), async (c) => {
    const ground = uuidParam(c, 'id')
    const done =
      ground && (await aboutProject(c, (tx, { id }) => removeProjectGround(tx, id, ground)))
    return done && done.outcome === 'removed' ? back(c, 'appui-retire') : notFound(c)
  })

  app.post(evidencePaths.projectPublication(':projet'), (c) => publication(c, true))
  app.post(evidencePaths.projectHiding(':projet'), (c) => publication(c, false))
}

async function publication(c: SiteContext, isPublic: boolean): Promise<Response> {
  const person = teamPerson(c)
  const result = await as(person, (tx) => publishProject(tx, person, param(c, 'projet'), isPublic))
  if (result.outcome === 'not-found') return notFound(c)
  return back(c, isPublic ? 'publie' : 'cache')
}

async function aboutProject<T>(
  c: SiteContext,
  work: (tx: Transaction, project: Project) => Promise<T>,
): Promise<T | undefined> {
  return as(teamPerson(c), async (tx) => {
    const [project] = await listProjects(tx, { slug: param(c, 'projet') })
    return project && work(tx, project)
  })
}

function back(c: SiteContext, done: string): Response {
  return seeOther(c, `${evidencePaths.editProject(param(c, 'projet'))}?fait=${done}`)
}

async function projectPage(
  c: SiteContext,
  refused: Partial<ProjectForms> = {},
  status: 200 | 409 | 422 = 200,
) {
  const read = await aboutProject(c, async (tx, project) => {
    const grounds = await showGrounds(project.grounds, readerOf(c, tx), kinds)
    return { project, grounds: [...grounds.values()] }
  })
  if (!read) return notFound(c)
  const forms: ProjectForms = {
    edit: formOf(read.project),
    stands: formOf(read.project),
    isChanged: false,
    stage: blankForm({ since: todayOf(c) }),
    ground: blankForm(),
    ...refused,
  }
  return page(c, <TeamProjectPage {...read} forms={forms} />, status)
}

function formOf(project: Project): FormState {
  return blankForm({ ...wordsOfProject(project) })
}
