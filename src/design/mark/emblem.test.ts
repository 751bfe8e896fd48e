import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { drawn } from '../rendering.ts'
import { Emblem, emblemFile } from './emblem.tsx'

describe('the emblem of a federation', () => {
  it('is for ever the same for the same seed, and not everyone’s', () => {
    assert.equal(emblemFile('La Courtepointe'), emblemFile('La Courtepointe'))
    const names = [
      'La Courtepointe',
      'Le Métier',
      'La Navette',
      'La Lisse',
      'Le Fuseau',
      'L’Ourdissoir',
    ]
    assert.ok(new Set(names.map(emblemFile)).size > 3)
  })

  it('is the same block in the page and in its file', () => {
    const shapes = (markup: string) => [...markup.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d)
    const inPage = drawn(h(Emblem, { seed: 'Le Métier' })).html()
    assert.deepEqual(shapes(inPage), shapes(emblemFile('Le Métier')))
  })

  it('carries, in its file, the colours of the tokens', () => {
    const tokens = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')
    for (const [, fill] of emblemFile('La Courtepointe').matchAll(/fill="#([0-9a-f]{6})"/g)) {
      const near = [...tokens.matchAll(/--[a-z]+: oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].some(
        ([, l, c, hue]) => isNear(fill ?? '', srgb(Number(l), Number(c), Number(hue))),
      )
      assert.ok(near, `#${fill} is none of the dyes`)
    }
  })
})

function isNear(hex: string, rgb: readonly number[]): boolean {
  return rgb.every(
    (value, i) => Math.abs(value - Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16)) < 6,
  )
}

/** OKLCH to 8-bit sRGB, clipped: CSS Color 4, § 12. */
function srgb(lightness: number, chroma: number, hue: number): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((linear) => {
    const clipped = Math.min(1, Math.max(0, linear))
    const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
  })
}
