import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { quoteWords } from './quote-words.ts'

const said = (member: string, question: string, words: string) =>
  ({ member, question, part: '', kind: 'words', amount: null, words }) as const
const choices = {
  questions: [],
  zones: false,
  regions: false,
  parts: 'none',
  estimates: 'none',
  named: true,
} as const
const request = {
  audience: 'public',
  choices,
  year: {
    exercise: '2025-2026',
    questions: [
      { code: 'gap-closes', unit: 'own-words' },
      { code: 'waiting-changes', unit: 'own-words' },
      { code: 'activities', unit: 'activities' },
    ],
    members: [],
    answers: [
      said('willing', 'gap-closes', 'Le samedi.'),
      said('willing', 'waiting-changes', 'Des mois.'),
      said('silent', 'gap-closes', 'Deux soirs.'),
      said('changed', 'gap-closes', 'Le poste de nuit.'),
    ],
  },
  sharing: new Map([
    ['willing', { now: { isSeenByTeam: false, named: ['gap-closes'] }, formerly: [] }],
    ['silent', { now: { isSeenByTeam: true, named: [] }, formerly: [] }],
    [
      'changed',
      {
        now: { isSeenByTeam: true, named: [] },
        formerly: [{ isSeenByTeam: true, named: ['gap-closes'] }],
      },
    ],
  ]),
} as const

describe('a release that quotes', () => {
  it('quotes whoever agreed, on the question it agreed to, and nobody who took it back', () => {
    assert.deepEqual(quoteWords(request), [
      { member: 'willing', question: 'gap-closes', words: 'Le samedi.' },
    ])
  })

  it('quotes nobody when it names nobody, nor in what the team alone reads', () => {
    assert.deepEqual(quoteWords({ ...request, choices: { ...choices, named: false } }), [])
    assert.deepEqual(quoteWords({ ...request, audience: 'team' }), [])
  })
})
