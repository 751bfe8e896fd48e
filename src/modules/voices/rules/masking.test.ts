import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { applyMasks, mask, onlyHides, suggestMasks } from './masking.ts'

const suggested = (words: string) =>
  suggestMasks(words).map(({ kind, start, end }) => [kind, words.slice(start, end)])

describe('someone who reads a voice before it is published', () => {
  it('is shown telephone numbers, addresses, names and what is rare', () => {
    assert.deepEqual(suggested('un appel. Mon numéro est le 418 555-0123, si quelqu’un veut.'), [
      ['contact', '418 555-0123'],
    ])
    assert.deepEqual(suggested('écrivez à moi.meme@example.org'), [
      ['contact', 'moi.meme@example.org'],
    ])
    assert.deepEqual(suggested('la paix. Je reste au 12, rue des Saules, et mes voisins crient.'), [
      ['address', 'au 12, rue des Saules'],
    ])
    assert.deepEqual(suggested('de parler à Ginette Lavallée. Elle ne juge pas.'), [
      ['name', 'Ginette Lavallée'],
    ])
    assert.deepEqual(
      suggested('un toit. J’étais le seul facteur du village, tout le monde le sait.'),
      [['rare', 'le seul facteur du village']],
    )
  })

  it('is shown nothing where nothing identifies', () => {
    for (const words of [
      'une oreille, pas un formulaire.',
      'j’ai dit non, et la terre a continué de tourner. C’est petit, mais c’est à moi.',
      '',
    ])
      assert.deepEqual(suggested(words), [])
  })

  it('may hide what she wants and change nothing', () => {
    const words = 'de parler à Ginette, du bureau. Elle ne juge pas.'
    assert.ok(onlyHides(words, `de parler à ${mask}, du bureau. Elle ne juge pas.`))
    assert.ok(onlyHides(words, `${mask} Elle ne juge pas.`))
    assert.ok(!onlyHides(words, words))
    assert.ok(!onlyHides(words, `de parler à ${mask}, du bureau. Elle juge.`))
    assert.ok(!onlyHides(words, `de discuter avec ${mask}, du bureau. Elle ne juge pas.`))
  })

  it('hides any places of any words, and that is always only hiding', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (words, a, b) => {
        fc.pre(!words.includes(mask))
        const [start = 0, end = 0] = [a % words.length, b % words.length].sort((x, y) => x - y)
        const masked = applyMasks(words, [{ kind: 'name', start, end: end + 1 }])
        assert.ok(onlyHides(words, masked))
      }),
    )
  })
})
