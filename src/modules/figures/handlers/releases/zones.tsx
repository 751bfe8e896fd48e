import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { text } from '../../../../platform/forms/fields.ts'
import { defineForm, readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { regionsOf } from '../../../directory/index.ts'
import { addZone, drawZones, removeZone } from '../../acts/draw-zones.ts'
import { zoneForm } from '../../forms/release-forms.ts'
import { RemoveZonePage, ZonesPage } from '../../pages/releases/zones-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { listPublicZones } from '../../queries/published.ts'
import { findProposals, listRegionsInZones } from '../../queries/regions-in-zones.ts'
import { releaseWords } from '../../words/releases.ts'

const regions = regionsOf('ra')
const fieldOf = (region: string) => `zone-${region}`
const drawingForm = defineForm(
  releaseWords,
  Object.fromEntries(regions.map(({ key }) => [fieldOf(key), text({ max: 41 })])),
)

/** Regions read together. */
export function zoneRoutes(app: SiteApp): void {
  app.get(figuresPaths.zones, (c) => zonesPage(c, blankForm()))

  app.post(figuresPaths.zones, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, zoneForm)
    if (!form.ok) return zonesPage(c, form, 422)
    const result = await as(person, (tx) => addZone(tx, person, form.value))
    if (result.outcome === 'name-taken') {
      const say = words(c, releaseWords)
      return zonesPage(c, withError(form, 'name', say('zones.nameTaken')), 409)
    }
    return seeOther(c, `${figuresPaths.zones}?fait=zone`)
  })

  app.post(figuresPaths.zoneDrawing, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, drawingForm)
    if (!form.ok) return zonesPage(c, form, 422)
    const drawn = new Map(
      regions.map(({ key }): [string, string | null] => [key, form.value[fieldOf(key)] || null]),
    )
    const result = await as(person, (tx) => drawZones(tx, person, drawn))
    if (result.outcome === 'unknown-zone') {
      const sentence = words(c, releaseWords)('zones.unknown')
      return zonesPage(c, withError(blankForm(), '', sentence), 409)
    }
    return seeOther(c, `${figuresPaths.zones}?fait=zones`)
  })

  app.get(figuresPaths.zoneRemoval(':zone'), async (c) => {
    const zones = await as(teamPerson(c), listPublicZones)
    const zone = zones.find(({ code }) => code === param(c, 'zone'))
    return zone ? page(c, <RemoveZonePage zone={zone} />) : notFound(c)
  })

  app.post(figuresPaths.zoneRemoval(':zone'), async (c) => {
    const person = teamPerson(c)
    const result = await as(person, (tx) => removeZone(tx, person, param(c, 'zone')))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${figuresPaths.zones}?fait=zone-retiree`)
  })
}

async function zonesPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const today = todayOf(c)
  const read = await as(teamPerson(c), async (tx) => ({
    zones: await listPublicZones(tx),
    regions: await listRegionsInZones(tx, today),
    proposed: await findProposals(tx),
  }))
  return page(c, <ZonesPage {...read} form={form} />, status)
}
