import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { h } from 'preact'
import { markupOf } from '../rendering.ts'
import { fabricNamed, fabricOf, fabrics } from './fabrics.ts'
import { QuiltBlock, sewBlock, sewEdge } from './pieces.tsx'
import { draws } from './seed.ts'
import { Swatch } from './swatch.tsx'

describe('the fabric of a member', () => {
  it('is for ever: these three will not change', () => {
    const ids = [
      '0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b11',
      '0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b12',
      '0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b15',
    ]
    assert.deepEqual(
      ids.map((id) => fabricOf(id).name),
      ['blueberry', 'chevron-spruce', 'twill-blueberry'],
    )
  })

  it('is dealt one solid to two tone on tone to a half in two dyes', () => {
    const draw = draws('a thousand members')
    const many = Array.from({ length: 7000 }, () => fabricOf(String(draw())))
    const solid = many.filter((fabric) => !('weave' in fabric)).length
    assert.ok(Math.abs(solid - 2000) < 200, `${solid} solids of 7000`)
    assert.equal(new Set(many).size, fabrics.length)
  })

  it('is the same in a list, in a block and on its own page', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const { name } = fabricOf(id)
        assert.ok(sewBlock({ members: [id], width: 100, height: 100 })[0]?.fabric.name === name)
        assert.ok(sewEdge('spruce', 'edge', id)[0]?.fabric.name === name)
        const woven = 'weave' in fabricNamed(name) ? `url(#${name})` : `var(--${name})`
        assert.ok(markupOf(h(Swatch, { member: id })).includes(woven))
      }),
    )
  })
})

describe('a block of a quilt', () => {
  it('is the same whatever the order its members come in', () => {
    const members = ['c', 'a', 'b', 'd', 'e']
    const reversed = [...members].reverse()
    const size = { width: 100, height: 100 }
    assert.deepEqual(sewBlock({ members, ...size }), sewBlock({ members: reversed, ...size }))
  })

  it('is empty where there is no member', () => {
    assert.equal(markupOf(h(QuiltBlock, { members: [], width: 100, height: 100 })), '')
  })
})
