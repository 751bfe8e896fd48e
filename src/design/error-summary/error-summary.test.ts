import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { exampleNamed, markupOf } from '../rendering.ts'
import { examples } from './error-summary.examples.tsx'
import { ErrorSummary } from './error-summary.tsx'

describe('an error summary', () => {
  const $ = exampleNamed(examples, 'Deux réponses à corriger')

  it('sends to each field, in the order of the page', () => {
    const links = $('a').map((_, link) => $(link).attr('href'))
    assert.deepEqual(links.get(), ['#email', '#audience'])
  })

  it('is heard, and takes the focus', () => {
    const summary = $('.error-summary')
    assert.equal(summary.attr('role'), 'alert')
    assert.equal(summary.attr('tabindex'), '-1')
    assert.notEqual(summary.attr('autofocus'), undefined)
  })

  it('is not there when nothing is wrong', () => {
    const form = { values: { name: 'x' }, errors: {} }
    assert.equal(markupOf(h(ErrorSummary, { form, title: 'À corriger', safe: 'Gardé.' })), '')
  })

  it('shows an error of which the page gave no order, last', () => {
    const form = { values: {}, errors: { origin: 'Rechargez la page.', name: 'Écrivez un nom.' } }
    const markup = markupOf(h(ErrorSummary, { form, title: '', safe: '', fields: ['name'] }))
    assert.ok(markup.indexOf('Écrivez un nom.') < markup.indexOf('Rechargez la page.'))
  })
})
