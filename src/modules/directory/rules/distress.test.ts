import assert from 'node:assert/strict'
import { it } from 'node:test'
import { speaksOfDistress } from './distress.ts'

it('hears someone who is not well, in the box for places as in the one for words', () => {
  for (const typed of [
    'suicide',
    'idées noires',
    'idees noires',
    'j’ai envie de mourir',
    'self-harm',
  ]) {
    assert.ok(speaksOfDistress({ lieu: typed, mots: '' }), typed)
    assert.ok(speaksOfDistress({ lieu: '', mots: typed }), typed)
  }
  for (const typed of ['Rimouski', 'souper', 'Saint-Cuthbert', 'défense des droits']) {
    assert.ok(!speaksOfDistress({ lieu: typed, mots: typed }), typed)
  }
})
