import { placeIndex } from '../queries/place-index.ts'
import { findPlace, isWholeName, placesAmong } from '../territory/find-place.ts'
import type { PlaceRow } from '../territory/place.ts'
import { administrativeKey } from '../territory/regions.ts'
import { type Town, townOf, unrecordedTown } from './town.ts'

/** What a form says of a town: as typed, then what was chosen when there was a choice. */
export type TypedTown = {
  readonly locality: string
  /** `''`, the identifier of one of the places offered, or `elsewhere`: none of them. */
  readonly place: string
  /** Key of an administrative region, for a place that is not recorded; else ''. */
  readonly region: string
}

export const elsewhere = 'elsewhere'

export type ResolveTownResult =
  | { readonly outcome: 'resolved'; readonly town: Town }
  /** Several places answer, or one by a guess that the person should confirm; none is possible: a small village. */
  | { readonly outcome: 'choose'; readonly among: readonly PlaceRow[] }
  | { readonly outcome: 'choose-region'; readonly among: readonly PlaceRow[] }
  | { readonly outcome: 'is-a-region' }

/** The town someone typed, found among the recorded places, or as written with a region that was chosen. */
export async function resolveTown(typed: TypedTown): Promise<ResolveTownResult> {
  const result = findPlace(await placeIndex(), typed.locality)
  switch (result.outcome) {
    case 'found':
      if (result.match.kind === 'region') return { outcome: 'is-a-region' }
      if (isWholeName(result.by)) return { outcome: 'resolved', town: townOf(result.match.place) }
      return choose(typed, [result.match.place])
    case 'several':
      return choose(typed, placesAmong(result.matches))
    case 'unknown':
      return choose(typed, placesAmong(result.suggestions))
    case 'nothing-typed':
      return choose(typed, [])
  }
}

function choose(typed: TypedTown, among: readonly PlaceRow[]): ResolveTownResult {
  const chosen = among.find(({ geonamesId }) => String(geonamesId) === typed.place)
  if (chosen) return { outcome: 'resolved', town: townOf(chosen) }
  if (typed.place !== elsewhere && among.length > 0) return { outcome: 'choose', among }

  const key = administrativeKey(typed.region)
  if (key === null) return { outcome: 'choose-region', among }
  return { outcome: 'resolved', town: unrecordedTown(typed.locality, key) }
}
