import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type KeptPage, keptPages } from './kept-pages.ts'

function pageOf(weight: number, etag: string): KeptPage {
  return {
    parts: [],
    version: '',
    minute: 0,
    etag,
    headers: new Headers(),
    bytes: new Map(),
    weight,
  }
}

const most = 20_000
const kept = fc.array(
  fc.record({
    address: fc.integer({ min: 0, max: 12 }).map((n) => `/page/${n}`),
    weight: fc.oneof(fc.integer({ min: 0, max: 4_000 }), fc.constant(50_000)),
  }),
  { maxLength: 60 },
)

describe('someone who asks for page after page', () => {
  it('never makes the site hold more than it may', () => {
    fc.assert(
      fc.property(kept, (list) => {
        const pages = keptPages(most)
        for (const [index, { address, weight }] of list.entries()) {
          pages.keep(address, pageOf(weight, String(index)))
          assert.ok(pages.size() <= most)
          // The last one is there, unless it alone is too much.
          assert.equal(pages.find(address)?.etag, weight < most ? String(index) : undefined)
        }
        // What is held is what can be found.
        const found = Array.from({ length: 13 }, (_, n) => pages.find(`/page/${n}`))
        const weights = found.map((page) => page?.weight ?? 0)
        assert.ok(weights.reduce((sum, weight) => sum + weight, 0) <= pages.size())
        if (found.every((page) => page === undefined)) assert.equal(pages.size(), 0)
      }),
    )
  })

  it('makes the pages asked longest ago leave first, never those that people read', () => {
    const pages = keptPages(10_000)
    pages.keep('/ressources', pageOf(1_000, ''))
    for (let n = 0; n < 30; n += 1) {
      pages.keep(`/page/${n}`, pageOf(1_000, ''))
      assert.ok(pages.find('/ressources'))
    }
    assert.equal(pages.find('/page/0'), undefined)
    assert.ok(pages.find('/page/29'))
  })

  it('cannot make the pages that were asked again leave, however many she asks for once', () => {
    const pages = keptPages(10_000)
    for (const address of ['/', '/ressources']) {
      pages.keep(address, pageOf(1_000, ''))
      assert.ok(pages.find(address))
    }
    for (let n = 0; n < 1_000; n += 1) pages.keep(`/page/${n}`, pageOf(1_000, ''))
    // Drawn again a minute later, one is still among those asked again.
    pages.keep('/', pageOf(1_000, 'later'))
    for (let n = 0; n < 1_000; n += 1) pages.keep(`/other/${n}`, pageOf(1_000, ''))
    assert.equal(pages.find('/')?.etag, 'later')
    assert.ok(pages.find('/ressources'))
  })

  it('finds what she asked last, however many pages are asked again', () => {
    const pages = keptPages(10_000)
    for (let n = 0; n < 20; n += 1) {
      pages.keep(`/page/${n}`, pageOf(1_000, ''))
      pages.find(`/page/${n}`)
    }
    pages.keep('/ressources', pageOf(1_000, ''))
    assert.ok(pages.find('/ressources'))
  })

  it('is counted the length of what she asks', () => {
    const pages = keptPages(most)
    pages.keep(`/page?${'a'.repeat(15_000)}`, pageOf(10, ''))
    assert.equal(pages.size(), 0)
  })
})
