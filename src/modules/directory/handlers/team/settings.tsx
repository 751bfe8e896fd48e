import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { changeSettings, type Settings } from '../../../../platform/federation/change-settings.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { listActs } from '../../../../platform/journal/list-acts.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import {
  fingerprintOf,
  settingsForm,
  settingsMistakes,
  settingsOf,
  typedSettings,
} from '../../forms/settings-form.ts'
import { pageNumber } from '../../page-number.ts'
import { JournalPage, NoSuchJournalPage } from '../../pages/team/journal-page.tsx'
import { SettingsPage } from '../../pages/team/settings-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { namesOf } from '../../queries/team-people.ts'
import { settingsWords } from '../../words/settings.ts'
import { daysOf } from './days.ts'

const actsPerPage = 50

/** What only the administration does: the settings, and reading the journal. */
export function settingsRoutes(app: SiteApp): void {
  app.get(directoryPaths.settings, (c) =>
    page(c, <SettingsPage form={blankForm(asTheyStand(c.var.federation))} />),
  )

  app.post(directoryPaths.settings, async (c) => {
    const person = teamPerson(c)
    const say = words(c, settingsWords)
    const form = await readForm(c, settingsForm)
    const mistakes = settingsMistakes(form.values, daysOf(c).today)
    if (!form.ok || mistakes.length > 0) {
      const told = mistakes
        .filter(({ field }) => form.errors[field] === undefined)
        .reduce<FormState>((one, { field, sentence }) => withError(one, field, say(sentence)), form)
      return page(c, <SettingsPage form={told} />, 422)
    }
    const wanted = settingsOf(form.value)
    const isSeen = (stands: Settings) => form.value.standing === fingerprintOf(stands)
    const result = await as(person, async (tx) => {
      const changed = await changeSettings(tx, person, { isSeen, wanted })
      if (changed.outcome !== 'changed-meanwhile') return changed
      const names = await namesOf(tx, changed.by === null ? [] : [changed.by])
      return { ...changed, byName: names.get(changed.by ?? '') ?? null }
    })
    if (result.outcome === 'changed-meanwhile') {
      const { stands, at, byName } = result
      const overtaken = { typed: form.values, stands: typedSettings(stands), at, byName }
      const state = blankForm({ ...form.values, standing: fingerprintOf(stands) })
      return page(c, <SettingsPage form={state} overtaken={overtaken} />, 409)
    }
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

/** The boxes as these settings fill them, and which state they are. */
function asTheyStand(settings: Settings): FormState['values'] {
  return { ...typedSettings(settings), standing: fingerprintOf(settings) }
}
