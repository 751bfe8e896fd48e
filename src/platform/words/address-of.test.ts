import assert from 'node:assert/strict'
import { it } from 'node:test'
import { addressOf } from './address-of.ts'

it('someone who names a thing has an address of whole words, that does not end on an article', () => {
  assert.equal(
    addressOf('La nuit est plus longue là où personne ne répond', 26),
    'la-nuit-est-plus-longue',
  )
  assert.equal(addressOf('La nuit est plus longue l’hiver', 25), 'la-nuit-est-plus-longue')
  assert.equal(addressOf('La chaise du dimanche', 60), 'la-chaise-du-dimanche')
  assert.equal(addressOf('Œuvrer à côté', 60), 'oeuvrer-a-cote')
  assert.equal(addressOf('Anticonstitutionnellement', 10), 'anticonsti')
  assert.equal(addressOf('…', 60), '')
})
