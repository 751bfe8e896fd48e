import assert from 'node:assert/strict'
import { it } from 'node:test'
import { quotedWords, wordsWithin } from './quoted-words.ts'

it('someone who reads a quoted voice sees no space after an apostrophe', () => {
  const voice = { beginning: 'c’est qu’', words: 'ici y a pas de blouse blanche.' }
  assert.equal(quotedWords(voice), 'c’est qu’ici y a pas de blouse blanche.')
  assert.equal(
    quotedWords({ beginning: 'Je viens pour', words: 'le café.' }),
    'Je viens pour le café.',
  )
  assert.equal(quotedWords({ words: 'le café.' }), 'le café.')
})

it('someone who reads it within a sentence sees one full stop', () => {
  assert.equal(wordsWithin({ beginning: 'c’est qu’', words: 'on rit.' }), 'c’est qu’on rit')
  assert.equal(wordsWithin({ words: 'on rit...' }), 'on rit...')
})
