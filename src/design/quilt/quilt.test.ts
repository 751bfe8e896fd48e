import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { regions } from '../region-map/region-map.examples.tsx'
import { drawn } from '../rendering.ts'
import { Quilt } from './quilt.tsx'

describe('the quilt of the federation', () => {
  const blocks = regions.map((region) => ({ key: region.code, ...region }))
  const $ = drawn(h(Quilt, { blocks }))

  it('has one piece per member', () => {
    const members = regions.flatMap((region) => region.members)
    assert.equal($('.quilt > g > path').length, members.length)
  })

  it('is decoration: what it shows is said beside it', () => {
    assert.equal($('.quilt').attr('aria-hidden'), 'true')
  })
})
