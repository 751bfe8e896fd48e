import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './shell.examples.tsx'

describe('a whole page', () => {
  const $ = exampleNamed(examples, 'A whole page')

  it('begins with a link to its content', () => {
    assert.equal($('a').first().attr('href'), '#contenu')
    assert.equal($('main#contenu').length, 1)
  })

  it('opens and closes its menu without script', () => {
    assert.notEqual($('nav#menu').attr('popover'), undefined)
    assert.equal($('button[popovertarget=menu]').length, 2)
    assert.equal($('script').length, 0)
  })

  it('says where one is, and leads to the other language in that language', () => {
    assert.equal($('nav#menu [aria-current=page]').text(), 'Trouver une ressource')
    const other = $('a[hreflang=en]')
    assert.equal(other.attr('lang'), 'en')
  })

  it('gives the crisis lines as numbers one can touch, and names who answers for privacy', () => {
    const numbers = $('.help-lines a').map((_, line) => $(line).attr('href'))
    assert.deepEqual(numbers.get(), ['tel:988', 'tel:811'])
    assert.match($('footer').text(), /Odile Tremblay/)
  })

  it('names the software that made it, once, by ear', () => {
    assert.equal($('[role=img][aria-label=Maillage]').length, 1)
  })
})
