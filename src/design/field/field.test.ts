import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { drawn, exampleNamed, markupOf } from '../rendering.ts'
import { CheckboxGroup, RadioGroup, SelectField } from './choice-fields.tsx'
import { examples } from './field.examples.tsx'
import { fieldId } from './form-state.ts'
import { EmailField, NumberField, TextArea, TextField } from './text-fields.tsx'

const refused = {
  values: { email: 'porte@', seats: 'environ 40', languages: ['fr', 'en'], region: 'ra:02' },
  errors: { email: 'Écrivez une adresse complète.', region: 'Choisissez une région.' },
}
const choices = [
  { value: 'ra:01', label: 'Bas-Saint-Laurent' },
  { value: 'ra:02', label: 'Saguenay–Lac-Saint-Jean' },
]

describe('a field', () => {
  it('ties its label, its hint and its error to its control', () => {
    const $ = drawn(
      h(EmailField, {
        name: 'email',
        label: 'Courriel',
        hint: 'Pour vous répondre.',
        form: refused,
      }),
    )
    const input = $('input')
    assert.equal($('label').attr('for'), input.attr('id'))
    assert.deepEqual(input.attr('aria-describedby')?.split(' '), ['email-hint', 'email-error'])
    assert.equal($('#email-error').text(), 'Écrivez une adresse complète.')
    assert.equal(input.attr('aria-invalid'), 'true')
  })

  it('keeps what was typed, even what was refused', () => {
    assert.equal(
      drawn(h(EmailField, { name: 'email', label: '', form: refused }))('input').val(),
      'porte@',
    )
    const number = drawn(h(NumberField, { name: 'seats', label: '', form: refused }))('input')
    assert.equal(number.val(), 'environ 40')
    assert.equal(number.attr('type'), 'text')
    assert.equal(number.attr('inputmode'), 'numeric')
  })

  it('writes nothing about an error when there is none', () => {
    const markup = markupOf(h(TextField, { name: 'name', label: 'Nom', form: refused }))
    assert.doesNotMatch(markup, /aria-invalid|aria-describedby|error/)
  })

  it('is required in the accessibility tree, not by the browser’s own bubbles', () => {
    const input = drawn(h(TextField, { name: 'name', label: 'Nom', required: true }))('input')
    assert.equal(input.attr('aria-required'), 'true')
    assert.equal(input.attr('required'), undefined)
  })

  it('escapes what people type', () => {
    const form = { values: { name: '"><script>alert(1)</script>' }, errors: {} }
    const $ = drawn(h(TextField, { name: 'name', label: 'Nom', form }))
    assert.equal($('script').length, 0)
    assert.equal($('input').val(), '"><script>alert(1)</script>')
  })

  it('gives names with dots and brackets an id that a link can reach', () => {
    assert.equal(fieldId('offerings[0].name'), 'offerings-0-name')
    assert.equal(fieldId('languages[]'), 'languages')
  })
})

describe('a text area', () => {
  it('keeps the line break that opens a text, which HTML would drop', () => {
    const markup = markupOf(
      h(TextArea, {
        name: 'story',
        label: '',
        form: { values: { story: '\nBonjour' }, errors: {} },
      }),
    )
    assert.match(markup, />\n\nBonjour<\/textarea>/)
  })
})

describe('choices', () => {
  it('of a list keep the one that was chosen', () => {
    const $ = drawn(h(SelectField, { name: 'region', label: '', choices, form: refused }))
    assert.equal($('option[selected]').text(), 'Saguenay–Lac-Saint-Jean')
    assert.equal($('select').attr('aria-invalid'), 'true')
  })

  it('of one answer are a named group, with nothing chosen ahead', () => {
    const $ = drawn(h(RadioGroup, { name: 'who', legend: 'Qui ?', choices, required: true }))
    assert.equal($('fieldset').attr('role'), 'radiogroup')
    assert.equal($('fieldset').attr('aria-required'), 'true')
    assert.equal($('input[checked]').length, 0)
    assert.equal($('legend').text(), 'Qui ?')
  })

  it('of one answer put the field’s id on the first, where the error summary sends', () => {
    const $ = drawn(h(RadioGroup, { name: 'region', legend: '', choices, form: refused }))
    assert.equal($('#region').attr('value'), 'ra:01')
    assert.equal($('input[checked]').attr('value'), 'ra:02')
    assert.equal($('fieldset').attr('aria-describedby'), 'region-error')
  })

  it('of several keep all that were ticked', () => {
    const languages = ['fr', 'en', 'atj'].map((value) => ({ value, label: value }))
    const $ = drawn(
      h(CheckboxGroup, { name: 'languages', legend: '', choices: languages, form: refused }),
    )
    assert.deepEqual(
      $('input[checked]')
        .map((_, box) => $(box).attr('value'))
        .get(),
      ['fr', 'en'],
    )
  })

  it('of one box tie the hint and the error to the box', () => {
    const $ = exampleNamed(examples, 'Une case à cocher pour continuer')
    assert.deepEqual($('input').attr('aria-describedby')?.split(' '), [
      'agreed-hint',
      'agreed-error',
    ])
    assert.equal($('input').attr('aria-required'), 'true')
  })
})
