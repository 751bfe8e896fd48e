import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatsOf } from './format.ts'

const [french, english] = [formatsOf('fr'), formatsOf('en')]
/** Whatever space the language wants. */
const spaced = (text: string) => text.replace(/\s/g, ' ')

describe('someone who reads an amount', () => {
  it('reads it to the cent where she wrote cents, and without them where she did not', () => {
    assert.equal(spaced(french.moneyToTheCent(5740.5)), '5 740,50 $')
    assert.equal(spaced(french.moneyToTheCent(5740)), '5 740 $')
    assert.equal(english.moneyToTheCent(5740.5), '$5,740.50')
    assert.equal(spaced(french.money(5740.5)), '5 741 $')
  })

  it('reads millions in two signs beside the lines of a drawing, and smaller numbers whole', () => {
    assert.equal(spaced(french.short(1_250_000)), '1,25 M')
    assert.equal(spaced(french.short(200_000)), '200 000')
    assert.equal(spaced(english.short(25_000_000)), '25M')
    assert.equal(spaced(french.short(2_000_000_000)), '2 000 000 000')
  })
})
