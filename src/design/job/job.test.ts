import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './job.examples.tsx'

describe('work that lasts', () => {
  it('shows how far it is, named and in words', () => {
    const $ = exampleNamed(examples, 'Un travail qui dure')
    const bar = $('progress')
    assert.equal(bar.attr('value'), '3')
    assert.equal(bar.attr('max'), '5')
    assert.equal(bar.text(), '3 sur 5')
    assert.match($(`#${bar.attr('aria-labelledby')}`).text(), /Le fichier est relu/)
  })
})
