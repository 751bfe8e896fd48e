import { keepLatest } from '../../../platform/keep-latest.ts'
import type { Territory } from '../queries/territory.ts'
import { type CoveringAnswer, coveringAnswers } from './answer-covering.ts'
import type { Reach } from './coverage.ts'
import { type CoveringRequest, coveringProblem } from './covering-problem.ts'
import { type GreedyCovering, greedyCovering } from './greedy-covering.ts'
import { coveringRequestOf, type Gain, gainsOf } from './one-more.ts'
import type { PlaceRow } from './place.ts'
import { regionKeyOf } from './reach-by-region.ts'
import type { RegionKey, RegionScheme } from './regions.ts'

/** Where one more would newly reach the most people. Every locality was compared. */
export type OneMore = {
  /** The most first; empty when everyone is reached. */
  readonly gains: readonly Gain[]
  /** The best of the localities of each region that would reach someone. */
  readonly byRegion: ReadonlyMap<RegionKey, Gain>
}

export function findOneMore({ places }: Territory, reach: Reach, scheme: RegionScheme): OneMore {
  const gains = gainsOf(places, reach)
  const byRegion = new Map<RegionKey, Gain>()
  for (const gain of gains) {
    const region = regionKeyOf(gain.place, scheme)
    if (!byRegion.has(region)) byRegion.set(region, gain)
  }
  return { gains, byRegion }
}

/** A choice of localities, and the people they newly reach together. */
export type Choice = { readonly places: readonly PlaceRow[]; readonly population: number }

/** Where several more would newly reach the most people, as far as it is known now. */
export type SeveralMore =
  | { readonly outcome: 'everyone-reached' }
  | {
      readonly outcome: 'proved' | 'not-proved' | 'under-way' | 'too-many'
      /** Proved the best, or the best known. */
      readonly best: Choice
      /** One after the other, the best each time. */
      readonly oneByOne: Choice
      /** No choice of as many reaches more. */
      readonly atMost: number
    }

const answers = coveringAnswers()

/** What is shown until the proof is there, by the same keys as the answers. */
const choices = new Map<string, GreedyCovering>()
const mostChoices = 400

/** `version` changes with what the territory is made from; `mayStart` is asked only if the solver must run. */
export async function findSeveralMore(
  { places }: Territory,
  reach: Reach,
  asked: { version: number; practice: string; count: number; mayStart: () => boolean },
): Promise<SeveralMore> {
  const { version, practice, count, mayStart } = asked
  const request = coveringRequestOf(places, reach, count)
  const key = [version, practice, reach.kilometres, count].join(' ')
  const answer = await answers.answer(key, request, mayStart)
  if (answer.outcome === 'everyone-reached') return answer

  const placeOf = new Map(places.map((place) => [place.geonamesId, place]))
  const placed = (ids: readonly number[]) => ids.flatMap((id) => placeOf.get(id) ?? [])
  const greedy = greedyOf(key, request)
  const oneByOne = { places: placed(greedy.sites), population: greedy.population }
  return { outcome: answer.outcome, oneByOne, ...bestOf(answer, oneByOne, greedy.atMost, placed) }
}

function greedyOf(key: string, request: CoveringRequest): GreedyCovering {
  const known = choices.get(key)
  if (known) return known
  const greedy = greedyCovering(coveringProblem(request), request.count)
  keepLatest(choices, [key, greedy], mostChoices)
  return greedy
}

function bestOf(
  answer: CoveringAnswer,
  oneByOne: Choice,
  atMost: number,
  placed: (ids: readonly number[]) => PlaceRow[],
): { best: Choice; atMost: number } {
  if (answer.outcome !== 'proved') return { best: oneByOne, atMost }
  const { sites, population } = answer
  return { best: { places: placed(sites), population }, atMost: population }
}
