import { type RawBuilder, sql } from 'kysely'
import { meanEarthRadius, type Position } from '../territory/distance.ts'

type Columns = { readonly latitude: RawBuilder<unknown>; readonly longitude: RawBuilder<unknown> }

/**
 * Great-circle distance in SQL, as territory/distance.ts counts it: from a place to the point that two columns hold, both
 * or neither null. Null when they are.
 */
export function kilometresBetween({ latitude, longitude }: Position, to: Columns) {
  // `least` passes over nulls: without the case, what has no point would be at the antipodes.
  return sql<number | null>`
    case when ${to.latitude} is not null then
      2 * ${meanEarthRadius}::float8 * asin(least(1, sqrt(
        power(sin(radians(${to.latitude} - ${latitude}::float8) / 2), 2)
        + cos(radians(${latitude}::float8)) * cos(radians(${to.latitude}))
          * power(sin(radians(${to.longitude} - ${longitude}::float8) / 2), 2)
      )))
    end`
}
