import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { glossaryOf } from '../../../platform/glossary/glossary.ts'
import { formsOf } from '../../../platform/glossary/word-forms.ts'
import { markedPieces } from './marked-pieces.ts'
import { type LexiconWord, reread } from './reread.ts'

const patient: LexiconWord = { slug: 'patient', word: 'patient', kind: 'care' }
const mutualAid: LexiconWord = { slug: 'entraide', word: 'entraide', kind: 'shared' }
const rereading = {
  language: 'fr',
  glossary: glossaryOf([
    { id: patient, forms: formsOf('patient', 'gender', 'fr') },
    { id: mutualAid, forms: formsOf('entraide', 'number', 'fr') },
  ]),
  names: glossaryOf([{ id: 1, forms: ['La Corde à linge'] }]),
} as const

describe('someone who pastes a text', () => {
  it('is told of words to handle with care once, with each place', () => {
    const text = 'Les patients viennent. L’entraide est là. Une patiente part.'
    const { remarks, shared } = reread(text, rereading)
    assert.deepEqual(
      remarks.map(({ check, places }) => [check, places.map((p) => text.slice(p.start, p.end))]),
      [['care', ['patients', 'patiente']]],
    )
    assert.deepEqual(
      shared.map(({ word }) => word.slug),
      ['entraide'],
    )
  })

  it('finds the words after letters that have no end, where they stand', () => {
    const text = `${'a'.repeat(40_000)} ${'a-'.repeat(4_000)} les patients viennent.`
    const [remark] = reread(text, rereading).remarks
    assert.deepEqual(
      remark?.places.map((place) => text.slice(place.start, place.end)),
      ['patients'],
    )
  })

  it('is told of a long sentence, of an acronym that nothing explains, and of ways that are mixed', () => {
    const long = `${'un mot '.repeat(16)}enfin.`
    const { remarks } = reread(
      `${long} Le CHX décide. Le Groupe (GEX) et le GEX. Les ami·es et ami(e)s.`,
      rereading,
    )
    assert.deepEqual(
      remarks.map(({ check }) => check),
      ['long-sentence', 'acronym', 'mixed-inclusive'],
    )
    assert.ok(remarks.some((one) => one.check === 'acronym' && one.acronym === 'CHX'))
    assert.ok(remarks.some((one) => one.check === 'long-sentence' && one.count === 33))
  })

  it('has no title in capitals taken for acronyms, nor a quotation counted', () => {
    assert.deepEqual(reread('UNE PORTE LE SOIR\n\nOn ouvre.', rereading).remarks, [])
    assert.equal(reread(`On dit « ${'mot '.repeat(200)} ».`, rereading).ease, null)
  })

  it('has lines that were folded put together, and titles left alone', () => {
    const line = 'Une phrase de huit mots qui continue longuement sur la ligne suivante'
    const { remarks } = reread(`${line}\n${line.toLowerCase()}\n${line.toLowerCase()}.`, rereading)
    assert.deepEqual(
      remarks.map(({ check }) => check),
      ['long-sentence'],
    )
    assert.deepEqual(reread('Un titre court\n'.repeat(30), rereading).remarks, [])
  })
})

describe('the marks of a text', () => {
  it('keep every character in its order, whatever lies over what, and one letter a place', () => {
    const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const text = 'un mot et un autre mot, puis un point. Fin'
        const places = spans.map(([start, length]) => ({
          start,
          end: Math.min(text.length, start + length),
        }))
        const pieces = markedPieces(text, [{ places }, { places: places.slice(0, 1) }])
        assert.equal(pieces.map((piece) => piece.text).join(''), text)
        const lettered = pieces.filter(({ isFirst }) => isFirst)
        const ids = lettered.map(({ letter, place }) => `${letter}-${place}`)
        assert.equal(new Set(ids).size, ids.length)
      }),
    )
  })
})
