import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { exampleNamed } from '../rendering.ts'
import { roundSteps } from './scale.ts'
import { examples } from './trend.examples.tsx'

describe('the lines of a scale', () => {
  it('are round, and one covers the highest point', () => {
    assert.deepEqual(roundSteps(160_400), [50_000, 100_000, 150_000, 200_000])
    assert.deepEqual(roundSteps(9), [2, 4, 6, 8, 10])
    assert.deepEqual(roundSteps(100), [25, 50, 75, 100])
    assert.deepEqual(roundSteps(0), [1])
  })

  it('are few, whatever is counted', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), (most) => {
        const steps = roundSteps(most)
        assert.ok(steps.length >= 2 && steps.length <= 5, `${steps}`)
        assert.ok((steps.at(-1) ?? 0) >= most * (1 - 1e-9))
      }),
    )
  })
})

describe('someone who looks at a trend', () => {
  it('sees no line drawn over a year that is missing, nor over a break', () => {
    const $ = exampleNamed(examples, 'Une tendance, ses trous et ses coutures')
    assert.equal($('.trend__line').length, 1)
    assert.equal($('.trend__seam').length, 1)
    assert.equal($('.trend__knot').length, 4)
    assert.match($('svg').attr('aria-label') ?? '', /^Courbe/)
  })

  it('reads on a telephone the number of a year that follows a break, with no seam through it', () => {
    const $ = exampleNamed(examples, 'Une tendance, ses trous et ses coutures')
    const number = $('.trend__value')
      .filter((_, one) => $(one).text() === 'environ 172 000')
      .first()
    const baseline = Number(number.attr('y'))
    const pieces = $('.trend__seam line').get()
    assert.ok(pieces.length > 0)
    for (const piece of pieces) {
      const [from, to] = [Number($(piece).attr('y1')), Number($(piece).attr('y2'))]
      assert.ok(
        to < baseline - 12 || from > baseline,
        `${from} to ${to}, the number at ${baseline}`,
      )
    }
  })

  it('reads the first and the last of three wide amounts, which do not run into one another', () => {
    const $ = exampleNamed(examples, 'Trois montants trop larges pour un téléphone')
    const said = $('.trend__value').get()
    assert.deepEqual(
      said.map((one) => $(one).text()),
      ['21 047 390 $', '21 988 729 $'],
    )
    assert.equal($('.trend__knot').length, 3)
  })
})
