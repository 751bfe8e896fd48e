import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './chart-frame.examples.tsx'

describe('a chart', () => {
  it('is hidden from those who would only hear shapes, and has its table', () => {
    const $ = exampleNamed(examples, 'Un dessin et, toujours, son tableau')
    assert.equal($('figure > svg').attr('aria-hidden'), 'true')
    assert.equal($('figure').attr('aria-labelledby'), $('figcaption h3').attr('id'))
    assert.equal($('figure table tbody tr').length, $('figure > svg path').length)
  })
})
