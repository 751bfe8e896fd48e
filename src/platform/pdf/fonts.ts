import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'
import { coveredBy, sfntOf } from './woff.ts'

const folder = 'node_modules/@fontsource/atkinson-hyperlegible-next/files'
const weights = [300, 400, 600, 800]

/** First letters of the PostScript name of each font below. */
export const fontPrefix = 'AtkinsonHyperlegibleNext-'

export type PrintFonts = {
  readonly blobs: Buffer[]
  /** Every code point one of them draws, at each weight. */
  readonly covered: ReadonlySet<number>
}

/**
 * The face of the site, in four weights. Typst takes one file of a family and never looks in another of the same name: what
 * fontsource keeps apart (`latin-ext`) goes by « Atkinson Hyperlegible More », named second in `document.typ`.
 */
export function readPrintFonts(): PrintFonts {
  const read = (subset: string, weight: number) =>
    readFileSync(
      join(packageRoot, folder, `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`),
    )
  const blobs = weights.flatMap((weight) => [
    sfntOf(read('latin', weight)),
    sfntOf(read('latin-ext', weight), { from: 'Next', to: 'More' }),
  ])
  return { blobs, covered: new Set(blobs.slice(0, 2).flatMap((font) => [...coveredBy(font)])) }
}
