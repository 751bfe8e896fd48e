import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assembleOutline, withKinds } from './assemble-outline.ts'
import { exercisesBetween } from './exercises.ts'
import { markKnown } from './known-lines.ts'
import { proposeOutline } from './propose-outline.ts'
import { type PlanItem, treeOf } from './tree.ts'

const exercises = exercisesBetween('2024-2025', '2028-2029')
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
const tree = treeOf([
  { ...blank, id: 'o', text: 'Se donner des mots', because: 'On nous décrit mal.' },
  { ...blank, id: 's', kind: 'strategy', parentId: 'o', text: 'Faire un lexique¹' },
  {
    ...blank,
    id: 'p',
    kind: 'priority',
    parentId: 's',
    text: 'Trente mots',
    exercise: '2025-2026',
  },
])
const pasted = `Orientation 1 : Se donner des mots
Pourquoi : On nous décrit mal.
Stratégie 1.1 : Faire un lexique¹
Priorités 2025-2026
- Trente mots
Priorités 2026-2027
- Trente mots
Horizon : on s’en sert
¹ Celui qui est adopté.`
const lines = () => markKnown(proposeOutline(pasted, exercises), tree)

describe('someone who pastes again a text that the plan has already', () => {
  it('is proposed to leave aside what the plan says word for word, but what is of another year', () => {
    const aside = lines().flatMap(({ kind, text }) => (kind === 'aside' ? [text] : []))
    assert.deepEqual(aside, [
      'Se donner des mots',
      'On nous décrit mal.',
      'Faire un lexique¹',
      'Trente mots',
    ])
  })

  it('adds what is new under what the plan has, notes too', () => {
    const assembled = assembleOutline(lines())
    assert.equal(assembled.outcome, 'assembled')
    if (assembled.outcome !== 'assembled') return
    assert.deepEqual(
      assembled.items.map(({ text, parent, exercise }) => [text, parent, exercise]),
      [
        ['Trente mots', 's', '2026-2027'],
        ['on s’en sert', 's', null],
        ['¹ Celui qui est adopté.', 's', null],
      ],
    )
    assert.deepEqual([...assembled.noted.values()], ['Faire un lexique¹'])
  })

  it('writes it twice where she chooses so', () => {
    const assembled = assembleOutline(withKinds(lines(), ['orientation'], exercises))
    assert.equal(
      assembled.outcome === 'assembled' && assembled.items[0]?.text,
      'Se donner des mots',
    )
  })

  it('is told that a reason is added on the page of an orientation that the plan has', () => {
    const more = markKnown(
      proposeOutline('Orientation 1 : Se donner des mots\nPourquoi : Autre chose.', exercises),
      tree,
    )
    const assembled = assembleOutline(more)
    assert.deepEqual(assembled.outcome === 'out-of-place' && [...assembled.lines], [[1, 'because']])
  })

  it('puts nothing under what came before a line that she leaves aside', () => {
    const proposed = proposeOutline('1. Un\n1.1 Deux\n2. Trois\n2.1 Quatre', exercises)
    const left = withKinds(proposed, ['orientation', 'strategy', 'aside', 'strategy'], exercises)
    const assembled = assembleOutline(left)
    assert.deepEqual(assembled.outcome === 'out-of-place' && [...assembled.lines], [
      [3, 'orientation'],
    ])
  })
})
