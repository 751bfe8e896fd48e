import { directoryPaths } from '../paths.ts'
import type { OpeningHour } from '../queries/find-member.ts'
import { regionName } from '../territory/region-name.ts'
import { derivedId } from './derived-id.ts'
import { briefLocationOf, locationOf } from './hsds-location.ts'
import { briefOrganizationOf, phonesOf } from './hsds-organization.ts'
import { attributeOf, practiceName, type Taxonomy } from './hsds-taxonomy.ts'
import { filled, type Publication } from './publication.ts'
import type { ServiceAtLocation } from './queries/open-service-at-locations.ts'
import type { BriefMember } from './queries/open-services.ts'
import type { OpenPage, OpenService } from './tables.ts'
import { weeklySchedules } from './weekly-schedules.ts'

/** An offering as an HSDS service, its fields that are not lists. */
export function serviceOf(service: OpenService, member: BriefMember, publication: Publication) {
  const { origin, say } = publication
  return {
    id: service.id,
    organization_id: member.id,
    name: service.title === '' ? practiceName(service, publication) : service.title,
    ...filled({ description: service.description }),
    url: origin + directoryPaths.member(member.slug),
    ...filled({ email: member.mailbox }),
    status: 'active' as const,
    ...filled({
      application_process: service.how_to_join,
      fees_description: service.is_free ? say('hsds.free') : service.cost,
      eligibility_description: service.for_whom,
      minimum_age: service.minimum_age,
      maximum_age: service.maximum_age,
      assured_date: member.verified_on,
    }),
    last_modified: service.changed_at.toISOString(),
  }
}

export function listedServiceOf(
  service: OpenService,
  member: BriefMember,
  publication: Publication,
) {
  return {
    ...serviceOf(service, member, publication),
    organization: briefOrganizationOf(member, publication),
  }
}

/** What goes with a service that is told whole. */
export type ServiceDetails = {
  readonly hours: readonly OpeningHour[]
  readonly locations: readonly ServiceAtLocation[]
  readonly taxonomy: Taxonomy
  /** Of every schedule: whose time it is. */
  readonly timeNote: string
}

/** A service and all that belongs to it but its organization. */
export function detailedServiceOf(
  service: OpenService,
  page: OpenPage,
  details: ServiceDetails,
  publication: Publication,
) {
  return {
    ...serviceOf(service, page, publication),
    phones: phonesOf(page, publication),
    schedules: schedulesOf(service, details, publication),
    service_areas: [{ id: derivedId(service.id, 'area'), name: regionName(page.region) }],
    service_at_locations: details.locations.map((where) => ({
      id: where.id,
      location: locationOf(where, page, publication),
    })),
    languages: service.languages.map((code) => ({
      id: derivedId(service.id, `language:${code}`),
      name: publication.languageName(code),
      code,
    })),
    cost_options: [costOf(service, publication)],
    attributes: [attributeOf(service, service.id, details.taxonomy, publication)],
  }
}

export function wholeServiceOf(
  service: OpenService,
  page: OpenPage,
  details: ServiceDetails,
  publication: Publication,
) {
  return {
    ...detailedServiceOf(service, page, details, publication),
    organization: briefOrganizationOf(page, publication),
  }
}

/**
 * A service at one of its locations. `name` and `status` are its service's: openapi.json of HSDS 3.0 describes the answer
 * by the schema of a service.
 */
export function listedServiceAtLocationOf(
  where: ServiceAtLocation,
  service: OpenService,
  page: OpenPage,
  publication: Publication,
) {
  const brief = serviceOf(service, page, publication)
  const location = briefLocationOf(where, page, publication)
  return { ...namesOf(where, brief, location.id), location, service: brief }
}

export function wholeServiceAtLocationOf(
  where: ServiceAtLocation,
  service: OpenService,
  page: OpenPage,
  details: ServiceDetails,
  publication: Publication,
) {
  const whole = wholeServiceOf(service, page, details, publication)
  const location = locationOf(where, page, publication)
  return {
    ...namesOf(where, whole, location.id),
    phones: whole.phones,
    schedules: whole.schedules,
    location,
    service: whole,
  }
}

function namesOf(
  { id, offering_id }: ServiceAtLocation,
  { name, status, last_modified }: ReturnType<typeof serviceOf>,
  location_id: string,
) {
  return { id, service_id: offering_id, location_id, name, status, last_modified }
}

function schedulesOf(
  { id, ways }: OpenService,
  { hours, timeNote }: ServiceDetails,
  { say, list }: Publication,
) {
  const attending_type = list(ways.map((way) => say(`hsds.ways.${way}`)))
  return weeklySchedules(hours).map(({ byday, opens_at, closes_at }) => ({
    id: derivedId(id, `schedule:${byday}:${opens_at}-${closes_at}`),
    freq: 'WEEKLY' as const,
    interval: 1,
    wkst: 'MO' as const,
    byday,
    opens_at,
    closes_at,
    attending_type,
    notes: timeNote,
  }))
}

function costOf({ id, is_free, cost }: OpenService, { say }: Publication) {
  const costId = derivedId(id, 'cost')
  return is_free
    ? { id: costId, option: say('hsds.free'), currency: 'CAD', amount: 0 }
    : { id: costId, ...filled({ amount_description: cost }) }
}
