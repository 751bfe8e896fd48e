/** Degrees, WGS 84. */
export type Position = { readonly latitude: number; readonly longitude: number }

/** Degrees. `west` may exceed `east` when the box crosses the antimeridian. */
export type BoundingBox = {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** Mean radius R₁ of the Earth. Source: H. Moritz, « Geodetic Reference System 1980 », J. Geod. 74 (2000). */
export const meanEarthRadius = 6371.0088

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Great-circle distance in kilometres by the haversine formula, within 0.6 % of the ellipsoid.
 * Source: R. W. Sinnott, « Virtues of the Haversine », Sky and Telescope 68 (1984), p. 159.
 */
export function distanceInKilometres(from: Position, to: Position): number {
  const sinLatitude = Math.sin(radians(to.latitude - from.latitude) / 2)
  const sinLongitude = Math.sin(radians(to.longitude - from.longitude) / 2)
  const haversine =
    sinLatitude ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * sinLongitude ** 2
  return 2 * meanEarthRadius * Math.asin(Math.min(1, Math.sqrt(haversine)))
}

/**
 * The smallest box of parallels and meridians that holds every point within `kilometres`: a first,
 * indexable sieve before the exact distance. A disc that holds a pole spans every longitude.
 * Source: J. P. Matuschek, « Finding Points Within a Distance of a Latitude/Longitude Using Bounding Coordinates ».
 */
export function boundingBox(centre: Position, kilometres: number): BoundingBox {
  const reach = kilometres / meanEarthRadius
  const degrees = (reach * 180) / Math.PI
  const south = centre.latitude - degrees
  const north = centre.latitude + degrees
  if (south <= -90 || north >= 90) {
    return { south: Math.max(-90, south), west: -180, north: Math.min(90, north), east: 180 }
  }
  const width = (Math.asin(Math.sin(reach) / Math.cos(radians(centre.latitude))) * 180) / Math.PI
  return {
    south,
    west: wrap(centre.longitude - width),
    north,
    east: wrap(centre.longitude + width),
  }
}

function wrap(longitude: number): number {
  if (longitude < -180) return longitude + 360
  return longitude > 180 ? longitude - 360 : longitude
}

/** A distance as it is said. Localities are known to about a kilometre: nothing finer is shown. */
export type SpokenDistance =
  | { precision: 'same-place' }
  | { precision: 'about'; kilometres: number }

/** Below each distance (km), the step it is rounded to (km). A long road is not said to the kilometre. */
const distanceRounding = [
  { below: 20, step: 1 },
  { below: 100, step: 5 },
  { below: Number.POSITIVE_INFINITY, step: 10 },
] as const

/** Rounds for the page, half up; under half a kilometre is the same place. */
export function spokenDistance(kilometres: number): SpokenDistance {
  if (kilometres < 0.5) return { precision: 'same-place' }
  const step = distanceRounding.find(({ below }) => kilometres < below)?.step ?? 1
  return { precision: 'about', kilometres: Math.max(1, Math.round(kilometres / step) * step) }
}
