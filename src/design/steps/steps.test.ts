import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './steps.examples.tsx'

describe('steps', () => {
  const $ = exampleNamed(examples, 'Où l’on en est')

  it('say which one is now, in the list and in words', () => {
    assert.equal($('[aria-current=step]').text(), 'La relecture')
    assert.match($('p').text(), /Étape 2 sur 3/)
  })

  it('lead back to what was done, not to where one is', () => {
    assert.equal($('a').length, 1)
    assert.equal($('a').text(), 'Le fichier')
  })
})
