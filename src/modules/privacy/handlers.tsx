import { blankForm, withError } from '../../design/field/form-state.ts'
import { endAccount } from '../../platform/accounts/account.ts'
import { accountPaths } from '../../platform/accounts/paths.ts'
import { clearSessionCookie } from '../../platform/accounts/sessions/session-cookie.ts'
import type { SignedInPerson } from '../../platform/accounts/signed-in-person.ts'
import { as } from '../../platform/database/database.ts'
import { attachment } from '../../platform/files/attachment.ts'
import { readForm } from '../../platform/forms/read-form.ts'
import { seeOther } from '../../platform/http/answers.ts'
import { notFound } from '../../platform/http/error-pages.tsx'
import { page, publicPage } from '../../platform/http/page.tsx'
import {
  type SiteApp,
  type SiteContext,
  signedIn,
  uuidParam,
  words,
} from '../../platform/http/request.ts'
import type { Module, RetentionRule } from '../../platform/module.ts'
import { erasePerson } from '../directory/index.ts'
import { deletionForm, erasureForm, incidentForm } from './forms.ts'
import { gatherPersonalData } from './gather-personal-data.ts'
import { IncidentFormPage, IncidentPage, IncidentsPage } from './pages/incident-pages.tsx'
import { AccountClosedPage, DeletionPage, MyDataPage } from './pages/my-data-pages.tsx'
import { PrivacyPage } from './pages/privacy-page.tsx'
import { RegistersPage, RetentionPage } from './pages/registers-pages.tsx'
import { privacyPaths } from './paths.ts'
import { personalDataCsv } from './personal-data.ts'
import { findIncident, listIncidents, listLastErasures } from './queries.ts'
import { recordIncident } from './record-incident.ts'
import { countPastTime, erasePastTime } from './retention.ts'
import { privacyWords } from './words.ts'

/** What everyone may read, and what one may do about one's own data. `parts` are the modules that keep some. */
export function personalRoutes(app: SiteApp, parts: readonly Module[]): void {
  app.get(privacyPaths.privacy, (c) => {
    // The same for everyone: nobody in particular is told.
    const reader = { language: c.var.language, federation: c.var.federation, person: null }
    const told = parts.flatMap((part) => part.kept?.(reader) ?? [])
    return publicPage(c, <PrivacyPage told={told} />, [])
  })

  app.get(privacyPaths.myData, async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(privacyPaths.myData))

    return page(c, <MyDataPage data={await gatherPersonalData(parts, person)} />)
  })

  app.get(privacyPaths.myDataFile('json'), async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(privacyPaths.myData))

    const body = JSON.stringify(await gatherPersonalData(parts, person), null, 2)
    return attachment(c, { body, name: 'mes-donnees', format: 'json' })
  })

  app.get(privacyPaths.myDataFile('csv'), async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(privacyPaths.myData))

    const body = personalDataCsv(await gatherPersonalData(parts, person), c.var.language)
    return attachment(c, { body, name: 'mes-donnees', format: 'csv' })
  })

  app.get(privacyPaths.deletion, (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(privacyPaths.deletion))

    return page(c, <DeletionPage person={person} form={blankForm()} />)
  })

  app.post(privacyPaths.deletion, async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(privacyPaths.deletion))

    const form = await readForm(c, deletionForm)
    if (!form.ok) return page(c, <DeletionPage person={person} form={form} />, 422)

    const erased = await as(person, erasePerson)
    if (erased.outcome === 'last-administration') {
      return page(c, <DeletionPage person={person} form={form} isLastAdministration />, 409)
    }

    await endAccount(person.id)
    clearSessionCookie(c, { publicUrl: c.var.origin })
    c.set('person', null)
    return page(c, <AccountClosedPage />)
  })
}

/** The registers of the administration. Anyone else finds nothing here. */
export function registerRoutes(app: SiteApp, rules: readonly RetentionRule[]): void {
  app.get(privacyPaths.registers, (c) => forAdministration(c, () => page(c, <RegistersPage />)))

  app.get(privacyPaths.retention, (c) =>
    forAdministration(c, async (person) => {
      const read = await as(person, async (tx) => ({
        counted: await countPastTime(tx, rules),
        last: await listLastErasures(tx),
      }))
      return page(c, <RetentionPage {...read} />)
    }),
  )

  app.post(privacyPaths.retention, (c) =>
    forAdministration(c, async (person) => {
      const form = await readForm(c, erasureForm)
      if (!form.ok) return seeOther(c, privacyPaths.retention)

      const result = await as(person, (tx) =>
        erasePastTime(tx, person, { rules, name: form.value.rule }),
      )
      if (result.outcome === 'unknown-rule') return notFound(c)

      return seeOther(c, `${privacyPaths.retention}?fait=efface&nombre=${result.rows}`)
    }),
  )

  app.get(privacyPaths.incidents, (c) =>
    forAdministration(c, async (person) =>
      page(c, <IncidentsPage incidents={await as(person, listIncidents)} />),
    ),
  )

  app.get(privacyPaths.newIncident, (c) =>
    forAdministration(c, () =>
      page(
        c,
        <IncidentFormPage
          form={blankForm()}
          action={privacyPaths.incidents}
          isCorrection={false}
        />,
      ),
    ),
  )

  app.post(privacyPaths.incidents, (c) =>
    forAdministration(c, (person) => record(c, person, privacyPaths.incidents, null)),
  )

  app.get(privacyPaths.incident(':id'), (c) =>
    forAdministration(c, async (person) => {
      const id = uuidParam(c, 'id')
      const incident = id && (await as(person, (tx) => findIncident(tx, id)))
      return incident ? page(c, <IncidentPage incident={incident} />) : notFound(c)
    }),
  )

  app.get(privacyPaths.incidentCorrection(':id'), (c) =>
    forAdministration(c, async (person) => {
      const id = uuidParam(c, 'id')
      const incident = id && (await as(person, (tx) => findIncident(tx, id)))
      if (!incident) return notFound(c)

      const { is_serious, happened_on, ...told } = incident
      const form = blankForm({
        information: told.information,
        circumstances: told.circumstances,
        happenedOn: happened_on ?? '',
        happenedWhen: told.happened_when,
        knownOn: told.known_on,
        peopleConcerned: told.people_concerned,
        risk: told.risk,
        isSerious: is_serious ? 'yes' : 'no',
        notices: told.notices,
        measures: told.measures,
      })
      return page(
        c,
        <IncidentFormPage form={form} action={privacyPaths.incidentCorrection(id)} isCorrection />,
      )
    }),
  )

  app.post(privacyPaths.incidentCorrection(':id'), (c) =>
    forAdministration(c, async (person) => {
      const id = uuidParam(c, 'id')
      const incident = id && (await as(person, (tx) => findIncident(tx, id)))
      return incident ? record(c, person, privacyPaths.incidentCorrection(id), id) : notFound(c)
    }),
  )
}

async function record(
  c: SiteContext,
  person: SignedInPerson,
  action: string,
  replaces: string | null,
): Promise<Response> {
  const say = words(c, privacyWords)
  const form = await readForm(c, incidentForm)
  const again = (state: typeof form | ReturnType<typeof withError>, status: 409 | 422) =>
    page(
      c,
      <IncidentFormPage form={state} action={action} isCorrection={replaces !== null} />,
      status,
    )
  if (!form.ok) return again(form, 422)

  const { timeZone } = c.var.federation
  const result = await as(person, (tx) =>
    recordIncident(tx, person, form.value, { replaces, timeZone }),
  )
  switch (result.outcome) {
    case 'no-date':
      return again(withError(form, 'happenedOn', say('incident.happenedOn.required')), 422)
    case 'known-before-it-happened':
      return again(withError(form, 'knownOn', say('incident.knownOn.beforeIncident')), 422)
    case 'in-the-future':
      return again(withError(form, 'knownOn', say('incident.knownOn.future')), 422)
    case 'already-corrected':
      return again(withError(form, 'information', say('incident.wasCorrected')), 409)
    case 'recorded':
      return seeOther(c, privacyPaths.incident(result.id))
  }
}

async function forAdministration(
  c: SiteContext,
  answer: (person: SignedInPerson) => Response | Promise<Response>,
): Promise<Response> {
  const person = signedIn(c)
  if (!person) return seeOther(c, accountPaths.signInThen(c.req.path))
  return person.isAdministration ? answer(person) : notFound(c)
}
