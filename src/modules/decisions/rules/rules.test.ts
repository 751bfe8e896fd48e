import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { outcomeOfConsent } from './count-consent.ts'
import { slugOfQuestion } from './slug-of-question.ts'
import { parseText } from './text-blocks.ts'

describe('a round of consent', () => {
  it('ends in consent when enough have answered and nobody objects', () => {
    const end = (positions: readonly ('consent' | 'objection')[], quorum = 0) =>
      outcomeOfConsent({ positions, quorum })
    assert.equal(end(['consent', 'consent'], 2), 'consented')
    assert.equal(end(['consent', 'objection'], 2), 'objected')
    assert.equal(end(['consent'], 2), 'no-quorum')
    assert.equal(end([]), 'no-quorum')
  })
})

describe('an address', () => {
  it('says the year and the first words', () => {
    assert.equal(
      slugOfQuestion('Tenir l’assemblée à l’été ?', '2026'),
      '2026-tenir-l-assemblee-a-l-ete',
    )
    assert.equal(slugOfQuestion('??', '2026'), '2026-decision')
  })
})

describe('a text', () => {
  it('has titles, lists and paragraphs, and HTML is text', () => {
    assert.deepEqual(
      parseText('## Pourquoi\nUne ligne\n<b>deux</b>\n\n- un\n- deux\n#pas un titre'),
      [
        { kind: 'title', level: 2, text: 'Pourquoi' },
        { kind: 'paragraph', lines: ['Une ligne', '<b>deux</b>'] },
        { kind: 'list', items: ['un', 'deux'] },
        { kind: 'paragraph', lines: ['#pas un titre'] },
      ],
    )
  })
})
