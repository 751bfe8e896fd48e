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
    return fabric ? cut(fabric, pathOf(piece)) : []
  })
  const patterns = [...new Set(bolts)].map(patternOf)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs>${patterns.join('')}</defs>${cuts.join('')}</svg>`
}

/** The ground first, whole: between two repeats of a pattern some readers let a hair of what lies behind be seen. */
function cut(fabric: Fabric, d: string): string[] {
  const ground = `<path fill="${hex[fabric.base]}" d="${d}"/>`
  return 'weave' in fabric ? [ground, `<path fill="url(#${fabric.name})" d="${d}"/>`] : [ground]
}

function patternOf(fabric: Fabric): string {
  if (!('weave' in fabric)) return ''
  const { width, height, paths } = repeats[fabric.weave]
  const threads = paths.map(({ d, second, sheer }) => {
    const tone = (second && fabric.second) || fabric.thread
    return `<path fill="${hex[tone]}"${sheer ? ' fill-opacity=".6"' : ''} d="${d}"/>`
  })
  return `<pattern id="${fabric.name}" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${threads.join('')}</pattern>`
}
