import { regionName } from '../territory/region-name.ts'
import { derivedId } from './derived-id.ts'
import { filled, type Publication } from './publication.ts'
import type { ServiceAtLocation } from './queries/open-service-at-locations.ts'
import type { OpenPage } from './tables.ts'

type Where = Pick<
  ServiceAtLocation,
  'is_virtual' | 'place_id' | 'place_name' | 'latitude' | 'longitude'
>

/** The place of a member: its address if it shows one, else its locality and nothing nearer. */
export function ownLocation(page: OpenPage, publication: Publication) {
  const id = derivedId(page.id, 'location')
  return {
    ...basicLocation(id, page, {
      name: page.shows_address ? page.name : page.locality,
      latitude: page.latitude,
      longitude: page.longitude,
    }),
    ...filled({
      description: whatIsMissing(page, publication),
      transportation: page.how_to_come,
    }),
    addresses: [
      addressOf(id, page, {
        address_1: page.street ?? '',
        city: page.locality,
        postal_code: page.postal_code ?? '',
      }),
    ],
  }
}

function whatIsMissing({ shows_address, is_exact, latitude }: OpenPage, { say }: Publication) {
  if (!shows_address) return say('hsds.addressNotPublished')
  return is_exact || latitude === null ? '' : say('hsds.pointOfLocality')
}

/** Where a service is had: its member's place, another locality, or online. */
export function locationOf(where: Where, page: OpenPage, publication: Publication) {
  if (where.is_virtual) return onlineLocation(page, publication)
  if (where.place_id === null || where.place_name === null) return ownLocation(page, publication)
  const id = derivedId(page.id, `location:${where.place_id}`)
  const { latitude, longitude, place_name: city } = where
  return {
    ...basicLocation(id, page, { name: city, latitude, longitude }),
    description: publication.say('hsds.pointOfLocality'),
    addresses: [addressOf(id, page, { address_1: '', city, postal_code: '' })],
  }
}

/** Fields of a location that are not lists: for a list of services at locations. */
export function briefLocationOf(where: Where, page: OpenPage, publication: Publication) {
  const { addresses: _, ...brief } = { addresses: [], ...locationOf(where, page, publication) }
  return brief
}

function onlineLocation(page: OpenPage, { say }: Publication) {
  return {
    id: derivedId(page.id, 'location:online'),
    location_type: 'virtual' as const,
    organization_id: page.id,
    name: say('hsds.online'),
    ...filled({ url: webAddress(page.website) }),
  }
}

function basicLocation(
  id: string,
  page: OpenPage,
  where: { name: string; latitude: number | null; longitude: number | null },
) {
  return { id, location_type: 'physical' as const, organization_id: page.id, ...filled(where) }
}

/** HSDS wants a street and a postal code in every address: '' where none is published. */
function addressOf(
  locationId: string,
  { region }: OpenPage,
  lines: { address_1: string; city: string; postal_code: string },
) {
  return {
    id: derivedId(locationId, 'address'),
    location_id: locationId,
    ...lines,
    region: regionName(region),
    state_province: 'QC',
    country: 'CA',
    address_type: 'physical' as const,
  }
}

/** In ASCII, as a URI is; null for what is not one. */
export function webAddress(written: string | null): string | null {
  return written !== null && URL.canParse(written) ? new URL(written).href : null
}
