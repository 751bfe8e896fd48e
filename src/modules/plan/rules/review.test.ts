import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reviewBlocks } from './review.ts'
import { type PlanItem, treeOf } from './tree.ts'

const blank: PlanItem = {
  id: '',
  kind: 'orientation',
  parentId: null,
  exercise: null,
  slug: null,
  text: '',
  because: '',
  version: 1,
  carriedBy: '',
  partners: '',
  startsOn: null,
  endsOn: null,
  strategies: [],
  members: [],
  stage: null,
}

describe('the review of a year', () => {
  it('takes what was typed as letters, not as marks, and tells what nothing follows', () => {
    const tree = treeOf([
      { ...blank, id: 'o', text: 'Tenir *bon*', because: '# Parce que\n\n- c’est _dur_' },
      { ...blank, id: 's', kind: 'strategy', parentId: 'o', text: 'Être [là]' },
      { ...blank, id: 'h', kind: 'outcome', parentId: 's', slug: 'h', text: 'On est 2' },
    ])
    const outcome = tree.byId.get('h')
    assert.ok(outcome)
    const blocks = reviewBlocks({
      title: 'Le <plan>',
      tree,
      exercise: '2025-2026',
      indicators: [],
      readings: [],
      standing: {
        watched: [],
        unfollowed: [outcome],
        withoutActivity: [outcome],
        withoutOutcome: [],
      },
      said: () => '',
      factsOf: () => '',
    })
    const texts = blocks.map(({ kind, text }) => `${kind}: ${text}`.replaceAll('\u00a0', ' '))
    assert.match(texts[0] ?? '', /Le \\<plan\\>/)
    assert.ok(texts.includes('heading: Orientation 1 : Tenir \\*bon\\*'))
    assert.ok(texts.includes('paragraph: \\# Parce que'))
    assert.ok(texts.includes('paragraph: \\- c’est \\_dur\\_'))
    assert.ok(texts.includes('heading: 1.1 Être \\[là\\]'))
    assert.ok(
      texts.some((text) =>
        /^list: - \*\*\[On est 2\]\(\/plan\/horizons\/h\)\*\* Aucun indicateur/.test(text),
      ),
    )
    assert.ok(texts.some((text) => /Sans activité cette année : \[On est 2\]/.test(text)))
  })
})
