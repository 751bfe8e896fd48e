import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { markOf, notesBeside, notesOfLabel, withoutCalls } from './footnotes.ts'

const [called, other, plain] = [
  { text: '¹ Une fois adopté.' },
  { text: '* Celui de la rue.' },
  { text: 'Sans marque.' },
]
const notes = [called, other, plain]

describe('a footnote', () => {
  it('is read where its mark is, and where nothing calls it beside what bears it', () => {
    assert.deepEqual(notesBeside(notes, ['On a des mots'], ['Mots adoptés¹']), [other, plain])
    assert.deepEqual(
      notesBeside(notes, ['On a des mots', 'Mots adoptés¹'], ['Mots adoptés¹']),
      notes,
    )
    assert.deepEqual(notesBeside(notes, ['On a des mots¹'], ['Mots adoptés¹']), notes)
    assert.deepEqual(notesOfLabel(notes, 'Mots adoptés¹', 'On a des mots'), [called])
    assert.deepEqual(notesOfLabel(notes, 'Mots adoptés¹', 'On a des mots¹'), [])
  })

  it('gives its mark, which another mark is not', () => {
    assert.deepEqual(
      notes.map(({ text }) => markOf(text)),
      ['¹', '*', null],
    )
    assert.equal(withoutCalls('Mots¹ adoptés¹² en rue*', ['¹', '*', null]), 'Mots adoptés¹² en rue')
  })
})
