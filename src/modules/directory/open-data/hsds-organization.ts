import { directoryPaths } from '../paths.ts'
import { derivedId } from './derived-id.ts'
import { locationOf, ownLocation, webAddress } from './hsds-location.ts'
import { filled, type Publication } from './publication.ts'
import type { OpenPage } from './queries/open-organizations.ts'
import type { ServiceAtLocation } from './queries/open-service-at-locations.ts'

/** A member as an HSDS organization, its fields that are not lists. */
export function organizationOf(page: OpenPage, { origin }: Publication) {
  return {
    id: page.id,
    name: page.name,
    description: [page.summary, page.description].filter((text) => text !== '').join('\n\n'),
    ...filled({
      email: page.mailbox,
      website: webAddress(page.website),
      year_incorporated: page.founded_in,
    }),
    uri: origin + directoryPaths.member(page.slug),
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
