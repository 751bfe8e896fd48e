import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { namesOfBodies } from '../../../directory/index.ts'
import { setModeration } from '../../acts/set-moderation.ts'
import { writeProtocol } from '../../acts/write-protocol.ts'
import { protocolForm, settingsForm } from '../../forms/moderation-forms.ts'
import { ProtocolPage, SettingsPage } from '../../pages/moderation/ways-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { readModeration, readProtocol } from '../../queries/moderation.ts'
import { moderationWords } from '../../words/moderation.ts'

/** How the federation reads: its protocol, who reads, how many. */
export function wayRoutes(app: SiteApp): void {
  app.get(voicesPaths.protocol, async (c) => {
    const protocol = await as(teamPerson(c), readProtocol)
    const form = blankForm({
      who: protocol?.who_is_called ?? '',
      shown: protocol?.what_is_shown ?? '',
      shownEn: protocol?.what_is_shown_en ?? '',
      steps: protocol?.steps ?? '',
    })
    return page(c, <ProtocolPage protocol={protocol} form={form} />)
  })

  app.post(voicesPaths.protocol, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, protocolForm)
    if (!form.ok) {
      const protocol = await as(person, readProtocol)
      return page(c, <ProtocolPage protocol={protocol} form={form} />, 422)
    }
    await as(person, (tx) => writeProtocol(tx, person, form.value))
    return seeOther(c, `${voicesPaths.protocol}?fait=protocole`)
  })

  app.get(voicesPaths.moderation, async (c) => {
    const { readers, months_kept, committee } = await as(teamPerson(c), readModeration)
    const form = blankForm({
      readers: String(readers),
      months: String(months_kept),
      committee: committee ?? '',
    })
    return settingsPage(c, form)
  })

  app.post(voicesPaths.moderation, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, settingsForm)
    if (!form.ok) return settingsPage(c, form, 422)
    const readers = form.value.readers === '2' ? 2 : 1
    const monthsKept = form.value.months ?? 12
    const committee = form.value.committee || null
    const isSet = await as(person, async (tx) => {
      if (committee !== null && !(await namesOfBodies(tx)).has(committee)) return false
      await setModeration(tx, person, { committee, readers, monthsKept })
      return true
    })
    if (!isSet) {
      const gone = words(c, moderationWords)('settingsPage.committeeGone')
      return settingsPage(c, withError(form, 'committee', gone), 422)
    }
    return seeOther(c, `${voicesPaths.moderation}?fait=facon`)
  })
}

async function settingsPage(c: SiteContext, form: FormState, status: 200 | 422 = 200) {
  const bodies = await as(teamPerson(c), namesOfBodies)
  return page(c, <SettingsPage bodies={bodies} form={form} />, status)
}
