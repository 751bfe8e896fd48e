import type { Transaction } from '../../../platform/database/database.ts'
import { placeIndex } from '../queries/place-index.ts'
import { findPlace, type Match } from '../territory/find-place.ts'
import type { Asked, Near } from './parameters.ts'
import { type Around, findPostalArea } from './queries/open-service-at-locations.ts'
import { listTaxonomyTerms } from './queries/taxonomy-terms.ts'

/** Metres around a place, when nobody says. */
export const usualProximity = 50_000

/** A code that no practice has. */
const noPractice = ''

/** The practice that the taxonomy parameters leave: null for any, one that does not exist when they name none of ours. */
export async function practiceAsked(
  tx: Transaction,
  { taxonomyId, taxonomyTermId }: Pick<Asked, 'taxonomyId' | 'taxonomyTermId'>,
): Promise<string | null> {
  if (taxonomyId === null && taxonomyTermId === null) return null
  const terms = await listTaxonomyTerms(tx)
  const ours = terms.filter((term) => taxonomyId === null || term.taxonomyId === taxonomyId)
  if (ours.length === 0) return noPractice
  if (taxonomyTermId === null) return null
  return ours.find(({ id }) => id === taxonomyTermId)?.code ?? noPractice
}

export type AroundAsked =
  | { readonly outcome: 'found'; readonly around: Around | null }
  | { readonly outcome: 'near-unknown' }
  | { readonly outcome: 'near-several'; readonly places: readonly string[] }
  | { readonly outcome: 'postcode-unknown'; readonly area: string }

/** Where `near` or `postcode` is. The regions of a postal code, unless a proximity is asked: as HSDS says. */
export async function aroundAsked(
  tx: Transaction,
  { near, postalArea, proximity }: Pick<Asked, 'near' | 'postalArea' | 'proximity'>,
): Promise<AroundAsked> {
  if (near) return nearAsked(near, proximity)
  if (postalArea === null) return { outcome: 'found', around: null }
  const area = await findPostalArea(tx, postalArea)
  if (!area) return { outcome: 'postcode-unknown', area: postalArea }
  const { position, regions } = area
  return {
    outcome: 'found',
    around:
      proximity === null
        ? { kind: 'regions', regions }
        : { kind: 'point', position, metres: proximity },
  }
}

async function nearAsked(near: Near, proximity: number | null): Promise<AroundAsked> {
  const metres = proximity ?? usualProximity
  if (near.kind === 'point') {
    return { outcome: 'found', around: { kind: 'point', position: near, metres } }
  }
  const result = findPlace(await placeIndex(), near.name)
  if (result.outcome === 'several') {
    return { outcome: 'near-several', places: result.matches.map(nameOf) }
  }
  if (result.outcome !== 'found') return { outcome: 'near-unknown' }
  const { match } = result
  return {
    outcome: 'found',
    around:
      match.kind === 'region'
        ? { kind: 'regions', regions: [match.region.key] }
        : { kind: 'point', position: match.place, metres },
  }
}

function nameOf(match: Match): string {
  return match.kind === 'region' ? match.region.name : match.place.name
}
