import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { foldName, withoutLeadingArticle } from './fold-name.ts'

describe('a folded name', () => {
  it('is the same for spellings that people take for the same', () => {
    for (const [one, other] of [
      ['Saint-Jérôme', 'st jerome'],
      ['Sainte-Thérèse', 'STE.-THERESE'],
      ['Notre-Dame-de-Grâce', 'N.-D.-de-Grâce'],
      ['Sacré-Cœur', 'Sacre-Coeur'],
      ['Trois-Rivières', '3-Rivières'],
      ['Baie-D’Urfé', "baie d'urfe"],
      ['Saguenay–Lac-Saint-Jean', 'saguenay lac st-jean'],
    ] as const) {
      assert.equal(foldName(one), foldName(other))
    }
  })

  it('does not take the end of a word for an abbreviation', () => {
    assert.equal(foldName('Westmount'), 'westmount')
    assert.equal(foldName('Est'), 'est')
  })

  it('folds to itself and holds letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldName(text)
        assert.equal(foldName(folded), folded)
        assert.match(folded, /^([a-z0-9]+( [a-z0-9]+)*)?$/)
      }),
    )
  })

  it('is looked for without its article, unless the article is the name', () => {
    assert.equal(withoutLeadingArticle('l ancienne lorette'), 'ancienne lorette')
    assert.equal(withoutLeadingArticle('la malbaie'), 'malbaie')
    assert.equal(withoutLeadingArticle('laval'), 'laval')
    assert.equal(withoutLeadingArticle('la'), 'la')
  })
})
