import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ReadTerm } from '../formats/read-term.ts'
import { planImport, spelledAs } from './plan-import.ts'

const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function term(word: string, says: Partial<ReadTerm> = {}): ReadTerm {
  return {
    key: word,
    word,
    kind: 'shared',
    definition: '',
    definitionEn: '',
    effect: '',
    instead: '',
    rightWhen: '',
    origin: '',
    forms: [],
    hasEveryForm: false,
    translations: [],
    examples: [],
    broader: [],
    related: [],
    ...says,
  }
}

const plan = (terms: readonly ReadTerm[]) =>
  planImport(terms, {
    known: new Map([
      ['ecoute', { slug: 'ecoute', word: 'écoute' }],
      ['presence', { slug: 'presence', word: 'présence' }],
    ]),
    ties: [{ from: 'ecoute', to: 'presence', kind: 'broader' }],
    fold,
  })

describe('someone who brings a file of words', () => {
  it('is told of each word that it is new, there already, twice in the file, or no word', () => {
    const { proposed, notProposed } = plan([
      term('banc'),
      term('ÉCOUTE'),
      term('Bänc'),
      term('', { key: 'https://x/4' }),
      term('mot '.repeat(75).trim()),
      term('pré', { definition: 'a'.repeat(2001) }),
    ])
    assert.deepEqual(
      proposed.map(({ word }) => word),
      ['banc'],
    )
    assert.deepEqual(
      notProposed.map(({ why, known }) => [why, known?.word]),
      [
        ['known', 'écoute'],
        ['twice', 'banc'],
        ['no-word', undefined],
        ['long', undefined],
        ['long-text', undefined],
      ],
    )
  })

  it('has its ties, but for those that would go round in a circle, with its own words or with those there are', () => {
    const { ties, notTied } = plan([
      term('a', { broader: ['b'] }),
      term('b', { broader: ['c'], related: ['a'] }),
      term('c', { broader: ['a', 'écoute', 'nulle part', 'c'], related: ['presence'] }),
    ])
    assert.deepEqual(ties, [
      { from: 'a', to: 'b', kind: 'broader' },
      { from: 'b', to: 'c', kind: 'broader' },
      { from: 'c', to: 'ecoute', kind: 'broader' },
      { from: 'c', to: 'presence', kind: 'related' },
    ])
    assert.deepEqual(notTied, [
      { from: 'c', to: 'a', why: 'circle' },
      { from: 'c', to: 'nulle part', why: 'unknown' },
      { from: 'c', to: 'c', why: 'itself' },
    ])
  })

  it('has a word vary as its forms say', () => {
    assert.deepEqual(
      spelledAs({ word: 'banc', forms: ['bancs', 'banquette'], hasEveryForm: true }),
      {
        inflection: 'number',
        otherForms: ['banquette'],
      },
    )
    assert.equal(spelledAs({ word: 'banc', forms: [], hasEveryForm: false }).inflection, 'number')
    assert.equal(
      spelledAs({ word: 'banc', forms: [], hasEveryForm: true }).inflection,
      'invariable',
    )
    assert.equal(
      spelledAs({ word: 'banc', forms: ['banquette'], hasEveryForm: false }).inflection,
      'invariable',
    )
  })
})
