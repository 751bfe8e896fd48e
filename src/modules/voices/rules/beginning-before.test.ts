import assert from 'node:assert/strict'
import { it } from 'node:test'
import { beginningBefore } from './beginning-before.ts'
import { elided } from './elided.ts'

const beginning = 'Ce que les gens ne savent pas, c’est que'

it('a voice in English is read after its English beginning, as it is', () => {
  const begun = { language: 'en', beginning, beginning_en: 'What helps me' } as const
  assert.equal(beginningBefore(begun, 'is tea'), 'What helps me')
  assert.equal(beginningBefore({ ...begun, language: 'fr' }, 'on rit'), elided(beginning, 'on rit'))
  assert.equal(
    beginningBefore({ ...begun, beginning_en: '' }, 'on rit'),
    elided(beginning, 'on rit'),
  )
})

it('someone who types the beginning again is not read saying it twice, however she typed it', () => {
  const here = {
    language: 'fr',
    beginning: 'Ici, je viens chercher',
    beginning_en: 'I come here for',
  } as const
  for (const words of [
    'Ici, je viens chercher du café',
    'ici je viens chercher du café',
    '« ICI JE VIENS CHERCHER… du café',
    'Ici, je viens chercher',
  ]) {
    assert.equal(beginningBefore(here, words), '', words)
  }
  for (const words of [
    'du café',
    'ici',
    'je viens chercher du café',
    'Ici, je viens cherchereau',
  ]) {
    assert.equal(beginningBefore(here, words), here.beginning, words)
  }
  const that = { language: 'fr', beginning, beginning_en: '' } as const
  for (const words of [
    'Ce que les gens ne savent pas c’est que oui',
    'ce que les gens ne savent pas, c’est qu’on rit',
    "Ce que les gens ne savent pas, c'est qu'on rit",
  ]) {
    assert.equal(beginningBefore(that, words), '', words)
  }
  assert.equal(beginningBefore({ ...here, language: 'en' }, 'i come here for tea'), '')
  assert.equal(beginningBefore({ ...here, language: 'en' }, 'tea'), 'I come here for')
})
