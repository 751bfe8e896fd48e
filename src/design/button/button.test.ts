import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { drawn, exampleNamed } from '../rendering.ts'
import { examples } from './button.examples.tsx'
import { Button } from './button.tsx'

describe('a button', () => {
  it('sends its form, unless it opens something', () => {
    assert.equal(drawn(h(Button, { children: 'Chercher' }))('button').attr('type'), 'submit')
    const opener = drawn(h(Button, { opens: 'menu', children: 'Menu' }))('button')
    assert.equal(opener.attr('type'), 'button')
    assert.equal(opener.attr('popovertarget'), 'menu')
  })

  it('that cannot serve yet stays in the tab order and says why', () => {
    const $ = exampleNamed(examples, 'Pas encore possible, et pourquoi')
    const button = $('button')
    assert.equal(button.attr('aria-disabled'), 'true')
    assert.equal(button.attr('disabled'), undefined)
    assert.equal(button.attr('type'), 'button')
    assert.equal(
      $(`#${button.attr('aria-describedby')}`).text(),
      'Il reste deux réponses à corriger.',
    )
  })

  it('whose text is not enough by ear says more, beginning with what is seen', () => {
    const named = exampleNamed(examples, 'Petits, dans une ligne')('[aria-label]')
    assert.ok(named.attr('aria-label')?.startsWith(named.text()))
  })
})
