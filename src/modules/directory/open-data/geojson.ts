import { directoryPaths } from '../paths.ts'
import { regionName } from '../territory/region-name.ts'
import { webAddress } from './hsds-location.ts'
import { filled, type Publication } from './publication.ts'
import type { ListedPage } from './queries/open-organizations.ts'

/**
 * Members as a GeoJSON FeatureCollection (RFC 7946), longitude first. One that hides its address lies at its locality's
 * point and says so (`precision`); one whose locality has no point has a null geometry.
 */
export function geoJsonOf(pages: readonly ListedPage[], publication: Publication) {
  const { origin, federation } = publication
  return {
    type: 'FeatureCollection',
    licence: federation.openDataLicence.url,
    attribution: federation.name,
    features: pages.map((page) => ({
      type: 'Feature',
      id: page.id,
      geometry:
        page.latitude === null || page.longitude === null
          ? null
          : { type: 'Point', coordinates: [page.longitude, page.latitude] },
      properties: {
        name: page.name,
        ...filled({
          summary: page.summary,
          locality: page.locality,
          street: page.street,
          postal_code: page.postal_code,
        }),
        region: page.region,
        region_name: regionName(page.region),
        precision: page.is_exact ? 'address' : 'locality',
        practices: page.practices,
        languages: page.languages,
        has_free_offerings: page.practices.length > 0 && page.is_free,
        ...filled({
          telephone: page.telephone,
          toll_free: page.toll_free,
          email: page.mailbox,
          website: webAddress(page.website),
          verified_on: page.verified_on,
        }),
        page: origin + directoryPaths.member(page.slug),
      },
    })),
  }
}
