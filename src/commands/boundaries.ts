import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  type Boundary,
  type BoundaryProblem,
  importBoundaries,
  type Ring,
} from '../modules/directory/territory/boundaries.ts'
import { type RegionScheme, regionOf } from '../modules/directory/territory/regions.ts'
import { simplifyBoundaries } from '../modules/directory/territory/simplify-boundaries.ts'
import { StartError } from '../platform/start-error.ts'

const usage =
  'Usage: npm run --silent boundaries -- FILE.geojson [--scheme ra|rss] [--code PROPERTY] [--positions 500]'

type Asked = {
  readonly file: string
  readonly scheme: RegionScheme
  readonly code: string
  readonly positions: number
}

/**
 * `boundaries FILE.geojson`: reads the official limits of the regions, says what is wrong feature by feature, and prints them
 * brought down to so many positions, as GeoJSON that a page or a map can carry. Two regions keep one common line. Answers 0
 * when they are printed, 1 when the file is refused.
 */
export async function boundaries(args: readonly string[]): Promise<number> {
  const { file, scheme, code, positions } = readArguments(args)
  const read = importBoundaries(await readText(file), { scheme, codeProperty: code })
  switch (read.outcome) {
    case 'too-large':
      return refuse([`${file} is larger than ${Math.round(read.mostBytes / 1e6)} MB.`])
    case 'not-json':
      return refuse([`${file} is not JSON.`])
    case 'not-a-feature-collection':
      return refuse([
        `${file} is not a GeoJSON FeatureCollection (RFC 7946) with a feature or more.`,
      ])
    case 'refused':
      return refuse(read.problems.map(sentenceOf))
    case 'imported': {
      const simplified = simplifyBoundaries(read.boundaries, { positions })
      console.log(JSON.stringify(collectionOf(simplified)))
      const missing = read.missing.map((key) => regionOf(key).name)
      if (missing.length > 0) console.error(`Not in the file: ${missing.join(', ')}.`)
      return 0
    }
  }
}

function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        scheme: { type: 'string', default: 'ra' },
        code: { type: 'string', default: 'RES_CO_REG' },
        positions: { type: 'string', default: '500' },
      },
      allowPositionals: true,
    })
    const [file, ...others] = positionals
    const { scheme, code } = values
    const positions = Number(values.positions)
    const isScheme = scheme === 'ra' || scheme === 'rss'
    const isCount = Number.isInteger(positions) && positions >= 3
    if (!file || others.length > 0 || !isScheme || !isCount) throw new Error(usage)
    return { file, scheme, code, positions }
  } catch {
    throw new StartError(usage)
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new StartError(`The file ${file} cannot be read.`)
  }
}

function refuse(sentences: readonly string[]): number {
  for (const sentence of sentences) console.error(sentence)
  return 1
}

function sentenceOf(problem: BoundaryProblem): string {
  return `Feature ${problem.feature}: ${whatIsWrong(problem)}.`
}

function whatIsWrong(problem: BoundaryProblem): string {
  switch (problem.problem) {
    case 'no-shape':
      return 'it has no shape'
    case 'not-a-polygon':
      return `its shape is a ${problem.found}, and a Polygon or MultiPolygon is needed`
    case 'no-code':
      return `the code of its region is missing; its properties are ${problem.properties.join(', ')}: name one with --code`
    case 'unknown-region':
      return `no region has the code ${problem.code}`
    case 'region-twice':
      return `${regionOf(problem.region).name} was drawn already: give one feature a region`
    case 'not-degrees':
      return `${problem.position.join(', ')} is not a longitude and a latitude: convert the file to degrees (EPSG:4326)`
    case 'open-ring':
      return 'a line does not end where it begins'
  }
}

function collectionOf(drawn: readonly Boundary[]) {
  return {
    type: 'FeatureCollection',
    features: drawn.map(({ region, polygons }) => ({
      type: 'Feature',
      id: region,
      properties: { name: regionOf(region).name, slug: regionOf(region).slug },
      geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(closed)) },
    })),
  }
}

/** GeoJSON says the first position again at the end. Ten thousandths of a degree are ten metres. */
function closed(ring: Ring) {
  const rounded = ring.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))])
  return [...rounded, ...rounded.slice(0, 1)]
}
