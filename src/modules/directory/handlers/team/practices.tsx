import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addPractice } from '../../acts/add-practice.ts'
import { orderPractice } from '../../acts/order-practice.ts'
import { bringBackPractice, retirePractice } from '../../acts/retire-practice.ts'
import { rewordPractice } from '../../acts/reword-practice.ts'
import { practiceForm, practiceOrderForm } from '../../forms/team-forms.ts'
import {
  PracticePage,
  PracticesPage,
  RetirePracticePage,
} from '../../pages/team/practices-pages.tsx'
import { directoryPaths } from '../../paths.ts'
import { findTeamPractice, listTeamPractices } from '../../queries/team-practices.ts'
import { teamWords } from '../../words/team.ts'

const done = `${directoryPaths.practices}?fait=enregistre`

export function practicesRoutes(app: SiteApp): void {
  app.get(directoryPaths.practices, (c) => listPage(c, blankForm()))

  app.post(directoryPaths.practices, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, practiceForm)
    if (!form.ok) return listPage(c, form, 422)

    const result = await as(person, (tx) => addPractice(tx, person, form.value))
    if (result.outcome === 'name-taken') {
      return listPage(c, withError(form, 'nameFr', words(c, teamWords)('practices.taken')), 409)
    }
    return seeOther(c, done)
  })

  app.get(directoryPaths.practice(':code'), async (c) => {
    const practice = await readPractice(c)
    if (!practice) return notFound(c)
    const form = blankForm({
      nameFr: practice.name_fr,
      nameEn: practice.name_en,
      definitionFr: practice.definition_fr,
      definitionEn: practice.definition_en,
    })
    return page(c, <PracticePage practice={practice} form={form} />)
  })

  app.post(directoryPaths.practice(':code'), async (c) => {
    const person = teamPerson(c)
    const practice = await readPractice(c)
    if (!practice) return notFound(c)
    const form = await readForm(c, practiceForm)
    if (!form.ok) return page(c, <PracticePage practice={practice} form={form} />, 422)

    const { code } = practice
    const result = await as(person, (tx) => rewordPractice(tx, person, code, form.value))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'name-taken') {
      const refused = withError(form, 'nameFr', words(c, teamWords)('practices.taken'))
      return page(c, <PracticePage practice={practice} form={refused} />, 409)
    }
    return seeOther(c, done)
  })

  app.post(directoryPaths.practiceOrder(':code'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, practiceOrderForm)
    if (!form.ok) return seeOther(c, directoryPaths.practices)
    const { direction } = form.value
    const code = param(c, 'code')
    const result = await as(person, (tx) => orderPractice(tx, person, code, direction))
    return result.outcome === 'not-found' ? notFound(c) : seeOther(c, directoryPaths.practices)
  })

  app.get(directoryPaths.practiceRetirement(':code'), async (c) => {
    const practice = await readPractice(c)
    if (practice?.retired_at !== null) return notFound(c)
    return page(c, <RetirePracticePage practice={practice} />)
  })

  app.post(directoryPaths.practiceRetirement(':code'), async (c) => {
    const person = teamPerson(c)
    const result = await as(person, (tx) => retirePractice(tx, person, param(c, 'code')))
    return result.outcome === 'not-found' ? notFound(c) : seeOther(c, done)
  })

  app.post(directoryPaths.practiceReturn(':code'), async (c) => {
    const person = teamPerson(c)
    const result = await as(person, (tx) => bringBackPractice(tx, person, param(c, 'code')))
    return result.outcome === 'not-found' ? notFound(c) : seeOther(c, done)
  })
}

async function listPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const practices = await as(teamPerson(c), listTeamPractices)
  return page(c, <PracticesPage practices={practices} form={form} />, status)
}

function readPractice(c: SiteContext) {
  return as(teamPerson(c), (tx) => findTeamPractice(tx, param(c, 'code')))
}
