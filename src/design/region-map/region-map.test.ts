import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { h } from 'preact'
import { drawn, exampleNamed, markupOf } from '../rendering.ts'
import { examples, regions } from './region-map.examples.tsx'
import { linesOf, RegionMap } from './region-map.tsx'

describe('the map of the regions', () => {
  const $ = exampleNamed(examples, 'Un bloc par région, une pièce par ressource, et sa liste')

  it('has one link per region, named, and one piece per member', () => {
    assert.equal($('svg a').length, 17)
    assert.equal($('svg a[aria-label="06 Montréal, 14 ressources"] path').length, 14 + 1)
  })

  it('has its list, with the same regions, the same addresses and the same counts', () => {
    const addresses = (selector: string) =>
      $(selector)
        .map((_, link) => $(link).attr('href'))
        .get()
    assert.deepEqual(addresses('.region-list a'), addresses('svg a'))
    assert.match($('.region-list a[href="#region-06"]').text(), /06 Montréal 14/)
  })

  it('bastes a region that has none instead of hiding it', () => {
    const bare = $('svg a[href="#region-10"]')
    assert.equal(bare.find('.region-map__bare').length, 1)
  })

  it('gives every region the same room', () => {
    const tiles = new Set(
      $('.region-map__tile')
        .map((_, tile) => $(tile).attr('d'))
        .get(),
    )
    assert.equal(tiles.size, 1)
  })

  it('marks the region one is in, in both', () => {
    assert.equal($('svg a[aria-current]').attr('href'), '#region-01')
    assert.equal($('.region-list a[aria-current]').attr('href'), '#region-01')
  })

  it('weighs less than 4 kB compressed, ninety pieces and their fabrics included', () => {
    const markup = markupOf(h(RegionMap, { label: 'Carte', regions }))
    const bytes = gzipSync(markup, { level: 9 }).length
    assert.ok(bytes < 4096, `${bytes} bytes`)
  })

  it('stays readable where a region has hundreds of members: thirty pieces at most', () => {
    const [first] = regions
    assert.ok(first)
    const members = Array.from({ length: 500 }, (_, i) => `member ${i}`)
    const many = drawn(h(RegionMap, { label: 'Carte', regions: [{ ...first, members }] }))
    assert.equal(many('a path').length, 30 + 1)
  })
})

describe('the name of a region on its tile', () => {
  it('breaks after a space or a hyphen', () => {
    assert.deepEqual(linesOf('Gaspésie–Îles-de-la-Madeleine'), [
      'Gaspésie–Îles-',
      'de-la-Madeleine',
    ])
    assert.deepEqual(linesOf('Laval'), ['Laval'])
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) =>
        assert.equal(linesOf(name).join(''), name),
      ),
    )
  })
})
