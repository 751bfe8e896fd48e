import { Disclosure } from '../disclosure/disclosure.tsx'
import type { Example } from '../example.ts'
import { RegionList, RegionMap, type RegionTile } from './region-map.tsx'

const places = [
  ['01', 'Bas-Saint-Laurent', 5, 4, 2],
  ['02', 'Saguenay–Lac-Saint-Jean', 6, 2, 1],
  ['03', 'Capitale-Nationale', 8, 3, 2],
  ['04', 'Mauricie', 5, 2, 2],
  ['05', 'Estrie', 5, 3, 4],
  ['06', 'Montréal', 14, 1, 4],
  ['07', 'Outaouais', 4, 0, 2],
  ['08', 'Abitibi-Témiscamingue', 5, 0, 1],
  ['09', 'Côte-Nord', 3, 4, 1],
  ['10', 'Nord-du-Québec', 0, 1, 0],
  ['11', 'Gaspésie–Îles-de-la-Madeleine', 4, 5, 2],
  ['12', 'Chaudière-Appalaches', 5, 3, 3],
  ['13', 'Laval', 2, 1, 3],
  ['14', 'Lanaudière', 5, 1, 2],
  ['15', 'Laurentides', 5, 0, 3],
  ['16', 'Montérégie', 9, 2, 4],
  ['17', 'Centre-du-Québec', 5, 2, 3],
] as const

/** Seventeen regions and ninety members: the size of the first federation. */
export const regions: readonly RegionTile[] = places.map(([code, name, many, column, row]) => ({
  code,
  name,
  column,
  row,
  members: Array.from({ length: many }, (_, i) => `0d6f6c3e-53a5-7c0b-a6e1-9f6f0a${code}${i + 10}`),
  count: String(many),
  heard: `${code} ${name}, ${many} ressources`,
  href: `#region-${code}`,
  current: code === '01',
}))

export const examples: readonly Example[] = [
  {
    name: 'Un bloc par région, une pièce par ressource, et sa liste',
    render: () => (
      <>
        <RegionMap label="Carte schématique des 17 régions" regions={regions} />
        <Disclosure summary="La même carte, en liste">
          <RegionList regions={regions} />
        </Disclosure>
      </>
    ),
  },
]
