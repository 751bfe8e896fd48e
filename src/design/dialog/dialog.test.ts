import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './dialog.examples.tsx'

describe('a confirmation', () => {
  it('is a page of its own for who has no popover', () => {
    const $ = exampleNamed(examples, 'La même, posée sur la page là où le navigateur le peut')
    assert.equal($('.opener a').attr('href'), '#archiver')
    assert.equal($('.opener button').attr('popovertarget'), $('[popover]').attr('id'))
  })

  it('offers the way back beside the act', () => {
    const $ = exampleNamed(examples, 'Demander avant un geste qui coûte : une page')
    assert.equal($('form[method=post] button').text(), 'Archiver la ressource')
    assert.equal($('.buttons > a').text(), 'Garder la ressource')
  })
})
