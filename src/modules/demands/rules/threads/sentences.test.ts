import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseLine, parseText } from '../text/parse-text.ts'
import { hasWords, plainSentence, restsOn, sentencesOf } from './sentences.ts'

const told = (text: string, title = '') =>
  sentencesOf({ title: parseLine(title), text: parseText(text) }, 'fr').map((sentence) => [
    plainSentence(
      sentence,
      ({ reference, locator }) => `<${reference}${locator && ` ${locator}`}>`,
    ),
    restsOn(sentence),
  ])

describe('the sentences of a text', () => {
  it('are told apart, each with what it rests on', () => {
    assert.deepEqual(
      told(
        'Il fait noir. L’an dernier, [[figure:a@2024-2025]] sont venues [[source:roy p. 12]]. Fin.',
      ),
      [
        ['Il fait noir.', []],
        [
          'L’an dernier, <figure:a@2024-2025> sont venues <source:roy p. 12>.',
          ['figure:a@2024-2025', 'source:roy'],
        ],
        ['Fin.', []],
      ],
    )
  })

  it('keep what stands alone after a full stop with the sentence before it', () => {
    assert.deepEqual(told('Le loyer monte. [[finding:loyers]]'), [
      ['Le loyer monte. <finding:loyers>', ['finding:loyers']],
    ])
  })

  it('are found in titles, lists and notes, through emphasis', () => {
    assert.deepEqual(
      told('- un *[[figure:a@2024]] de plus*\n- deux[^n]\n\n[^n]: Voir [[source:b]].', 'Titre').map(
        ([text]) => text,
      ),
      ['Titre', 'un <figure:a@2024> de plus', 'deux', 'Voir <source:b>.'],
    )
  })

  it('may have no word of their own', () => {
    const [only] = sentencesOf({ title: [], text: parseText('« [[voice:k7pm3x9]] »') }, 'fr')
    assert.ok(only)
    assert.equal(hasWords(only), false)
    assert.deepEqual(restsOn(only), ['voice:k7pm3x9'])
  })
})
