import type { Transaction } from '../../../platform/database/database.ts'
import { foldName } from '../territory/fold-name.ts'
import {
  detailedServiceOf,
  listedServiceAtLocationOf,
  listedServiceOf,
  type ServiceDetails,
  serviceOf,
  wholeServiceAtLocationOf,
  wholeServiceOf,
} from './hsds-offering.ts'
import { organizationOf, wholeOrganizationOf } from './hsds-organization.ts'
import { taxonomyOf, taxonomyTermOf } from './hsds-taxonomy.ts'
import type { Publication } from './publication.ts'
import {
  countOrganizations,
  listOrganizationIds,
  type OrganizationFilter,
  pagesOf,
} from './queries/open-organizations.ts'
import {
  countServiceAtLocations,
  listServiceAtLocations,
  locationsOf,
  type ServiceAtLocation,
  type ServiceAtLocationFilter,
} from './queries/open-service-at-locations.ts'
import {
  countServices,
  findServices,
  hoursOf,
  listServiceDates,
  listServices,
  listServicesOf,
  type ServiceFilter,
} from './queries/open-services.ts'
import { findTaxonomyId, listTaxonomyTerms } from './queries/taxonomy-terms.ts'
import type { Window } from './queries/window.ts'
import type { OpenPage, OpenService } from './tables.ts'

/** A list that can be counted, read by pages, or read whole little by little. */
export type OpenList = {
  count(tx: Transaction): Promise<number>
  read(tx: Transaction, window: Window): Promise<readonly { readonly id: string }[]>
}

export function serviceList(
  filter: ServiceFilter,
  { full, minimal }: { full: boolean; minimal: boolean },
  publication: Publication,
): OpenList {
  return {
    count: (tx) => countServices(tx, filter),
    async read(tx, window) {
      if (minimal) {
        const dates = await listServiceDates(tx, filter, window)
        return dates.map(({ id, changed_at }) => ({ id, modified_date: changed_at.toISOString() }))
      }
      const found = await listServices(tx, filter, window)
      return full
        ? wholeServices(
            tx,
            found.map(({ service }) => service),
            publication,
          )
        : found.map(({ service, member }) => listedServiceOf(service, member, publication))
    },
  }
}

export async function wholeServices(
  tx: Transaction,
  services: readonly OpenService[],
  publication: Publication,
) {
  const details = await detailsOf(tx, services, publication)
  const pages = await pagesOf(
    tx,
    services.map(({ member_id }) => member_id),
  )
  return services.flatMap((service) => {
    const page = pages.get(service.member_id)
    return page ? [wholeServiceOf(service, page, details(service.id), publication)] : []
  })
}

export function organizationList(
  filter: OrganizationFilter,
  options: { full: boolean; fullService: boolean },
  publication: Publication,
): OpenList {
  return {
    count: (tx) => countOrganizations(tx, filter),
    async read(tx, window) {
      const ids = await listOrganizationIds(tx, filter, window)
      const pages = await pagesOf(tx, ids)
      const inOrder = ids.flatMap((id) => pages.get(id) ?? [])
      return options.full || options.fullService
        ? wholeOrganizations(tx, inOrder, options.fullService, publication)
        : inOrder.map((page) => organizationOf(page, publication))
    },
  }
}

export async function wholeOrganizations(
  tx: Transaction,
  pages: readonly OpenPage[],
  fullService: boolean,
  publication: Publication,
) {
  const services = await listServicesOf(
    tx,
    pages.map(({ id }) => id),
  )
  const details = await detailsOf(tx, services, publication)
  const told = (service: OpenService, page: OpenPage) =>
    fullService
      ? detailedServiceOf(service, page, details(service.id), publication)
      : serviceOf(service, page, publication)
  return pages.map((page) => {
    const own = services.filter(({ member_id }) => member_id === page.id)
    const locations = own.flatMap(({ id }) => details(id).locations)
    const around = { locations, services: own.map((service) => told(service, page)) }
    return wholeOrganizationOf(page, around, publication)
  })
}

export function serviceAtLocationList(
  filter: ServiceAtLocationFilter,
  { full }: { full: boolean },
  publication: Publication,
): OpenList {
  return {
    count: (tx) => countServiceAtLocations(tx, filter),
    async read(tx, window) {
      const found = await listServiceAtLocations(tx, filter, window)
      return servicesAt(tx, found, full, publication)
    },
  }
}

export async function servicesAt(
  tx: Transaction,
  found: readonly ServiceAtLocation[],
  full: boolean,
  publication: Publication,
) {
  const services = await findServices(
    tx,
    found.map(({ offering_id }) => offering_id),
  )
  const byId = new Map(services.map((service) => [service.id, service]))
  const details = full ? await detailsOf(tx, services, publication) : null
  const pages = await pagesOf(
    tx,
    found.map(({ member_id }) => member_id),
  )
  return found.flatMap((where) => {
    const service = byId.get(where.offering_id)
    const page = pages.get(where.member_id)
    if (!service || !page) return []
    return details
      ? [wholeServiceAtLocationOf(where, service, page, details(service.id), publication)]
      : [listedServiceAtLocationOf(where, service, page, publication)]
  })
}

/** The one taxonomy there is, if it has the words of `search`. */
export function taxonomyList(search: string, publication: Publication): OpenList {
  const words = foldName(search).split(' ')
  return inMemory(async (tx) => {
    const taxonomy = taxonomyOf(await findTaxonomyId(tx), publication)
    const said = foldName(`${taxonomy.name} ${taxonomy.description}`)
    return words.every((word) => said.includes(word)) ? [taxonomy] : []
  })
}

export function taxonomyTermList(
  {
    search,
    taxonomyId,
    parentId,
  }: {
    search: string
    taxonomyId: string | null
    parentId: string | null
  },
  publication: Publication,
): OpenList {
  return inMemory(async (tx) => {
    // No practice lies under another.
    const terms = parentId === null ? await listTaxonomyTerms(tx, search) : []
    return terms
      .filter((term) => taxonomyId === null || term.taxonomyId === taxonomyId)
      .map((term) => taxonomyTermOf(term, taxonomyOf(term.taxonomyId, publication), publication))
  })
}

/** A list short enough to be read whole each time. */
function inMemory(all: (tx: Transaction) => Promise<readonly { readonly id: string }[]>): OpenList {
  return {
    count: async (tx) => (await all(tx)).length,
    async read(tx, window) {
      const items = await all(tx)
      if ('offset' in window) return items.slice(window.offset, window.offset + window.limit)
      const from = window.after === null ? 0 : items.findIndex(({ id }) => id === window.after) + 1
      return items.slice(from, from + window.limit)
    },
  }
}

/** Hours, locations and taxonomy of these services, in three queries however many they are. */
async function detailsOf(
  tx: Transaction,
  services: readonly OpenService[],
  publication: Publication,
): Promise<(serviceId: string) => ServiceDetails> {
  const ids = services.map(({ id }) => id)
  const [hours, locations, taxonomyId] = await Promise.all([
    hoursOf(tx, ids),
    locationsOf(tx, ids),
    findTaxonomyId(tx),
  ])
  const byService = new Map<string, ServiceAtLocation[]>()
  for (const where of locations) {
    byService.set(where.offering_id, [...(byService.get(where.offering_id) ?? []), where])
  }
  const { say, federation } = publication
  const taxonomy = taxonomyOf(taxonomyId, publication)
  const timeNote = say('hsds.localTime', { timeZone: federation.timeZone })
  return (id) => ({
    hours: hours.get(id) ?? [],
    locations: byService.get(id) ?? [],
    taxonomy,
    timeNote,
  })
}
