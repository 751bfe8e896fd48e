import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readPrintFonts } from './fonts.ts'
import { printable } from './printable.ts'

const { covered } = readPrintFonts()
const print = (text: string) => printable(text, covered)

describe('what people wrote, for print', () => {
  it('is left as it is in French, in English and in the languages that the fonts write', () => {
    for (const text of [
      'Ça va « mieux » ? L’œuvre, 12 %…',
      'Łukasz Đorđe, W. ŵ',
      '#let x = [*a*]',
    ]) {
      assert.deepEqual(print(text), { data: text, omitted: [] })
    }
  })

  it('says where a character is missing, and which', () => {
    assert.deepEqual(print('Bravo 👩🏽‍🌾 !'), { data: 'Bravo […] !', omitted: ['👩🏽‍🌾'] })
    assert.equal(print('سلام عليكم, bonjour').data, '[…], bonjour')
    assert.equal(print('ᐃᓄᒃᑎᑐᑦ').data, '[…]')
  })

  it('drops what nobody sees: controls, marks of direction, joiners', () => {
    assert.deepEqual(print('a\u0007b\u202ec\u200bd\ufeff'), { data: 'abcd', omitted: [] })
  })

  it('holds together what a non-breaking hyphen held', () => {
    assert.equal(print('277‑3553').data, '277\u2060-\u20603553')
    assert.equal(print('10\u202f000').data, '10\u00a0000')
  })

  it('goes through lists and objects, and leaves numbers', () => {
    const { data, omitted } = printable({ a: ['😀', 1, null, true], b: { c: '😀' } }, covered)
    assert.deepEqual(data, { a: ['[…]', 1, null, true], b: { c: '[…]' } })
    assert.deepEqual(omitted, ['😀'])
  })

  it('is made only of characters that the fonts draw, whatever it was', () => {
    const allowed = new Set(['\n', '\u00ad', '\u2060'])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { data } = print(text)
        assert.equal(typeof data, 'string')
        for (const one of String(data)) {
          assert.ok(allowed.has(one) || covered.has(one.codePointAt(0) ?? 0), JSON.stringify(one))
        }
      }),
    )
  })
})
