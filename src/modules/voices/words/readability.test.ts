import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { kandelMoles } from '../../../platform/readability/kandel-moles.ts'
import { readingWords } from './reading.ts'
import { speakingWords } from './speaking.ts'
import { workshopWords } from './workshop.ts'

const values = {
  member: 'ressource',
  members: 'ressources',
  gender: 'f',
  name: 'La Corde à linge',
  beginning: 'Ici, je viens chercher',
  letter: 'K',
  word: 'Karine',
  address: '',
}

describe('someone who reads slowly', () => {
  it('reads with ease the fixed words of the pages where one says and takes back', () => {
    const sentences = speakingWords.keys.map((key) => speakingWords.lookUp('fr', key, values) ?? '')
    const { score, words } = kandelMoles(sentences.join('\n'))
    assert.ok(words > 500)
    assert.ok(score >= 60, `${score}`)
  })

  it('reads with ease the fixed words of the wall and of the rules', () => {
    const fixed = readingWords.keys.filter(
      (key) => !/^(provenance\.(text|part|span|few)|season|search|of$|without)/.test(key),
    )
    const sentences = fixed.map(
      (key) =>
        readingWords.lookUp('fr', key, {
          ...values,
          code: '',
          theme: '',
          region: '',
          months: 12,
        }) ?? '',
    )
    const { score } = kandelMoles(sentences.join('\n'))
    assert.ok(score >= 60, `${score}`)
  })

  it('reads with ease the fixed words of the tablet', () => {
    const sentences = workshopWords.keys.map(
      (key) => workshopWords.lookUp('fr', key, { count: 3, address: '' }) ?? '',
    )
    const { score, words } = kandelMoles(sentences.join('\n'))
    assert.ok(words > 300)
    assert.ok(score >= 60, `${score}`)
  })
})
