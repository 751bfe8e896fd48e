import { z } from 'zod'
import { parseRegionKey, type RegionKey, type RegionScheme, regionsOf } from './regions.ts'

/*
 * Real limits of regions, for whoever wants them on a map: `npm run boundaries` reads, checks and lightens them. No page of the
 * site draws them yet (decision 043).
 */

/** Degrees: longitude, then latitude, as GeoJSON orders them. */
export type LonLat = readonly [longitude: number, latitude: number]

/** Positions of a closed line; the first is not repeated at the end. */
export type Ring = readonly LonLat[]

export type Boundary = {
  readonly region: RegionKey
  /** Polygons; in each the outer ring, then its holes. */
  readonly polygons: readonly (readonly Ring[])[]
}

/** What is wrong with a feature, by its rank in the file (from 1). */
export type BoundaryProblem = { readonly feature: number } & (
  | { problem: 'no-shape' }
  | { problem: 'not-a-polygon'; found: string }
  | { problem: 'no-code'; properties: readonly string[] }
  | { problem: 'unknown-region'; code: string }
  | { problem: 'region-twice'; region: RegionKey }
  | { problem: 'not-degrees'; position: readonly number[] }
  | { problem: 'open-ring' }
)

export type ImportBoundariesResult =
  /** `missing`: regions of the scheme the file does not draw; they stay in the list and the table. */
  | { outcome: 'imported'; boundaries: readonly Boundary[]; missing: readonly RegionKey[] }
  | { outcome: 'too-large'; mostBytes: number }
  | { outcome: 'not-json' }
  | { outcome: 'not-a-feature-collection' }
  | { outcome: 'refused'; problems: readonly BoundaryProblem[] }

/** Read whole into memory: more detail than a page could ever draw is refused rather than tried. */
const mostBytes = 64 * 1024 * 1024
const mostProblems = 50

const featureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.record(z.string(), z.unknown()).nullish(),
        geometry: z.object({ type: z.string(), coordinates: z.unknown().optional() }).nullish(),
      }),
    )
    .min(1),
})

const position = z.array(z.number()).min(2)
const polygon = z.array(z.array(position)).min(1)
const shapes: Record<string, z.ZodType<number[][][][]>> = {
  Polygon: polygon.transform((rings) => [rings]),
  MultiPolygon: z.array(polygon).min(1),
}

/**
 * Reads official limits: a GeoJSON FeatureCollection (RFC 7946) of Polygon or MultiPolygon, one feature
 * per region, its code in the property `codeProperty` (`RES_CO_REG` in the official files; `6`, `06` and
 * `ra:06` are alike). All problems are reported, up to 50, and nothing is imported when there is one.
 */
export function importBoundaries(
  text: string,
  { scheme, codeProperty }: { scheme: RegionScheme; codeProperty: string },
): ImportBoundariesResult {
  if (Buffer.byteLength(text) > mostBytes) return { outcome: 'too-large', mostBytes }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { outcome: 'not-json' }
  }
  const collection = featureCollection.safeParse(json)
  if (!collection.success) return { outcome: 'not-a-feature-collection' }

  const boundaries = new Map<RegionKey, Boundary>()
  const problems: BoundaryProblem[] = []
  for (const [index, { properties, geometry }] of collection.data.features.entries()) {
    const feature = index + 1
    const region = regionIn(properties ?? {}, codeProperty, scheme)
    const shape = polygonsOf(geometry ?? undefined)
    if ('problem' in region) problems.push({ feature, ...region })
    else if (boundaries.has(region.key)) {
      problems.push({ feature, problem: 'region-twice', region: region.key })
    } else if (!('problem' in shape)) {
      boundaries.set(region.key, { region: region.key, polygons: shape.polygons })
    }
    if ('problem' in shape) problems.push({ feature, ...shape })
  }
  if (problems.length > 0) return { outcome: 'refused', problems: problems.slice(0, mostProblems) }
  const keys = regionsOf(scheme).map(({ key }) => key)
  return {
    outcome: 'imported',
    boundaries: keys.flatMap((key) => boundaries.get(key) ?? []),
    missing: keys.filter((key) => !boundaries.has(key)),
  }
}

function regionIn(
  properties: Readonly<Record<string, unknown>>,
  codeProperty: string,
  scheme: RegionScheme,
): { key: RegionKey } | OfFeature<'no-code' | 'unknown-region'> {
  const value = Object.hasOwn(properties, codeProperty) ? properties[codeProperty] : undefined
  if (typeof value !== 'string' && typeof value !== 'number') {
    return { problem: 'no-code', properties: Object.keys(properties).slice(0, 20) }
  }
  const code = String(value).trim()
  const text = code.startsWith(`${scheme}:`) ? code : `${scheme}:${code.padStart(2, '0')}`
  const parsed = parseRegionKey(text)
  if (parsed.outcome === 'unknown') return { problem: 'unknown-region', code: code.slice(0, 40) }
  return { key: parsed.region.key }
}

function polygonsOf(
  geometry: { type: string; coordinates?: unknown } | undefined,
): { polygons: Ring[][] } | OfFeature<'no-shape' | 'not-a-polygon' | 'not-degrees' | 'open-ring'> {
  if (!geometry) return { problem: 'no-shape' }
  const shape = Object.hasOwn(shapes, geometry.type) ? shapes[geometry.type] : undefined
  if (!shape) return { problem: 'not-a-polygon', found: geometry.type.slice(0, 40) }
  const parsed = shape.safeParse(geometry.coordinates)
  if (!parsed.success) return { problem: 'no-shape' }
  const polygons: Ring[][] = []
  for (const rings of parsed.data) {
    const closed: Ring[] = []
    for (const ring of rings) {
      const outside = ring.find(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 90)
      // Official files also come in metres (EPSG:32198): drawn as degrees they would be nowhere.
      if (outside) return { problem: 'not-degrees', position: outside.slice(0, 2) }
      const [first, last] = [ring[0], ring.at(-1)]
      const isClosed = first && last && first[0] === last[0] && first[1] === last[1]
      if (ring.length < 4 || !isClosed) return { problem: 'open-ring' }
      closed.push(ring.slice(0, -1).map(([x = 0, y = 0]): LonLat => [x, y]))
    }
    polygons.push(closed)
  }
  return { polygons }
}

/** The problems of some kinds, before the rank of the feature is known. */
type OfFeature<Kind extends BoundaryProblem['problem']> = Kind extends unknown
  ? Omit<Extract<BoundaryProblem, { problem: Kind }>, 'feature'>
  : never
