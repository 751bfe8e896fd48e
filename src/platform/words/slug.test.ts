import assert from 'node:assert/strict'
import { it } from 'node:test'
import { firstFree, slugOf } from './slug.ts'

it('someone who names a thing has an address of whole words, that does not end on an article', () => {
  assert.equal(
    slugOf('La nuit est plus longue là où personne ne répond', { longest: 26 }),
    'la-nuit-est-plus-longue',
  )
  assert.equal(
    slugOf('La nuit est plus longue l’hiver', { longest: 25 }),
    'la-nuit-est-plus-longue',
  )
  assert.equal(slugOf('La chaise du dimanche'), 'la-chaise-du-dimanche')
  assert.equal(slugOf('Tout ce que l’on en dit, et par qui'), 'tout-ce-que-l-on-en-dit-et-par-qui')
  assert.equal(slugOf('« Œuvrer » à côté'), 'oeuvrer-a-cote')
  assert.equal(slugOf('Anticonstitutionnellement', { longest: 10 }), 'anticonsti')
  assert.equal(slugOf('…'), '')
})

it('two things of one name have two addresses', () => {
  const taken = new Set(['l-anse', 'l-anse-2'])
  assert.equal(firstFree('l-anse', taken), 'l-anse-3')
  assert.equal(firstFree('la-rive', taken), 'la-rive')
})
