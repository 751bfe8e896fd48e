import { area, cutBlock, pathOf } from '../../design/cloth/cutting.ts'
import { dealAmong } from '../../design/cloth/dealing.ts'
import { dyeOf, type Fabric, fabricNamed, repeats, type Tone } from '../../design/cloth/fabrics.ts'

/** sRGB of the dyes, for ink: `tokens.css` has them in oklch, which printers do not read. */
const hex: Readonly<Record<Tone, string>> = {
  blueberry: '#314593',
  'blueberry-2': '#425ead',
  spruce: '#175740',
  'spruce-2': '#2b6c50',
  bloodroot: '#d0351b',
  'bloodroot-2': '#b12917',
  goldenrod: '#fabe2a',
  'goldenrod-2': '#f09f15',
  clover: '#f9acc6',
  'clover-2': '#f08cac',
  flax: '#a1d1f4',
  'flax-2': '#84bbe7',
  linen: '#f2eee4',
  'linen-2': '#e4dbcc',
}

type Strip = {
  /** What it is drawn from: the same seed, the same cloth. */
  readonly seed: string
  /** Names of `design/cloth/fabrics.ts`, one for each piece. */
  readonly fabrics: readonly string[]
  /** In units of the weaves: a repeat is 6 to 30 of them. */
  readonly width: number
  readonly height: number
}

/** Pieces of cloth sewn into a rectangle, as an SVG file with its colours in it: vectors on paper. */
export function stripDrawing({ seed, fabrics, width, height }: Strip): string {
  const bolts = fabrics.map(fabricNamed)
  const pieces = cutBlock({ seed, count: bolts.length, width, height }).sort(
    (a, b) => area(b) - area(a),
  )
  const deal = dealAmong(pieces, bolts.map(dyeOf))
  const cuts = pieces.flatMap((piece, index) => {
    const fabric = bolts[deal[index] ?? index]
    return fabric ? [`<path fill="${fillOf(fabric)}" d="${pathOf(piece)}"/>`] : []
  })
  const patterns = [...new Set(bolts)].map(patternOf)
  // A hair of overlap: some printers leave white between two shapes that share a side.
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs>${patterns.join('')}</defs>${cuts.join('')}</svg>`
}

function fillOf(fabric: Fabric): string {
  return 'weave' in fabric ? `url(#${fabric.name})` : hex[fabric.base]
}

function patternOf(fabric: Fabric): string {
  if (!('weave' in fabric)) return ''
  const { width, height, paths } = repeats[fabric.weave]
  const threads = paths.map(({ d, second, sheer }) => {
    const tone = (second && fabric.second) || fabric.thread
    return `<path fill="${hex[tone]}"${sheer ? ' fill-opacity=".6"' : ''} d="${d}"/>`
  })
  return `<pattern id="${fabric.name}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"><path fill="${hex[fabric.base]}" d="M0 0h${width}v${height}H0z"/>${threads.join('')}</pattern>`
}
