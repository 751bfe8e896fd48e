import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './masthead.examples.tsx'

describe('the bar of a person', () => {
  const $ = exampleNamed(examples, 'Person')

  it('holds her spaces and the way out in a popover her name opens', () => {
    const button = $('button[popovertarget]')
    assert.equal(button.text(), 'Amina Benali')
    const menu = $(`#${button.attr('popovertarget')}`)
    assert.equal(menu.find('a[aria-current=page]').text(), 'La Corde à linge')
    assert.equal(menu.find('form[method=post] button').text(), 'Fermer ma session')
  })
})
