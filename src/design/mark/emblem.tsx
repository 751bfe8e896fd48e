import { dyed } from '../cloth/fabrics.ts'
import { draws } from '../cloth/seed.ts'

/** sRGB of the dyes, for a drawing that stands outside the page's CSS (a favicon). */
const hex = {
  blueberry: '#314593',
  bloodroot: '#d0351b',
  goldenrod: '#fabe2a',
  clover: '#f9acc6',
  flax: '#a1d1f4',
  spruce: '#1d5740',
  linen: '#f2eee4',
} as const
type EmblemDye = keyof typeof hex

const palettes: readonly (readonly [EmblemDye, EmblemDye, EmblemDye, EmblemDye, EmblemDye])[] = [
  ['flax', 'clover', 'bloodroot', 'blueberry', 'goldenrod'],
  ['goldenrod', 'flax', 'spruce', 'bloodroot', 'clover'],
  ['clover', 'goldenrod', 'blueberry', 'spruce', 'flax'],
  ['goldenrod', 'clover', 'blueberry', 'bloodroot', 'flax'],
  ['flax', 'goldenrod', 'spruce', 'blueberry', 'clover'],
]

// The four patches at the sides of a nine-patch, each as [outer, flanks, inner] triangles or strips.
const sidePatches = [
  [
    'M12 0h12l-6 6zM36 12v12l-6-6zM24 36H12l6-6zM0 24V12l6 6z',
    'M12 0l6 6-6 6zM24 0v12l-6-6zM36 12l-6 6-6-6zM36 24H24l6-6zM24 36l-6-6 6-6zM12 36V24l6 6zM0 24l6-6 6 6zM0 12h12l-6 6z',
    'M12 12l6-6 6 6zM24 12l6 6-6 6zM24 24l-6 6-6-6zM12 24l-6-6 6-6z',
  ],
  [
    'M12 0h12v4H12zM36 12v12h-4V12zM24 36H12v-4h12zM0 24V12h4v12z',
    'M12 4h12v4H12zM32 12v12h-4V12zM24 32H12v-4h12zM4 24V12h4v12z',
    'M12 8h12v4H12zM28 12v12h-4V12zM24 28H12v-4h12zM8 24V12h4v12z',
  ],
  [
    'M12 0h12L12 12zM36 12v12L24 12zM24 36H12l12-12zM0 24V12l12 12z',
    'M24 0v12H12zM36 24H24V12zM12 36V24h12zM0 12h12v12z',
    'M15 15h6v6h-6z',
  ],
] as const

const corners = [
  'M0 0h12v12H0zM24 0h12v12H24zM0 24h12v12H0zM24 24h12v12H24z',
  'M0 12V0l12 12zM24 12 36 0v12zM12 24 0 36V24zM24 24h12v12z',
] as const

const at = <T,>(list: readonly T[], draw: () => number, otherwise: T): T =>
  list[Math.floor(draw() * list.length)] ?? otherwise

function patchesOf(seed: string): readonly (readonly [EmblemDye, string])[] {
  // The 6 makes «La Courtepointe» the star of the first drawings.
  const draw = draws(`emblem 6 ${seed}`)
  const [corner, outer, flank, inner, centre] = at(palettes, draw, palettes[0] ?? fallback)
  const [outerD, flankD, innerD] = at(sidePatches, draw, sidePatches[0])
  return [
    ['linen', 'M0 0h36v36H0z'],
    [corner, at(corners, draw, corners[0])],
    [outer, outerD],
    [flank, flankD],
    [centre, 'M12 12h12v12H12z'],
    [inner, innerD],
  ]
}
const fallback = ['flax', 'clover', 'bloodroot', 'blueberry', 'goldenrod'] as const

/** A federation's own nine-patch block, for ever the same for the same seed. */
export function Emblem({ seed }: { seed: string }) {
  return (
    <svg class="emblem" viewBox="0 0 36 36" aria-hidden="true">
      {patchesOf(seed).map(([dye, d]) => (
        <path key={d} fill={dyed(dye)} d={d} />
      ))}
    </svg>
  )
}

/** The same block as a whole SVG file, with its colours in it: the site's favicon. */
export function emblemFile(seed: string): string {
  const paths = patchesOf(seed).map(([dye, d]) => `<path fill="${hex[dye]}" d="${d}"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${paths.join('')}</svg>\n`
}
