import type { PlaceKind } from './place.ts'

export type GeonamesErratum = {
  readonly geonamesId: number
  /** As the row calls itself, so that a renumbered row is noticed. */
  readonly recordedAs: string
  readonly name?: string
  readonly censusDivision?: string
  readonly kind?: PlaceKind
  readonly because: string
}

/**
 * Rows of GeoNames known to be wrong about Québec. GeoNames finds the municipality from coordinates
 * rounded to the minute of arc: a town beside a limit may carry its neighbour's code. Such a code both
 * misplaces the town and makes its people look counted twice. A test fails when a row no longer exists.
 */
export const geonamesErrata: readonly GeonamesErratum[] = [
  {
    geonamesId: 5905152,
    recordedAs: 'Bois-des-Filion',
    censusDivision: '73',
    kind: 'municipality',
    because: 'in the MRC of Thérèse-De Blainville; carries the code of Laval, across the river',
  },
  {
    geonamesId: 6060407,
    recordedAs: 'Lorraine',
    censusDivision: '73',
    kind: 'municipality',
    because: 'in the MRC of Thérèse-De Blainville; carries the code of Terrebonne',
  },
  {
    geonamesId: 5970014,
    recordedAs: 'Hampstead',
    kind: 'municipality',
    because: 'a city of its own; carries the code of Côte-Saint-Luc',
  },
  {
    geonamesId: 5917117,
    recordedAs: 'Carignan',
    kind: 'municipality',
    because: 'a city of its own; carries the code of Chambly',
  },
  {
    geonamesId: 6137587,
    recordedAs: 'Saint-Charles-de-Bourget',
    kind: 'municipality',
    because: 'a municipality of its own; carries the code of Saint-Ambroise',
  },
  {
    geonamesId: 6945997,
    recordedAs: 'Maliotenam',
    kind: 'municipality',
    because: 'an Innu community apart from Sept-Îles, which surrounds it',
  },
  {
    geonamesId: 12076678,
    recordedAs: "Saint-Bernard-de-l'Île-aux-Coudres",
    censusDivision: '16',
    kind: 'locality',
    because: 'in the MRC of Charlevoix; the point lies 40 km away, on the south shore',
  },
  {
    geonamesId: 12076636,
    recordedAs: 'Parc-Boutin',
    censusDivision: '56',
    kind: 'locality',
    because: 'a sector of Saint-Jean-sur-Richelieu; carries a code of Chaudière-Appalaches',
  },
  {
    geonamesId: 6137692,
    recordedAs: 'Saint-Donat-de-Montcalm',
    censusDivision: '62',
    because: 'in the MRC of Matawinie; no code, and the nearest town is across the limit',
  },
  {
    geonamesId: 6110611,
    recordedAs: 'Pont Rouge',
    kind: 'locality',
    because: 'a hamlet near Péribonka that was given the people of Pont-Rouge, in Portneuf',
  },
  {
    geonamesId: 5887470,
    recordedAs: 'Asbestos',
    name: 'Val-des-Sources',
    because: 'renamed in December 2020',
  },
  {
    geonamesId: 6943733,
    recordedAs: 'Weymontachie',
    name: 'Wemotaci',
    because: 'the name the community uses',
  },
  {
    geonamesId: 6620467,
    recordedAs: 'St-Jean-Port-Joli',
    name: 'Saint-Jean-Port-Joli',
    because: 'official spelling',
  },
  {
    geonamesId: 6639619,
    recordedAs: 'Sainte Catherine de la Jacques Cartier',
    name: 'Sainte-Catherine-de-la-Jacques-Cartier',
    because: 'official spelling',
  },
  {
    geonamesId: 7535694,
    recordedAs: 'Metabetchouan-Lac-a-la-Croix',
    name: 'Métabetchouan–Lac-à-la-Croix',
    because: 'official spelling',
  },
  {
    geonamesId: 6138643,
    recordedAs: 'Saint-Lin-Laurentides',
    name: 'Saint-Lin–Laurentides',
    because: 'official spelling',
  },
  {
    geonamesId: 6137631,
    recordedAs: 'Saint-Côme--Linière',
    name: 'Saint-Côme–Linière',
    because: 'official spelling',
  },
  {
    geonamesId: 6943826,
    recordedAs: 'New-Richmond',
    name: 'New Richmond',
    because: 'official spelling',
  },
  {
    geonamesId: 6943827,
    recordedAs: 'Thetford-Mines',
    name: 'Thetford Mines',
    because: 'official spelling',
  },
  {
    geonamesId: 10627796,
    recordedAs: 'le Plateau',
    name: 'Le Plateau',
    because: 'official spelling',
  },
]
