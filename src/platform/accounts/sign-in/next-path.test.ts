import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { safeNext } from './next-path.ts'

describe('where one goes once signed in', () => {
  it('is a path of this site, without its language', () => {
    assert.equal(safeNext('/ma-ressource'), '/ma-ressource')
    assert.equal(safeNext('/en/equipe/ressources?page=2'), '/equipe/ressources?page=2')
  })

  it('is nowhere else', () => {
    const away = [
      undefined,
      '',
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/en//elsewhere.example',
      '/.//elsewhere.example',
      '/\t/elsewhere.example',
      'javascript:alert(1)',
      `/${'a'.repeat(600)}`,
    ]
    for (const given of away) assert.equal(safeNext(given), '', String(given))
  })

  it('stays on this site whatever is given, however often it is read again', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      'en',
      '.',
      '..',
      '//',
      '\t',
      '@',
      ':',
      'x.example',
      '?',
      '#',
      '%2f',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        let path = pieces.join('')
        for (let i = 0; i < 4; i += 1) {
          path = safeNext(path)
          if (path === '') return
          assert.equal(new URL(path, 'https://site.example').origin, 'https://site.example')
        }
      }),
      { numRuns: 5_000 },
    )
  })
})
