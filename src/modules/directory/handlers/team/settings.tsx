import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { changeSettings } from '../../../../platform/federation/change-settings.ts'
import { federationSchema } from '../../../../platform/federation/federation.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { listActs } from '../../../../platform/journal/list-acts.ts'
import {
  fingerprintOf,
  settingsForm,
  settingsOf,
  typedSettings,
} from '../../forms/settings-form.ts'
import { pageNumber } from '../../page-number.ts'
import { JournalPage, NoSuchJournalPage } from '../../pages/team/journal-page.tsx'
import { SettingsPage } from '../../pages/team/settings-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { namesOf } from '../../queries/team-people.ts'
import { settingsWords } from '../../words/settings.ts'
import { daysOf, teamPerson } from './team-person.ts'

const actsPerPage = 50

/** What only the administration does: the settings, and reading the journal. */
export function settingsRoutes(app: SiteApp): void {
  app.get(directoryPaths.settings, (c) =>
    settingsPage(c, blankForm(typedSettings(c.var.federation))),
  )

  app.post(directoryPaths.settings, async (c) => {
    const person = teamPerson(c)
    const say = words(c, settingsWords)
    const form = await readForm(c, settingsForm)
    if (!form.ok) return settingsPage(c, form, 422)

    const asked = settingsOf(form.value, daysOf(c).today)
    if (!asked.ok) {
      return settingsPage(c, withError(form, asked.field, say(asked.sentence)), 422)
    }
    const standing = federationSchema.parse(c.var.federation)
    if (form.value.standing !== fingerprintOf(standing)) {
      return settingsPage(c, withError(form, 'name', say('changedMeanwhile')), 409)
    }
    const wanted = asked.settings
    await as(person, (tx) => changeSettings(tx, person, { standing, wanted }))
    return seeOther(c, `${directoryPaths.settings}?fait=enregistre`)
  })

  app.get(directoryPaths.journal, async (c) => {
    const number = pageNumber(c.req.query('page') ?? '')
    if (number === null) return page(c, <NoSuchJournalPage />, 404)
    const read = await as(teamPerson(c), async (tx) => {
      const slice = { limit: actsPerPage, offset: (number - 1) * actsPerPage }
      const { acts, total } = await listActs(tx, slice)
      const people = acts.flatMap(({ person }) => person ?? [])
      return { acts, total, names: await namesOf(tx, people) }
    })
    const pages = Math.max(1, Math.ceil(read.total / actsPerPage))
    if (number > pages) return page(c, <NoSuchJournalPage />, 404)
    return page(c, <JournalPage {...read} page={number} pages={pages} />)
  })
}

function settingsPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const standing = fingerprintOf(c.var.federation)
  return page(c, <SettingsPage form={form} standing={standing} />, status)
}
