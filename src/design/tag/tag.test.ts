import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './tag.examples.tsx'

describe('tags', () => {
  it('say aloud what they list, once', () => {
    const $ = exampleNamed(examples, 'Étiquettes cousues')
    assert.equal($('.unseen').text().trim(), 'Pratiques')
    assert.equal($('li').last().text(), 'Art et création')
  })

  it('that filter are a navigation that says where one is', () => {
    const $ = exampleNamed(examples, 'Filtres d’un geste')
    assert.equal($('nav').attr('aria-label'), 'Filtres rapides')
    assert.equal($('[aria-current]').text(), 'Toutes')
  })
})
