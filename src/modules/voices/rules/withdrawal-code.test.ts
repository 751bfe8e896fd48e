import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { drawCode, groupsOf, readCode, wordOf } from './withdrawal-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const code = fc.constant(null).map(() => drawCode())

describe('someone who keeps a code', () => {
  it('reads six groups of three, none with a letter that looks like a figure', () => {
    for (let i = 0; i < 200; i += 1) {
      const drawn = drawCode()
      assert.match(drawn, /^([0-9A-HJKMNP-TV-Z]{3}-){5}[0-9A-HJKMNP-TV-Z]{3}$/)
      assert.equal(groupsOf(drawn).length, 6)
    }
  })

  it('never meets the same one twice', () => {
    assert.equal(new Set(Array.from({ length: 2000 }, drawCode)).size, 2000)
  })

  it('may type it in any case, with any spaces, O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('-', ' ', '', '\u00a0', ' – '), (drawn, between) => {
        const typed = drawn.toLowerCase().replaceAll('-', between)
        assert.equal(readCode(typed), drawn)
        assert.equal(readCode(typed.replaceAll('0', 'o').replaceAll('1', 'l')), drawn)
        assert.equal(readCode(` ${typed.replaceAll('1', 'I')} `), drawn)
      }),
    )
  })

  it('is told at once when one character is wrong, or two are exchanged', () => {
    fc.assert(
      fc.property(
        code,
        fc.nat(17),
        fc.nat(17),
        fc.constantFrom(...alphabet),
        (drawn, at, other, wrong) => {
          const letters = [...drawn.replaceAll('-', '')]
          const changed = letters.with(at, wrong)
          if (changed.join('') !== letters.join('')) assert.equal(readCode(changed.join('')), null)
          const [a = '', b = ''] = [letters[at], letters[other]]
          const exchanged = letters.with(at, b).with(other, a)
          if (a !== b && at < 16 && other < 16) assert.equal(readCode(exchanged.join('')), null)
        },
      ),
    )
  })

  it('is not one: too short, too long, U, a sentence, nothing', () => {
    for (const typed of ['', 'ABC', 'UUU-UUU-UUU-UUU-UUU-UUU', 'je veux ma parole', '0'.repeat(40)])
      assert.equal(readCode(typed), null, typed)
  })

  it('can say each letter on the telephone', () => {
    for (const one of alphabet.slice(10)) {
      const word = wordOf(one, 'fr') ?? ''
      assert.equal(word.normalize('NFD').charAt(0), one)
      assert.ok((wordOf(one, 'en') ?? '').startsWith(one))
    }
    assert.equal(wordOf('7', 'fr'), null)
  })
})
