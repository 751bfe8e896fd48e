import type { AdministrativeKey } from './regions.ts'

/**
 * What a locality is to a count of people. Only a `municipality` is counted. A `borough` is a part
 * of one, and so is most often a `locality`: a sector whose people are in the figure of a city that
 * absorbed it, a hamlet that GeoNames attaches to no municipality and whose figure cannot be trusted, or a
 * place that it leaves out.
 */
export type PlaceKind = 'municipality' | 'borough' | 'locality'

/** A recorded locality of Québec, as the build writes it and `directory.places` keeps it. */
export type PlaceRow = {
  /** Below zero for a place that is not of GeoNames: see unlisted-places.ts. */
  readonly geonamesId: number
  readonly name: string
  readonly region: AdministrativeKey
  /** Two digits. */
  readonly censusDivision: string
  /** Degrees north, WGS 84; right to about a kilometre. */
  readonly latitude: number
  /** Degrees east (negative in Québec), WGS 84. */
  readonly longitude: number
  /** 0 means that GeoNames records none, never that nobody lives there. */
  readonly population: number
  readonly kind: PlaceKind
  /** Folded spellings joined by `|`: the name first, then what else people call it. */
  readonly folded: string
}

/** A place whose people are counted once, and counted here. */
export function isCounted(place: Pick<PlaceRow, 'kind'>): boolean {
  return place.kind === 'municipality'
}

/** To be shown wherever places, distances or their populations are (CC BY 4.0, section 3.a). */
export const placesAttribution = {
  name: 'GeoNames',
  url: 'https://www.geonames.org/',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  /** Latest change among the rows of Québec. Populations date from several censuses before that day. */
  lastChangedOn: '2023-02-26',
} as const

/** What the recorded localities are a part of. Source: Statistics Canada, 2021 Census of Population. */
export const censusOfQuebec = { population: 8_501_833, year: 2021 } as const
