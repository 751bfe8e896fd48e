import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { kandelMoles } from '../../../platform/readability/kandel-moles.ts'
import { readingWords } from './reading.ts'
import { strengthWords } from './strength.ts'

describe('someone who reads slowly', () => {
  it('reads with ease the rules by which a finding is said to be solid', () => {
    const { score, words } = kandelMoles(
      strengthWords.keys
        .map((key) => strengthWords.lookUp('fr', key, { natures: 'lived_written' }) ?? '')
        .join('\n'),
    )
    assert.ok(words > 250)
    assert.ok(score >= 60, `${score}`)
  })

  it('reads with ease the fixed words of the argument, of its sources and of its projects', () => {
    const values = { count: 3, words: 'banc', page: 2, day: '2 mai', code: 'k7pm3x9' }
    // Names of kinds of sources and of formats are no sentences.
    const fixed = readingWords.keys.filter((key) => !/^(type|source\.format)\./.test(key))
    const sentences = fixed.map((key) => readingWords.lookUp('fr', key, values) ?? '')
    const { score, words } = kandelMoles(sentences.join('\n'))
    assert.ok(words > 300)
    assert.ok(score >= 60, `${score}`)
  })
})
