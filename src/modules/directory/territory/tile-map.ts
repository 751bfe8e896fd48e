import { type RegionKey, type RegionScheme, regionsOf, type TilePosition } from './regions.ts'

/* Levels of shade for the schematic map. Built ahead of the page that will shade its tiles (decision 043). */

export type MapTile = TilePosition & {
  readonly region: RegionKey
  readonly name: string
  readonly slug: string
  readonly count: number
  /** 0 for none; then 1, 2… from the fewest to the most. */
  readonly level: number
}

/** Counts of a level, both included; level 0 is not in the legend of levels, it is « none ». */
export type MapLevel = { readonly level: number; readonly from: number; readonly to: number }

export type TileMap = {
  readonly columns: number
  readonly rows: number
  /** In reading order: by row, then by column. */
  readonly tiles: readonly MapTile[]
  readonly levels: readonly MapLevel[]
}

/**
 * One tile of equal weight per region, with its count and the level it is shaded by. A region absent
 * from `counts` has none. Levels hold about as many regions each; equal counts are never parted, so
 * that there may be fewer than `mostLevels`.
 */
export function tileMap(
  scheme: RegionScheme,
  counts: ReadonlyMap<RegionKey, number>,
  { mostLevels = 4 }: { mostLevels?: number } = {},
): TileMap {
  const regions = regionsOf(scheme)
  const levels = levelsOf(
    [...regions].map(({ key }) => counts.get(key) ?? 0),
    mostLevels,
  )
  const tiles = regions
    .map(({ key, name, slug, tile }) => {
      const count = counts.get(key) ?? 0
      const level = levels.find(({ from, to }) => count >= from && count <= to)?.level ?? 0
      return { ...tile, region: key, name, slug, count, level }
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
  return {
    columns: 1 + Math.max(...tiles.map(({ column }) => column)),
    rows: 1 + Math.max(...tiles.map(({ row }) => row)),
    tiles,
    levels,
  }
}

function levelsOf(counts: readonly number[], mostLevels: number): MapLevel[] {
  const present = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const distinct = new Set(present)
  const size = Math.min(mostLevels, distinct.size)
  const levels: MapLevel[] = []
  for (const [position, count] of present.entries()) {
    const last = levels.at(-1)
    if (last && count === last.to) continue
    const quantile = 1 + Math.floor((position * size) / present.length)
    if (last && quantile <= last.level) {
      levels[levels.length - 1] = { ...last, to: count }
    } else {
      levels.push({ level: last ? last.level + 1 : 1, from: count, to: count })
    }
  }
  return levels
}
