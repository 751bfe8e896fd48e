import assert from 'node:assert/strict'
import { it } from 'node:test'
import { suggestThemes } from './suggest-themes.ts'

const themes = [
  { code: 'ecoute', stems: ['ecout', 'parl'] },
  { code: 'argent', stems: ['loyer'] },
]

it('someone who sorts voices is offered the themes their words recall, the strongest first', () => {
  assert.deepEqual(suggestThemes('On m’ÉCOUTE, je parle du loyer.', themes), ['ecoute', 'argent'])
  assert.deepEqual(suggestThemes('Le loyer.', themes), ['argent'])
  assert.deepEqual(suggestThemes('Rien.', themes), [])
})
