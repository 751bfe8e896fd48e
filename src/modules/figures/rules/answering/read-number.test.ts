import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Unit } from '../../tables.ts'
import { checkNumber, readNumber } from './read-number.ts'

const read = (typed: string, unit: Unit = 'dollars') => {
  const answer = readNumber(typed, unit)
  return answer.outcome === 'read'
    ? answer.value
    : answer.outcome === 'refused'
      ? answer.because
      : ''
}

describe('a number typed by hand', () => {
  it('is read as people here write it', () => {
    const written: readonly (readonly [string, number])[] = [
      ['338', 338],
      ['4 020', 4020],
      ['4\u00a0020', 4020],
      ['4\u202f020', 4020],
      ['12 000,5', 12000.5],
      ['12000,5', 12000.5],
      ['12.5', 12.5],
      ['0', 0],
      ['Aucun', 0],
      ['190 000 $', 190000],
      ['$190 000', 190000],
      ['３８', 38],
    ]
    for (const [typed, value] of written) assert.equal(read(typed), value, typed)
    assert.equal(read('35 h', 'hours'), 35)
    assert.equal(read('48 km', 'kilometres'), 48)
    assert.equal(read('   '), '')
  })

  it('is refused rather than guessed, for what it is', () => {
    const refused: readonly (readonly [string, string])[] = [
      ['12.000', 'ambiguous'],
      ['12,000', 'ambiguous'],
      ['1.234.567', 'ambiguous'],
      ['environ 40', 'about'],
      ['~40', 'about'],
      ['40+', 'about'],
      ['plus de 40', 'about'],
      ['une quarantaine', 'about'],
      ['40-50', 'several'],
      ['40 à 50', 'several'],
      ['12 00', 'spacing'],
      ['-5', 'negative'],
      ['−5', 'negative'],
      ['(5)', 'negative'],
      ['40 %', 'percent'],
      ['2026-03-31', 'date'],
      ['31/03/2026', 'date'],
      ['12 mars', 'date'],
      ['=SOMME(A1:A9)', 'formula'],
      ['beaucoup', 'text'],
      // A footnote's mark, an exponent, a number in a ring: no digit of the number.
      ['120¹', 'text'],
      ['5²', 'text'],
      ['12⁰', 'text'],
      ['1①', 'text'],
      ['²', 'text'],
      ['H₂0', 'text'],
      ['1⁄2', 'text'],
      ['½', 'text'],
      ['1₀', 'text'],
      ['𝟏𝟐', 'text'],
      ['1e9', 'text'],
      ['3,456', 'ambiguous'],
      ['12,3456', 'too-precise'],
      ['99999999999', 'too-large'],
    ]
    for (const [typed, because] of refused) assert.equal(read(typed), because, typed)
  })

  it('counts whole people, and parts of hours', () => {
    assert.equal(read('3,5', 'persons'), 'not-whole')
    assert.equal(read('3,0', 'persons'), 3)
    assert.equal(read('3,5', 'hours'), 3.5)
    assert.equal(read('2000000', 'persons'), 'too-large')
  })

  it('is read back as it was, however the language spaces it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        for (const locale of ['fr-CA', 'fr-FR']) {
          assert.equal(read(new Intl.NumberFormat(locale).format(value)), value)
        }
      }),
    )
  })

  it('is never negative nor endless, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const answer = readNumber(typed, 'dollars')
        if (answer.outcome === 'read') assert.ok(answer.value >= 0 && answer.value <= 1e9)
      }),
    )
  })
})

describe('a number that a spreadsheet holds', () => {
  it('loses the tail of its binary fractions, and nothing else', () => {
    assert.deepEqual(checkNumber(0.1 + 0.2, 'hours'), { outcome: 'read', value: 0.3 })
    assert.deepEqual(checkNumber(-1, 'hours'), { outcome: 'refused', because: 'negative' })
    assert.deepEqual(checkNumber(1.5, 'persons'), { outcome: 'refused', because: 'not-whole' })
    assert.deepEqual(checkNumber(Number.NaN, 'hours'), { outcome: 'refused', because: 'text' })
  })
})
