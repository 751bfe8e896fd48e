import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { h } from 'preact'
import { exampleNamed, markupOf } from '../rendering.ts'
import { examples } from './piece.examples.tsx'
import { Piece, Pieces } from './piece.tsx'

describe('a list of pieces', () => {
  it('names each one by its title, which is its link', () => {
    const $ = exampleNamed(examples, 'Liste de ressources')
    assert.deepEqual(
      $('h3 > a')
        .map((_, link) => $(link).text())
        .get(),
      ['La Corde à linge', 'Le Rang d’à côté'],
    )
    assert.equal($('.swatch[aria-hidden=true]').length, 2)
  })

  it('adds, for the cloth of ninety members, less than 2 kB compressed, fabrics included', () => {
    const listOf = (hasCloth: boolean) =>
      markupOf(
        h(
          Pieces,
          null,
          Array.from({ length: 90 }, (_, i) =>
            h(Piece, {
              title: `Ressource ${i}`,
              href: `#${i}`,
              ...(hasCloth && { member: `${i}` }),
            }),
          ),
        ),
      )
    const bytes = (markup: string) => gzipSync(markup, { level: 9 }).length
    const cloth = bytes(listOf(true)) - bytes(listOf(false))
    assert.ok(cloth < 2048, `${cloth} bytes`)
  })
})
