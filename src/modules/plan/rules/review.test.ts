import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Indicator } from './readings.ts'
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

  it('tells what was done apart from what was planned, and a mark only where its note is read', () => {
    const activity = (id: string, text: string, stage: PlanItem['stage']): PlanItem => ({
      ...blank,
      ...{ id, kind: 'activity', exercise: '2025-2026', text, stage, strategies: ['s'] },
    })
    const tree = treeOf([
      { ...blank, id: 'o', text: 'Dire' },
      { ...blank, id: 's', kind: 'strategy', parentId: 'o', text: 'Écrire' },
      { ...blank, id: 'h', kind: 'outcome', parentId: 's', slug: 'h', text: 'On a des mots' },
      { ...blank, id: 'n', kind: 'note', parentId: 'h', text: '¹ Une fois adopté.' },
      activity('a', 'Un atelier', 'done'),
      activity('b', 'Une tournée', 'underway'),
      activity('c', 'Une collecte', null),
      activity('d', 'Un colloque', 'dropped'),
      { ...activity('e', 'Une corvée', 'done'), strategies: [] },
      { ...activity('f', 'Une corvée d’avant', 'done'), strategies: [], exercise: '2024-2025' },
      {
        ...blank,
        id: 'p',
        kind: 'priority',
        parentId: 's',
        exercise: '2025-2026',
        text: 'Écouter',
      },
      { ...blank, id: 'q', kind: 'priority', parentId: 's', exercise: '2024-2025', text: 'Avant' },
    ])
    const indicator: Indicator = {
      ...{
        id: 'i',
        outcomeId: 'h',
        kind: 'typed',
        label: 'Mots adoptés¹',
        measure: null,
        unit: '',
      },
      ...{ baseline: null, baselineNote: '', target: null, direction: null, dueOn: null },
      ...{ method: '', isRetired: false },
    }
    const outcome = tree.byId.get('h')
    assert.ok(outcome)
    const texts = reviewBlocks({
      title: 'Le plan',
      tree,
      exercise: '2025-2026',
      indicators: [indicator],
      readings: [],
      standing: {
        watched: [{ outcome, indicator, sense: 'moved' }],
        unfollowed: [],
        withoutActivity: [],
        withoutOutcome: [],
      },
      said: () => '',
      factsOf: ({ stage }) => stage ?? 'prévue',
    }).map(({ text }) => text.replaceAll('\u00a0', ' '))
    const at = (start: string) => texts.findIndex((text) => text.startsWith(start))
    assert.equal(
      texts[at('**Ce qui s’est fait en 2025-2026, ou est en cours') + 1],
      '- Un atelier (done)\n- Une tournée (underway)',
    )
    assert.equal(
      texts[at('**Ce qui était prévu en 2025-2026') + 1],
      '- Une collecte (prévue)\n- Un colloque (dropped)',
    )
    assert.equal(texts[at('**Nos priorités en 2025-2026') + 1], '- Écouter')
    assert.deepEqual(texts.slice(at('Ce qui n’est lié à aucune stratégie')).slice(1, 3), [
      '**Ce qui s’est fait en 2025-2026, ou est en cours**',
      '- Une corvée (done)',
    ])
    assert.match(texts[at('- **[On a des mots]')] ?? '', /Mots adoptés¹ : .* ¹ Une fois adopté\.$/)
    assert.equal(
      texts[at('Ce qui a bougé') + 1],
      '- [On a des mots](/plan/horizons/h) (Mots adoptés)',
    )
  })
})
