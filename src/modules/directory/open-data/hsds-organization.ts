import { directoryPaths } from '../paths.ts'
import { derivedId } from './derived-id.ts'
import { locationOf, ownLocation, webAddress } from './hsds-location.ts'
import { filled, type Publication } from './publication.ts'
import type { ServiceAtLocation } from './queries/open-service-at-locations.ts'
import type { BriefMember } from './queries/open-services.ts'
import type { OpenPage } from './tables.ts'

/** A member as an HSDS organization, its fields that are not lists. */
export function organizationOf(page: OpenPage, publication: Publication) {
  const description = [page.summary, page.description].filter((text) => text !== '').join('\n\n')
  return { ...briefOrganizationOf(page, publication), description }
}

/** The organization of a service: its summary, its whole description being at its own address. */
export function briefOrganizationOf(member: BriefMember, { origin }: Publication) {
  return {
    id: member.id,
    name: member.name,
    description: member.summary,
    ...filled({
      email: member.mailbox,
      website: webAddress(member.website),
      year_incorporated: member.founded_in,
    }),
    uri: origin + directoryPaths.member(member.slug),
  }
}

type Around = {
  /** Of all its services. */
  readonly locations: readonly ServiceAtLocation[]
  readonly services: readonly object[]
}

export function wholeOrganizationOf(page: OpenPage, around: Around, publication: Publication) {
  const own = ownLocation(page, publication)
  const others = around.locations.map((where) => locationOf(where, page, publication))
  const locations = new Map([own, ...others].map((location) => [location.id, location]))
  return {
    ...organizationOf(page, publication),
    phones: phonesOf(page, publication),
    locations: [...locations.values()],
    services: around.services,
  }
}

export function phonesOf(page: OpenPage, { say }: Publication) {
  const numbers = [
    { what: 'telephone', number: page.telephone, description: '' },
    { what: 'toll-free', number: page.toll_free, description: say('hsds.tollFree') },
  ]
  return numbers.flatMap(({ what, number, description }) =>
    number
      ? [{ id: derivedId(page.id, what), number, type: 'voice', ...filled({ description }) }]
      : [],
  )
}
