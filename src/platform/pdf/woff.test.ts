import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { packageRoot } from '../package-root.ts'
import { coveredBy, sfntOf } from './woff.ts'

const files = 'node_modules/@fontsource/atkinson-hyperlegible-next/files'
const read = (subset: string) =>
  readFileSync(join(packageRoot, files, `atkinson-hyperlegible-next-${subset}-400-normal.woff`))

describe('a font for print', () => {
  it('is the TrueType that its WOFF was made from', () => {
    const woff = read('latin')
    const sfnt = sfntOf(woff)
    assert.equal(sfnt.readUInt32BE(0), 0x00010000)
    assert.equal(sfnt.length, woff.readUInt32BE(16), 'the size that the WOFF says it had')
    for (const { tag, checksum, sum } of sumsOf(sfnt)) assert.equal(sum, checksum, tag)
  })

  it('says which characters it draws', () => {
    const covered = coveredBy(sfntOf(read('latin')))
    for (const one of 'Éàçœ«»’…–') assert.ok(covered.has(one.codePointAt(0) ?? 0), one)
    for (const one of 'ŵשא☐') assert.ok(!covered.has(one.codePointAt(0) ?? 0), one)
    assert.ok(coveredBy(sfntOf(read('latin-ext'))).has(0x175), 'ŵ')
  })

  it('goes by another name when asked, its letters unchanged', () => {
    const sfnt = sfntOf(read('latin-ext'), { from: 'Next', to: 'More' })
    const named = (name: string) => sfnt.includes(Buffer.from(name, 'utf16le').swap16())
    assert.ok(named('Atkinson Hyperlegible More'))
    assert.ok(!named('Atkinson Hyperlegible Next'))
    assert.throws(() => sfntOf(read('latin'), { from: 'Next', to: 'Longer' }), TypeError)
  })

  it('is refused when it is not a WOFF', () => {
    assert.throws(() => sfntOf(Buffer.from('wOF2 and the rest')), TypeError)
  })
})

/** The sum of each table as TrueType counts it, beside the one written. The head's has its own rule. */
function sumsOf(sfnt: Buffer) {
  return Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index
    const start = sfnt.readUInt32BE(entry + 8)
    const end = start + Math.ceil(sfnt.readUInt32BE(entry + 12) / 4) * 4
    let sum = 0
    for (let at = start; at < end; at += 4) sum = (sum + sfnt.readUInt32BE(at)) >>> 0
    const tag = sfnt.toString('latin1', entry, entry + 4)
    return { tag, checksum: sfnt.readUInt32BE(entry + 4), sum }
  }).filter(({ tag }) => tag !== 'head')
}
