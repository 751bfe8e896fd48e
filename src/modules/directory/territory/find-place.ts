import { editDistance } from './edit-distance.ts'
import { foldName, withoutLeadingArticle } from './fold-name.ts'
import type { PlaceRow } from './place.ts'
import type { Region } from './regions.ts'

export type Match =
  | { readonly kind: 'place'; readonly place: PlaceRow }
  | { readonly kind: 'region'; readonly region: Region }

/** How the text was understood; anything but `name` is a guess the page should say aloud. */
export type Understanding =
  | 'name'
  | 'other-name'
  | 'beginning'
  | 'part'
  | 'abbreviation'
  | 'spelling'

export type NamedPlaces =
  | { outcome: 'found'; match: Match; by: Understanding }
  /** Homonyms, or several names that answer as well: the most peopled first, at most `mostChoices`. */
  | { outcome: 'several'; matches: readonly Match[]; by: Understanding }

export type FindPlaceResult =
  | NamedPlaces
  | { outcome: 'unknown'; suggestions: readonly Match[] }
  | { outcome: 'nothing-typed' }

/** The name was typed whole, whatever its case and accents: it can be taken at its word. */
export function isWholeName(by: Understanding): boolean {
  return by === 'name' || by === 'other-name'
}

/** The places of what was found; the regions are left out. */
export function placesAmong(matches: readonly Match[]): PlaceRow[] {
  return matches.flatMap((match) => (match.kind === 'place' ? [match.place] : []))
}

type Candidate = {
  readonly match: Match
  /** Folded; the first is the name, the others are looked up whole only. */
  readonly names: readonly string[]
  readonly consonants: string
  /** Homonyms of a lower rank stand aside: a region is meant before a hamlet of the same name. */
  readonly rank: number
  readonly population: number
  readonly order: number
}

export type PlaceIndex = { readonly candidates: readonly Candidate[] }

export const mostChoices = 8
const mostSuggestions = 4

/** Folds every name once, for a process to keep. */
export function indexPlaces(places: readonly PlaceRow[], regions: readonly Region[]): PlaceIndex {
  const candidates = [
    ...places.map((place) =>
      candidate(
        { kind: 'place', place },
        place.folded.split('|'),
        place.kind === 'locality' ? 2 : 0,
        place.population,
        place.geonamesId,
      ),
    ),
    ...regions.map((region, order) =>
      candidate({ kind: 'region', region }, regionNames(region), 1, 0, order),
    ),
  ]
  return { candidates: candidates.sort(byRankThenPeople) }
}

/**
 * The place or region that a person means: the whole name first, then another of its names, how it
 * begins, a part of it, consonants that abbreviate it (« mtl »), a spelling one or two letters away.
 * « Saint-Ambroise, Lanaudière » chooses among homonyms. Case, accents, hyphens, `St-` and a leading
 * article never matter. Pure; about 0.3 ms over the 514 localities that may be named.
 */
export function findPlace(index: PlaceIndex, text: string): FindPlaceResult {
  // No name is longer, and the time of the comparison must not be the typist's choice.
  const typed = text.slice(0, 120)
  const inProvince = withoutProvince(typed)
  if (inProvince !== typed) return findPlace(index, inProvince)
  const within = typed.match(/^(.*?)[,(]\s*([^,()]+)\)?\s*$/s)
  if (within) {
    const [, name = '', regionText = ''] = within
    const narrowed = inRegion(index, foldName(regionText))
    if (foldName(name) !== '' && narrowed.candidates.length > 0) return search(narrowed, name)
  }
  const whole = search(index, typed)
  const isKnown = 'by' in whole && isWholeName(whole.by)
  if (!within || isKnown) return whole
  const [, cityName = '', part = ''] = within
  return searchPart(index, cityName, part) ?? whole
}

/** « Saguenay (Jonquière) »: the part where it is recorded, else the city that holds it. */
function searchPart(index: PlaceIndex, cityName: string, part: string): FindPlaceResult | null {
  const city = search(index, cityName)
  if (city.outcome !== 'found' || city.by !== 'name' || city.match.kind === 'region') return null
  const { region } = city.match.place
  const candidates = index.candidates.filter(
    ({ match }) => match.kind === 'place' && match.place.region === region,
  )
  const inCity = search({ candidates }, part)
  const isPart = inCity.outcome === 'found' && isWholeName(inCity.by)
  return isPart ? { ...inCity, by: 'other-name' } : { ...city, by: 'part' }
}

/** « Rimouski, Québec », « Montréal (QC) », as an address is copied; the city that bears the province's name stays. */
function withoutProvince(typed: string): string {
  return typed.replace(/(?<=\S)\s*(?:,\s*(?:qu[ée]bec|qc|canada)|\(\s*(?:qc|canada)\s*\))\s*$/i, '')
}

/** The place or region that bears this whole name, or is called so; null where none does. */
export function findNamed(index: PlaceIndex, text: string): NamedPlaces | null {
  const typed = foldName(text)
  return typed === '' ? null : firstAnswer(wholeNames(index, typed))
}

type Tier = readonly [Understanding, () => Candidate[]]

function wholeNames(index: PlaceIndex, typed: string): Tier[] {
  return [
    ['name', () => homonyms(index, typed)],
    ['other-name', () => index.candidates.filter(({ names }) => names.includes(typed, 1))],
  ]
}

function firstAnswer(tiers: readonly Tier[]): NamedPlaces | null {
  for (const [by, candidatesOf] of tiers) {
    const [first, ...others] = withoutRegionsOfTowns(candidatesOf())
    if (!first) continue
    if (others.length === 0) return { outcome: 'found', match: first.match, by }
    const matches = [first, ...others].slice(0, mostChoices).map(({ match }) => match)
    return { outcome: 'several', matches, by }
  }
  return null
}

function search(index: PlaceIndex, text: string): FindPlaceResult {
  const typed = foldName(text)
  if (typed === '') return { outcome: 'nothing-typed' }
  const answer = firstAnswer([
    ...wholeNames(index, typed),
    ['beginning', () => index.candidates.filter((one) => begins(one, typed))],
    ['part', () => index.candidates.filter((one) => holds(one, typed))],
    ['abbreviation', () => abbreviated(index, typed)],
    ['spelling', () => misspelt(index, typed, typosAllowed(typed))],
  ])
  if (answer) return answer
  const nearest = misspelt(index, typed, Math.ceil(typed.length / 2.5), mostSuggestions)
  return { outcome: 'unknown', suggestions: nearest.map(({ match }) => match) }
}

/**
 * Those whose whole name was typed, and the longer names that begin with it and are more peopled:
 * « Saint-Bruno » is a village of Lac-Saint-Jean, but many who write it mean Saint-Bruno-de-Montarville.
 */
function homonyms(index: PlaceIndex, typed: string): Candidate[] {
  const bare = withoutLeadingArticle(typed)
  const joined = typed.replaceAll(' ', '')
  const alike = index.candidates.filter(
    ({ names: [name = ''] }) =>
      name === typed || withoutLeadingArticle(name) === bare || name.replaceAll(' ', '') === joined,
  )
  if (alike.length === 0 || alike.some(({ match }) => match.kind === 'region')) return alike
  const most = Math.max(...alike.map(({ population }) => population))
  const longer = index.candidates.filter(
    ({ names: [name = ''], population }) => name.startsWith(`${typed} `) && population > most,
  )
  return [...alike, ...longer].sort(byRankThenPeople)
}

/** « Laval » is the city before the region; « Laurentides » the region before a hamlet. */
function withoutRegionsOfTowns(candidates: readonly Candidate[]): Candidate[] {
  const named = (rank: number) =>
    new Set(candidates.filter((one) => one.rank === rank).map(({ names: [name] }) => name))
  const [towns, regions] = [named(0), named(1)]
  return candidates.filter(
    ({ rank, names: [name] }) =>
      rank === 0 || (rank === 1 ? !towns.has(name) : !regions.has(name) || towns.has(name)),
  )
}

function begins({ names: [name = ''] }: Candidate, typed: string): boolean {
  return (
    typed.length >= 2 && (name.startsWith(typed) || withoutLeadingArticle(name).startsWith(typed))
  )
}

function holds({ names: [name = ''] }: Candidate, typed: string): boolean {
  return typed.length >= 4 && ` ${name}`.includes(` ${typed}`)
}

/** « mtl », « dvl »: consonants in their order, the first and the last of the name among them. */
function abbreviated(index: PlaceIndex, typed: string): Candidate[] {
  if (!/^[^aeiouy\d ]{2,6}$/.test(typed)) return []
  const alike = index.candidates.filter(
    ({ match, consonants, rank }) =>
      match.kind === 'place' &&
      rank === 0 &&
      consonants.startsWith(typed.charAt(0)) &&
      consonants.endsWith(typed.charAt(typed.length - 1)) &&
      isSubsequence(typed, consonants),
  )
  const [first, second] = alike
  // Only the known are abbreviated: a town ten times as peopled as the next is the one meant.
  return first && second && first.population >= 10 * second.population ? [first] : alike
}

function isSubsequence(letters: string, text: string): boolean {
  let from = 0
  for (const letter of letters) {
    const found = text.indexOf(letter, from)
    if (found < 0) return false
    from = found + 1
  }
  return true
}

/** None up to 3 letters, 1 up to 7, then 2: a wrong town costs more than asking again. */
function typosAllowed(typed: string): number {
  if (typed.length <= 3) return 0
  return typed.length <= 7 ? 1 : 2
}

/** The nearest spellings within `limit`: all those at the least distance, or the `count` nearest. */
function misspelt(index: PlaceIndex, typed: string, limit: number, count?: number): Candidate[] {
  if (limit === 0) return []
  const near = index.candidates
    .map((one) => ({ one, distance: nameDistance(one, typed, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || byRankThenPeople(a.one, b.one))
  const least = near[0]?.distance
  const kept = count === undefined ? near.filter((n) => n.distance === least) : near.slice(0, count)
  return kept.map(({ one }) => one)
}

function nameDistance({ names: [name = ''] }: Candidate, typed: string, limit: number): number {
  const whole = editDistance(name, typed, limit)
  const bare = withoutLeadingArticle(name)
  return bare === name ? whole : Math.min(whole, editDistance(bare, typed, limit))
}

function inRegion(index: PlaceIndex, regionText: string): PlaceIndex {
  if (regionText.length < 3) return { candidates: [] }
  const keys = new Set(
    index.candidates.flatMap(({ match, names }) =>
      match.kind === 'region' && names.some((name) => name.startsWith(regionText))
        ? [match.region.key]
        : [],
    ),
  )
  return {
    candidates: index.candidates.filter(
      ({ match }) => match.kind === 'place' && keys.has(match.place.region),
    ),
  }
}

/** « Lac-Saint-Jean » means the region whose name it is half of. */
function regionNames(region: Region): string[] {
  const parts = region.key === 'ra:10' ? partsOfTheNorth : []
  return [region.name, ...region.name.split(/–| et /), ...parts].map(foldName)
}

/** Lands of Nord-du-Québec that people there name before it. */
const partsOfTheNorth = ['Nunavik', 'Eeyou Istchee', 'Eeyou Istchee Baie-James', 'Baie-James']

function candidate(
  match: Match,
  names: readonly string[],
  rank: number,
  population: number,
  order: number,
): Candidate {
  const name = names[0] ?? ''
  const consonants = name.replace(/[aeiouy\d ]/g, '')
  return { match, names, consonants, rank, population, order }
}

function byRankThenPeople(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || b.population - a.population || a.order - b.order
}
