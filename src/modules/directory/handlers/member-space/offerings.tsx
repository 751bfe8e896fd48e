import { blankForm } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, uuidParam } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { type Entered, servedMember } from '../../../../platform/spaces/guards.ts'
import { addOffering } from '../../acts/add-offering.ts'
import { changeOffering } from '../../acts/change-offering.ts'
import { bringBackOffering, endOffering } from '../../acts/end-offering.ts'
import { orderOffering } from '../../acts/order-offering.ts'
import { offeringFields, orderForm } from '../../forms/member-forms.ts'
import { mergeEdits } from '../../forms/merge-edits.ts'
import { valuesOfOffering } from '../../forms/prefilled-values.ts'
import { formerOfferingSchema } from '../../history/former-version.ts'
import { EndOfferingPage } from '../../pages/member-space/end-pages.tsx'
import { OfferingPage } from '../../pages/member-space/offering-page.tsx'
import { OfferingsPage } from '../../pages/member-space/offerings-page.tsx'
import { directoryPaths } from '../../paths.ts'
import {
  findOwnOffering,
  listOwnOfferings,
  type OwnOffering,
} from '../../queries/find-own-offering.ts'
import { findReplaced } from '../../queries/list-history.ts'
import { listPractices, type Practice } from '../../queries/list-practices.ts'
import { readToldNames } from '../../queries/read-told-names.ts'
import { readOffering } from './read-offering.ts'

export function memberOfferingRoutes(app: SiteApp): void {
  app.get(directoryPaths.offerings(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const offerings = await as(person, (tx) => listOwnOfferings(tx, member.id))
    return page(c, <OfferingsPage member={member} offerings={offerings} />)
  })

  app.get(directoryPaths.newOffering(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const practices = await as(person, listPractices)
    const form = blankForm({ languages: ['fr'], ways: ['on-site'], isFree: 'yes' })
    const shown = { member, practices, offering: null }
    return page(c, <OfferingPage {...shown} form={form} />)
  })

  app.post(directoryPaths.offerings(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const practices = await as(person, listPractices)
    const read = await readOffering(c, practices)
    const shown = { member, practices, offering: null }
    if (!read.ok)
      return page(c, <OfferingPage {...shown} form={read.form} among={read.among} />, 422)

    await as(person, (tx) =>
      once(tx, read.submission, () => addOffering(tx, person, member.id, read.offering)),
    )
    return seeOther(c, `${directoryPaths.offerings(member.slug)}?fait=offeringAdded`)
  })

  app.get(directoryPaths.offering(':slug', ':id'), async (c) => {
    const found = await findOne(c)
    if (found instanceof Response) return found
    const { member, offering, practices } = found
    const form = blankForm(valuesOfOffering(offering, offering.place_name ?? ''))
    return page(c, <OfferingPage {...shownOf({ member, offering, practices })} form={form} />)
  })

  app.post(directoryPaths.offering(':slug', ':id'), async (c) => {
    const found = await findOne(c)
    if (found instanceof Response) return found
    const { person, member, practices } = found
    const which = { memberId: member.id, offeringId: found.offering.id }
    const read = await readOffering(c, practices)
    if (!read.ok) {
      const typedVersion = String(read.form.values.seen ?? '')
      const offering = { ...found.offering, version: typedVersion }
      const shown = shownOf({ member, offering, practices })
      return page(c, <OfferingPage {...shown} form={read.form} among={read.among} />, 422)
    }

    const result = await as(person, async (tx) => {
      const { version, offering } = read
      const outcome = await changeOffering(tx, { ...which, version }, offering)
      if (outcome.outcome !== 'changed-meanwhile') return outcome
      const replaced = await findReplaced(tx, {
        memberId: member.id,
        whatId: which.offeringId,
        version,
      })
      const seen = replaced ? formerOfferingSchema.parse(replaced.was) : null
      const placeIds = [seen?.place_id, outcome.stands.place_id, offering.place_id]
      const names = await readToldNames(
        tx,
        placeIds.map((id) => id ?? null),
      )
      return { ...outcome, seen, names }
    })
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'changed-meanwhile') {
      const { stands, seen, names } = result
      const placeOf = (id: number | null) => (id === null ? '' : (names.places.get(id) ?? ''))
      const merged = mergeEdits(offeringFields, {
        typed: read.form.values,
        seen: seen && valuesOfOffering(seen, placeOf(seen.place_id)),
        stands: valuesOfOffering(stands, placeOf(stands.place_id)),
      })
      const typed = formerOfferingSchema.parse({ ...read.offering, ended_on: null })
      const view = (
        <OfferingPage
          {...shownOf({ member, offering: stands, practices })}
          form={blankForm(merged)}
          conflict={{ typed, stands, names }}
        />
      )
      return page(c, view, 409)
    }
    return seeOther(c, `${directoryPaths.offerings(member.slug)}?fait=offering`)
  })

  app.post(directoryPaths.offeringOrder(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const offeringId = uuidParam(c, 'id')
    const form = await readForm(c, orderForm)
    if (!offeringId || !form.ok) return notFound(c)
    const { direction } = form.value
    const which = { memberId: member.id, offeringId }
    const { outcome } = await as(person, (tx) => orderOffering(tx, which, direction))
    if (outcome === 'not-found') return notFound(c)
    // Back where one was: the list has moved under the finger.
    return seeOther(c, `${directoryPaths.offerings(member.slug)}#${direction}-${offeringId}`)
  })

  app.get(directoryPaths.offeringEnd(':slug', ':id'), async (c) => {
    const found = await findOne(c)
    if (found instanceof Response) return found
    return page(c, <EndOfferingPage member={found.member} offering={found.offering} />)
  })

  app.post(directoryPaths.offeringEnd(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const offeringId = uuidParam(c, 'id')
    if (!offeringId) return notFound(c)
    const which = { memberId: member.id, offeringId }
    const { outcome } = await as(person, (tx) => endOffering(tx, which, todayOf(c)))
    if (outcome === 'not-found') return notFound(c)
    return seeOther(c, `${directoryPaths.offerings(member.slug)}?fait=offeringEnded`)
  })

  app.post(directoryPaths.offeringEndUndo(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const offeringId = uuidParam(c, 'id')
    if (!offeringId) return notFound(c)
    const which = { memberId: member.id, offeringId }
    const { outcome } = await as(person, (tx) => bringBackOffering(tx, which))
    if (outcome === 'not-found') return notFound(c)
    return seeOther(c, `${directoryPaths.offerings(member.slug)}?fait=offeringBack`)
  })
}

type FoundOne = Entered & { offering: OwnOffering; practices: readonly Practice[] }

/** One of today's offerings, for those who serve its member. */
async function findOne(c: SiteContext): Promise<FoundOne | Response> {
  const entered = servedMember(c)
  const offeringId = uuidParam(c, 'id')
  if (!offeringId) return notFound(c)
  const which = { memberId: entered.member.id, offeringId }
  const read = await as(entered.person, async (tx) => ({
    offering: await findOwnOffering(tx, which),
    practices: await listPractices(tx),
  }))
  const { offering } = read
  if (!offering || offering.ended_on !== null) return notFound(c)
  return { ...entered, offering, practices: withOwn(read.practices, offering) }
}

/** A practice that was retired stays a choice where it stands. */
function withOwn(practices: readonly Practice[], own: OwnOffering): readonly Practice[] {
  if (practices.some(({ code }) => code === own.practice_code)) return practices
  const { practice_code: code, name_fr, name_en } = own
  return [...practices, { code, name_fr, name_en, definition_fr: '', definition_en: '' }]
}

function shownOf({ member, offering, practices }: Omit<FoundOne, 'person'>) {
  const { id, title, name_fr, version } = offering
  return { member, practices, offering: { id, title: title || name_fr, version } }
}
