import type { Transaction } from '../../platform/database/database.ts'
import { postalAreaOf } from './forms/postal-code.ts'
import { findPostalArea } from './open-data/queries/open-service-at-locations.ts'
import { placeIndex } from './queries/place-index.ts'
import { findPlace, isWholeName, type Match } from './territory/find-place.ts'
import { placeAmongWords } from './territory/place-among-words.ts'
import type { Region } from './territory/regions.ts'

/** A place the map knows: a point, a region, or several of the same name. */
export type Known =
  | {
      readonly kind: 'place'
      readonly name: string
      readonly latitude: number
      readonly longitude: number
    }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'several'; readonly matches: readonly Match[] }

/** A place among other words: « répit Rimouski ». */
export type PlaceWithWords = { readonly typed: string; readonly words: string; readonly at: Known }

/** What was typed in the one field of the search, as far as the map can tell. */
export type Understood =
  | { readonly kind: 'anywhere' }
  | Known
  /** No table of postal codes may be copied freely: only the areas of published pages have a point. */
  | { readonly kind: 'postal-code' }
  /** No name of a place, whole: words, unless nobody has them. */
  | {
      readonly kind: 'words'
      readonly among: PlaceWithWords | null
      /** What begins so, or has a part of its name so: taken for the place where nobody has the words. */
      readonly guess: Known | null
      /** What is spelt nearly so: asked about, never guessed. « Rosemont » is not Rougemont. */
      readonly isMisspelt: boolean
      readonly suggestions: readonly Match[]
    }

/** A place where a whole name was typed, whatever its case and accents; words otherwise, and what they may mean of places. */
export async function understandAsked(tx: Transaction, typed: string): Promise<Understood> {
  const area = postalAreaOf(typed)
  if (area !== undefined) {
    const known = await findPostalArea(tx, area)
    return known ? { kind: 'place', name: area, ...known.position } : { kind: 'postal-code' }
  }
  const index = await placeIndex()
  const result = findPlace(index, typed)
  if (result.outcome === 'nothing-typed') return { kind: 'anywhere' }
  const known = result.outcome === 'unknown' ? null : knownAs(result)
  if (known !== null && 'by' in result && isWholeName(result.by)) return known

  const split = placeAmongWords(index, typed)
  const isMisspelt = 'by' in result && result.by === 'spelling'
  return {
    kind: 'words',
    among: split && { typed: split.place, words: split.words, at: knownAs(split.found) },
    guess: isMisspelt ? null : known,
    isMisspelt,
    suggestions: matchesOf(result),
  }
}

type Answered = Parameters<typeof matchesOf>[0]

function knownAs(result: Extract<Answered, { outcome: 'found' | 'several' }>): Known {
  if (result.outcome === 'several') return { kind: 'several', matches: result.matches }
  if (result.match.kind === 'region') return { kind: 'region', region: result.match.region }
  const { name, latitude, longitude } = result.match.place
  return { kind: 'place', name, latitude, longitude }
}

function matchesOf(
  result: Exclude<ReturnType<typeof findPlace>, { outcome: 'nothing-typed' }>,
): readonly Match[] {
  switch (result.outcome) {
    case 'found':
      return [result.match]
    case 'several':
      return result.matches
    case 'unknown':
      return result.suggestions
  }
}
