import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './table.examples.tsx'

describe('a table of figures', () => {
  const $ = exampleNamed(examples, 'Chiffres, triés, avec leur total')

  it('lies in a region one can scroll by keyboard, named by its caption', () => {
    const region = $('section')
    assert.equal(region.attr('tabindex'), '0')
    assert.equal($(`#${region.attr('aria-labelledby')}`).text(), 'Ressources membres par région')
  })

  it('says by which column it is sorted, and offers the others', () => {
    assert.equal($('th[aria-sort="ascending"]').text(), 'Région')
    assert.equal($('th a').length, 2)
    assert.equal($('th[aria-sort]').length, 1)
  })

  it('names every row and every column', () => {
    assert.equal($('thead th[scope=col]').length, 3)
    assert.equal($('tbody th[scope=row]').length, 2)
    assert.equal($('tfoot th[scope=row]').text(), 'Ensemble')
  })
})

describe('a table that stacks', () => {
  const $ = exampleNamed(examples, 'Liste de travail, qui s’empile sur un petit écran')

  it('carries the name of the column with each cell, except where the column is not seen', () => {
    const labels = $('tbody tr:first-child td').map((_, cell) => $(cell).attr('data-label') ?? '')
    assert.deepEqual(labels.get(), ['Région', 'Page', ''])
  })

  it('needs no region to scroll', () => assert.equal($('section').length, 0))
})
