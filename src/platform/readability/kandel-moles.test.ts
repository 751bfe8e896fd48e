import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countSyllables } from './count-syllables.ts'
import { kandelMoles } from './kandel-moles.ts'

describe('someone who reads a word aloud', () => {
  const known: readonly (readonly [string, number])[] = [
    ['phrase', 1],
    ['parole', 2],
    ['ressource', 2],
    ['personne', 2],
    ['communautaire', 4],
    ['écouter', 3],
    ['quelqu’un', 2],
    ['langue', 1],
    ['chaos', 2],
    ['maïs', 2],
    ['idée', 2],
    ['réel', 2],
    ['moment', 2],
    ['souvent', 2],
    ['parlent', 1],
    ['l’été', 2],
    ['le', 1],
    ['dépersonnalisée', 6],
    ['22', 2],
  ]
  for (const [word, count] of known) {
    it(`hears ${word} in ${count}`, () => assert.equal(countSyllables(word), count))
  }
})

describe('someone who writes for everyone', () => {
  it('is told that short words in short sentences are easy', () => {
    const easy = kandelMoles('Le chat dort. Il a bu son lait. La nuit vient.')
    assert.equal(easy.sentences, 3)
    assert.equal(easy.words, 11)
    assert.ok(easy.score > 100, String(easy.score))
  })

  it('is told that an office’s long sentence is not', () => {
    const hard = kandelMoles(
      'L’institutionnalisation progressive des organisations communautaires autonomes compromet considérablement la participation démocratique des collectivités concernées',
    )
    assert.equal(hard.sentences, 1)
    assert.ok(hard.score < 10, String(hard.score))
  })

  it('scores by the published formula', () => {
    const { score, words, sentences, syllables } = kandelMoles(
      'Je viens ici pour parler. On m’écoute.',
    )
    assert.equal(score, 207 - 1.015 * (words / sentences) - 73.6 * (syllables / words))
  })

  it('has nothing to reproach to silence', () => {
    assert.equal(kandelMoles(' … ').score, 100)
  })
})
