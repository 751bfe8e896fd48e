import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseText } from './parse-text.ts'
import { plainPieces } from './plain-text.ts'
import { sentenceWithin } from './sentence-within.ts'

const said = (markdown: string) => plainPieces(parseText(markdown).flow).join('\n')
const kindsIn = (markdown: string) => JSON.stringify(parseText(markdown).flow)

describe('someone who reads a block of twenty thousand letters', () => {
  it('waits for none that nobody wrote to be read: past a bound, marks are text as they were typed', () => {
    // Each of these was read in seconds, for every reader: the first in two, the last in twelve.
    for (const piece of ['a*', '**a_b__', '* ', '- ', '1. ', '- 1) + ']) {
      const text = piece.repeat(Math.floor(20_000 / piece.length))
      assert.ok(said(text).length > 5000, piece)
    }
    assert.equal(said('a*'.repeat(3000)).slice(-100), 'a*'.repeat(50))
    const lists = kindsIn('- '.repeat(9000)).split('"kind":"list"').length - 1
    assert.equal(lists, 12)
  })

  it('reads all that people write, as they wrote it', () => {
    const sentence = 'Un *mot* en relief, un **autre** et un lien_souligné. '
    const text = sentence.repeat(190)
    assert.equal(said(text), sentence.replace(/\*/g, '').repeat(190).trimEnd())
    assert.equal(kindsIn(text).split('"kind":"emphasis"').length - 1, 190)
    const links = '[un_lien](https://example.org/un_lien_*) '.repeat(400)
    assert.equal(kindsIn(links).split('"href":"https://example.org/un_lien_*"').length - 1, 400)
    assert.match(kindsIn('* a\n'.repeat(3000)), /^\[\{"kind":"list"/)
    assert.equal(said('[[figure:un_deux_trois@2025-2026]] '.repeat(600)).trim(), '')
  })
})

it('someone who cites a finding reads its sentence within hers', () => {
  const finding = 'Des personnes repartent, faute de place.'
  const read = (markdown: string) =>
    plainPieces(parseText(markdown).flow, (_, __, stands) => sentenceWithin(finding, stands)).join()
  assert.equal(
    read('Plus de 9 100 soirs. [[finding:x]] Voir la carte.'),
    'Plus de 9 100 soirs. Des personnes repartent, faute de place. Voir la carte.',
  )
  assert.equal(
    read('Il le faut : [[finding:x]], et tous les jours.'),
    'Il le faut : des personnes repartent, faute de place, et tous les jours.',
  )
  assert.equal(read('[[finding:x]]'), finding)
  assert.equal(
    read('[[finding:x]]. Voir la carte.'),
    'Des personnes repartent, faute de place. Voir la carte.',
  )
})
