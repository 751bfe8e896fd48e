import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Fragment, h } from 'preact'
import { drawn, markupOf } from '../rendering.ts'
import { Cut } from './fabric-roll.tsx'
import { fabricNamed } from './fabrics.ts'

const cut = (name: string) => h(Cut, { fabric: fabricNamed(name), d: 'M0 0h1v1z' })

describe('the roll of fabrics of a page', () => {
  it('writes a pattern once however many pieces are cut from it', () => {
    const $ = drawn(h(Fragment, null, cut('twill-goldenrod'), cut('twill-goldenrod')))
    assert.equal($('pattern').length, 1)
    assert.equal($('path[fill="url(#twill-goldenrod)"]').length, 2)
  })

  it('writes nothing for a solid: its dye is enough', () => {
    const markup = markupOf(cut('flax'))
    assert.equal(markup, '<path fill="var(--flax)" d="M0 0h1v1z"></path>')
  })

  it('weaves a third dye where a fabric has one', () => {
    const pattern = drawn(cut('stripe-spruce'))('pattern')
    assert.match(pattern.html() ?? '', /var\(--spruce\).*var\(--goldenrod\).*var\(--clover\)/)
  })
})
