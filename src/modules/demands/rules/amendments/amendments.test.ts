import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type BlockKind, blockOptions } from '../../tables.ts'
import { type Amendment, type OutlinedBlock, stalenessOf, takenWords } from './amendment.ts'
import { groupsOf } from './ballot.ts'
import { mergeWords } from './merge-words.ts'
import { planText, type StandingBlock } from './plan-text.ts'
import { readProposal } from './proposed-words.ts'

const outlined = (id: string, rank: number, kind: BlockKind = 'paragraph'): OutlinedBlock => ({
  id,
  code: id,
  kind,
  number: '',
  rank,
  isRemoved: false,
})
const standing: readonly StandingBlock[] = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  code: id,
  kind: 'paragraph',
  options: blockOptions.parse({}),
  title: '',
  text: `texte ${id}`,
}))
const block = (id: string) => outlined(id, 'abcd'.indexOf(id))
const textOf = (id: string) => ({ title: '', text: `texte ${id}` })

type Made = Partial<Amendment> & {
  readonly on: string
  readonly text?: string
  readonly placed?: 'before' | 'after'
}

function amendment(number: number, { on, text = '', placed, ...rest }: Made): Amendment {
  return {
    id: `amendement-${number}`,
    number,
    kind: 'replace',
    memberId: 'm',
    proposedAt: new Date(0),
    block: block(on),
    base: textOf(on),
    current: textOf(on),
    wording: {
      number: 1,
      blockKind: null,
      title: '',
      text,
      placed: placed ?? null,
      reason: 'parce que',
      writtenAt: new Date(0),
    },
    destination: null,
    state: 'accepted',
    decision: null,
    asProposed: null,
    asReworded: null,
    recommendation: null,
    supporters: [],
    comments: 0,
    ...rest,
  }
}
const textsOf = (amendments: readonly Amendment[]) =>
  planText(standing, amendments).blocks.flatMap(({ words }) => words?.text ?? [])

describe('two texts made from one', () => {
  it('are joined where they changed different words', () => {
    const base = 'Rembourser le taxi quand il n’y a plus d’autobus.'
    assert.equal(
      mergeWords(
        base,
        'Rembourser le taxi quand il n’y a plus d’autobus, ou pas encore.',
        'Rembourser vite le taxi quand il n’y a plus d’autobus.',
      ),
      'Rembourser vite le taxi quand il n’y a plus d’autobus, ou pas encore.',
    )
    assert.equal(mergeWords(base, base, 'Autre chose.'), 'Autre chose.')
    assert.equal(mergeWords(base, 'Autre chose.', base), 'Autre chose.')
  })

  it('are left to a person where they changed the same words, or wrote at the same place', () => {
    assert.equal(mergeWords('un deux trois', 'un 2 trois', 'un II trois'), null)
    assert.equal(mergeWords('un deux', 'un deux trois', 'un deux quatre'), null)
    assert.equal(mergeWords('un deux trois', 'un trois', 'un 2 trois'), null)
  })

  it('keep all that one changed when the other changed nothing, whatever they say', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', 'é', '.', '\n'), { maxLength: 20 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [base, text] = [one.join(''), other.join('')]
        assert.equal(mergeWords(base, text, base), text)
        assert.equal(mergeWords(base, base, text), text)
        assert.equal(mergeWords(base, text, text), text)
      }),
    )
  })
})

describe('the text with amendments', () => {
  it('has what is reworded, moved, inserted and taken out, each beside the block it names', () => {
    assert.deepEqual(
      textsOf([
        amendment(1, { on: 'a', text: 'neuf a' }),
        amendment(2, { on: 'b', kind: 'delete' }),
        amendment(3, { on: 'b', kind: 'insert', text: 'après b', placed: 'after' }),
        amendment(4, { on: 'd', kind: 'move', destination: block('a'), placed: 'before' }),
      ]),
      ['texte d', 'neuf a', 'après b', 'texte c'],
    )
  })

  it('keeps those inserted at one place in their order, before as after', () => {
    const inserted = (number: number, placed: 'before' | 'after') =>
      amendment(number, { on: 'b', kind: 'insert', text: `${placed} ${number}`, placed })
    assert.deepEqual(
      textsOf([
        inserted(1, 'after'),
        inserted(2, 'before'),
        inserted(3, 'after'),
        inserted(4, 'before'),
      ]),
      ['texte a', 'before 2', 'before 4', 'texte b', 'after 1', 'after 3', 'texte c', 'texte d'],
    )
  })

  it('never drops what it cannot apply: what is to be revised, and the second of two that exclude each other', () => {
    const stale = amendment(1, { on: 'a', text: 'x', current: { title: '', text: 'changé' } })
    const removed = amendment(2, { on: 'b', text: 'x', block: { ...block('b'), isRemoved: true } })
    const gone = { ...block('d'), isRemoved: true }
    const lost = amendment(3, { on: 'c', kind: 'move', destination: gone, placed: 'after' })
    const first = amendment(4, { on: 'c', text: 'le premier' })
    const second = amendment(5, { on: 'c', kind: 'delete' })
    // Read as standing, and taken out a moment after.
    const [left, astray] = [
      amendment(6, { on: 'z', kind: 'move', destination: block('a'), placed: 'after' }),
      amendment(7, { on: 'a', kind: 'move', destination: block('z'), placed: 'after' }),
    ]
    const beside = amendment(8, { on: 'z', kind: 'insert', text: 'y', placed: 'after' })
    const plan = planText(standing, [stale, removed, lost, first, second, left, astray, beside])
    assert.deepEqual(
      plan.left.map(({ amendment: { number }, because }) => [number, because]),
      [
        [1, 'changed'],
        [2, 'removed'],
        [3, 'destination-removed'],
        [5, 'excluded'],
        [6, 'removed'],
        [7, 'destination-removed'],
        [8, 'removed'],
      ],
    )
    assert.deepEqual(
      plan.blocks.map(({ key, isMoved }) => [key, isMoved]),
      standing.map(({ id }) => [id, false]),
    )
    assert.deepEqual(
      plan.steps.map(({ kind }) => kind),
      ['replace'],
    )
  })

  it('has as many blocks as stood, with those inserted and without those taken out, whatever is adopted', () => {
    const one = fc.record({
      kind: fc.constantFrom('replace', 'insert', 'delete', 'move'),
      on: fc.constantFrom('a', 'b', 'c', 'd', 'z'),
      to: fc.constantFrom('a', 'b', 'c', 'd', 'z'),
      placed: fc.constantFrom('before', 'after'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
        const amendments = drawn
          .filter(({ kind, on, to }) => kind !== 'move' || on !== to)
          .map(({ kind, on, to, placed }, at) =>
            amendment(at + 1, {
              on,
              kind,
              text: `n${at}`,
              placed,
              destination: kind === 'move' ? block(to) : null,
            }),
          )
        const { blocks, steps, left } = planText(standing, amendments)
        const many = (kind: string) => steps.filter((step) => step.kind === kind).length
        assert.equal(steps.length + left.length, amendments.length)
        assert.equal(blocks.length, standing.length + many('insert'))
        assert.equal(blocks.filter(({ words }) => words === null).length, many('delete'))
        assert.equal(new Set(blocks.map(({ key }) => key)).size, blocks.length)
      }),
    )
  })
})

describe('an amendment', () => {
  it('is to be revised once its block says something else, and only while something may become of it', () => {
    const changed = { current: { title: '', text: 'changé' } }
    assert.equal(stalenessOf(amendment(1, { on: 'a', ...changed })), 'changed')
    assert.equal(stalenessOf(amendment(1, { on: 'a', ...changed, state: 'refused' })), null)
    assert.equal(stalenessOf(amendment(1, { on: 'a', ...changed, kind: 'insert' })), null)
  })

  it('adopted in part says what the committee would keep, unless the writers carried it since', () => {
    const recommendation = {
      recommendation: 'part' as const,
      reason: 'r',
      title: '',
      text: 'moins',
      givenAt: new Date(0),
      wording: 1,
    }
    const partly = amendment(1, { on: 'a', text: 'plus', state: 'partly', recommendation })
    assert.equal(takenWords(partly).text, 'moins')
    const carried = { ...partly, wording: { ...partly.wording, number: 2, text: 'reporté' } }
    assert.equal(takenWords(carried).text, 'reporté')
    assert.equal(takenWords({ ...partly, state: 'accepted' }).text, 'plus')
  })

  it('is put to the vote with those that would reword the same block, and alone otherwise', () => {
    const proposed = (number: number, made: Made) =>
      amendment(number, { ...made, state: 'proposed' })
    const groups = groupsOf([
      proposed(1, { on: 'a', text: 'x' }),
      proposed(2, { on: 'a', kind: 'insert', text: 'y' }),
      proposed(3, { on: 'a', kind: 'delete' }),
      proposed(4, { on: 'b', text: 'x', current: { title: '', text: 'changé' } }),
      amendment(5, { on: 'c', text: 'x' }),
    ])
    assert.deepEqual(
      groups.map((group) => group.map(({ number }) => number)),
      [[1, 3], [2]],
    )
  })
})

describe('what a member types', () => {
  const typed = {
    title: '',
    text: '',
    blockKind: '' as const,
    placed: '' as const,
    destination: '',
    reason: 'parce que',
  }
  const about = (kind: Amendment['kind'], one: OutlinedBlock = block('b')) => ({
    kind,
    block: one,
    current: textOf('b'),
    standing: ['a', 'b', 'c', 'd'].map(block),
  })

  it('is refused where it proposes nothing', () => {
    assert.equal(readProposal(typed, about('replace')), 'empty')
    assert.equal(readProposal({ ...typed, text: 'texte b' }, about('replace')), 'same')
    assert.equal(
      readProposal({ ...typed, text: 'x' }, about('replace', outlined('b', 1, 'figure'))),
      'not-reworded',
    )
    assert.equal(readProposal({ ...typed, text: 'x' }, about('insert')), 'no-kind')
    assert.equal(readProposal({ ...typed, blockKind: 'note' }, about('insert')), 'empty')
    assert.equal(readProposal({ ...typed, destination: 'b' }, about('move')), 'no-destination')
    assert.equal(
      readProposal({ ...typed, destination: 'a', placed: 'after' }, about('move')),
      'same-place',
    )
    assert.equal(
      readProposal({ ...typed, destination: 'c', placed: 'before' }, about('move')),
      'same-place',
    )
  })

  it('keeps what its gesture has a use for, and nothing else', () => {
    const all = { ...typed, title: 'T', text: 'x', blockKind: 'means' as const, destination: 'd' }
    const words = readProposal(all, about('delete'))
    assert.ok(typeof words === 'object' && words.text === '' && words.destination === null)
    const moved = readProposal(all, about('move'))
    assert.ok(typeof moved === 'object' && moved.destination?.id === 'd' && moved.text === '')
    const paragraph = readProposal(all, about('replace'))
    assert.ok(typeof paragraph === 'object' && paragraph.title === '' && paragraph.text === 'x')
  })
})
