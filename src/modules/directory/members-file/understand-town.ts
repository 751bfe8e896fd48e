import { placeIndex } from '../queries/place-index.ts'
import { findPlace, isWholeName, placesAmong } from '../territory/find-place.ts'
import { foldName } from '../territory/fold-name.ts'
import type { PlaceRow } from '../territory/place.ts'
import { type AdministrativeKey, regionOf } from '../territory/regions.ts'
import { type Town, townOf, unrecordedTown } from '../town/town.ts'

export type TownResult =
  | { outcome: 'known'; town: Town }
  /** No place we record has this name; with a region it may be kept as it is. */
  | { outcome: 'unrecorded'; town: Town }
  | { outcome: 'several'; suggestions: readonly string[] }
  | { outcome: 'misspelt'; suggestions: readonly string[] }
  | { outcome: 'unknown'; suggestions: readonly string[] }
  | { outcome: 'elsewhere'; region: string; suggestions: readonly string[] }

/**
 * The town of a row of a file, where nobody can be asked. Only a whole name is taken at its word: a guess is told back. `region` chooses among
 * homonyms, and is needed for a village that is not recorded.
 */
export async function understandTown(
  typed: string,
  region: AdministrativeKey | null,
): Promise<TownResult> {
  const index = await placeIndex()
  const named = region === null ? typed : `${typed}, ${regionOf(region).name}`
  const found = placeOf(findPlace(index, named))
  if (found.place && found.isWhole) {
    if (region === null || found.place.region === region) {
      return { outcome: 'known', town: townOf(found.place) }
    }
  }
  const anywhere = placeOf(findPlace(index, typed))
  if (anywhere.several.length > 0 && anywhere.isWhole) {
    const here = anywhere.several.filter((place) => place.region === region)
    if (here.length === 1 && here[0]) return { outcome: 'known', town: townOf(here[0]) }
    if (region === null) return { outcome: 'several', suggestions: anywhere.several.map(nameOf) }
  }
  if (anywhere.place && anywhere.isWhole && region !== null && !isPart(typed)) {
    return {
      outcome: 'elsewhere',
      region: regionOf(anywhere.place.region).name,
      suggestions: [nameOf(anywhere.place)],
    }
  }
  const near = [anywhere.place, ...anywhere.several].flatMap((place) => place ?? []).map(nameOf)
  if (near.length > 0) return { outcome: 'misspelt', suggestions: near }
  if (region === null) return { outcome: 'unknown', suggestions: anywhere.suggestions.map(nameOf) }
  return { outcome: 'unrecorded', town: unrecordedTown(typed, region) }
}

/** « Saint-Bruno, Montérégie » already says its region. */
const isPart = (typed: string) => foldName(typed) !== foldName(typed.split(/[,(]/)[0] ?? '')

function nameOf(place: PlaceRow): string {
  return `${place.name}, ${regionOf(place.region).name}`
}

type Understood = {
  readonly place: PlaceRow | null
  readonly several: readonly PlaceRow[]
  readonly suggestions: readonly PlaceRow[]
  readonly isWhole: boolean
}

function placeOf(result: ReturnType<typeof findPlace>): Understood {
  const nothing = { place: null, several: [], suggestions: [], isWhole: false }
  switch (result.outcome) {
    case 'nothing-typed':
      return nothing
    case 'unknown':
      return { ...nothing, suggestions: placesAmong(result.suggestions) }
    case 'several':
      return { ...nothing, several: placesAmong(result.matches), isWhole: isWholeName(result.by) }
    case 'found':
      return {
        ...nothing,
        place: placesAmong([result.match])[0] ?? null,
        isWhole: isWholeName(result.by),
      }
  }
}
