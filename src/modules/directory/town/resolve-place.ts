import { placeIndex } from '../queries/place-index.ts'
import { findPlace } from '../territory/find-place.ts'
import type { PlaceRow } from '../territory/place.ts'
import { administrativeKey } from '../territory/regions.ts'
import { placesOf, type Town, townOf, unrecordedTown } from './understand-town.ts'

/** What a form says of a town: as typed, then what was chosen when there was a choice. */
export type TypedPlace = {
  readonly locality: string
  /** `''`, the identifier of one of the places offered, or `elsewhere`: none of them. */
  readonly place: string
  /** Key of an administrative region, for a place that is not recorded; else ''. */
  readonly region: string
}

export const elsewhere = 'elsewhere'

export type ResolvePlaceResult =
  | { readonly outcome: 'resolved'; readonly place: Town }
  /** Several places answer, or one by a guess that the person should confirm; none is possible: a small village. */
  | { readonly outcome: 'choose'; readonly among: readonly PlaceRow[] }
  | { readonly outcome: 'choose-region'; readonly among: readonly PlaceRow[] }
  | { readonly outcome: 'is-a-region' }

/** The town someone typed, found among the recorded places, or as written with a region that was chosen. */
export async function resolvePlace(typed: TypedPlace): Promise<ResolvePlaceResult> {
  const result = findPlace(await placeIndex(), typed.locality)
  switch (result.outcome) {
    case 'found':
      if (result.match.kind === 'region') return { outcome: 'is-a-region' }
      if (result.by === 'name' || result.by === 'other-name') return resolved(result.match.place)
      return choose(typed, [result.match.place])
    case 'several':
      return choose(typed, placesOf(result.matches))
    case 'unknown':
      return choose(typed, placesOf(result.suggestions))
    case 'nothing-typed':
      return choose(typed, [])
  }
}

function choose(typed: TypedPlace, among: readonly PlaceRow[]): ResolvePlaceResult {
  const chosen = among.find(({ geonamesId }) => String(geonamesId) === typed.place)
  if (chosen) return resolved(chosen)
  if (typed.place !== elsewhere && among.length > 0) return { outcome: 'choose', among }

  const key = administrativeKey(typed.region)
  if (key === null) return { outcome: 'choose-region', among }
  return { outcome: 'resolved', place: unrecordedTown(typed.locality, key) }
}

function resolved(place: PlaceRow): ResolvePlaceResult {
  return { outcome: 'resolved', place: townOf(place) }
}
