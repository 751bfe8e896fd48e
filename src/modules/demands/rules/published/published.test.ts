import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { keptFiles } from '../../files/kept-files.ts'
import { type BlockKind, blockOptions } from '../../tables.ts'
import { compose } from '../compose.ts'
import { differenceOf } from '../difference.ts'
import type { ReadDocument } from '../document-as-read.ts'
import { differenceOfVersions } from './difference-of-versions.ts'
import { frozenReference } from './frozen-reference.ts'
import { readPublished } from './read-published.ts'
import { saidBriefly } from './said-briefly.ts'

type Written = { readonly code: string; readonly text: string; readonly kind?: BlockKind }

function readOf(blocks: readonly Written[]): ReadDocument {
  const composition = compose(
    blocks.map(({ code, text, kind = 'paragraph' }) => ({
      id: code,
      code,
      kind,
      text,
      title: '',
      version: 1,
      saves: 1,
      options: blockOptions.parse({}),
    })),
  )
  return { composition, resolved: new Map(), language: 'fr', isWriter: false, credits: new Map() }
}

const told = (before: readonly Written[], after: readonly Written[]) =>
  differenceOfVersions(readOf(before), readOf(after)).map(
    ({ block, what }) => `${block.code} ${what}`,
  )
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((code) => ({ code, text: `Texte ${code}` }))
const all = [a, b, c, d].flatMap((one) => one ?? [])

describe('someone who reads a version published before a finding was cited by its sentence alone', () => {
  it('reads what it has always read, on the page and in plain text: a version does not change, nor what was cited from it', () => {
    const { composition, language, credits } = readOf([
      { code: 'a', text: 'La nuit est longue : [[finding:faute-de-place]]' },
    ])
    const read = (said: object) => {
      const frozen = new Map([['finding:faute-de-place', frozenReference.parse(said)]])
      const live = { resolved: new Map(), gone: '[parole retirée]' }
      const version = readPublished({ composition, language, credits, frozen }, live)
      return saidBriefly(version, 'finding:faute-de-place')
    }
    const label = 'Constat : Des personnes repartent, faute de place.'
    assert.equal(read({ label }), label)
    // Since then, both are kept.
    const sentence = 'Des personnes repartent, faute de place.'
    assert.doesNotMatch(read({ label, sentence }), /Constat/)
  })
})

describe('someone who compares two versions', () => {
  it('is told what came, left, changed and moved, each once, in the order of the later one', () => {
    assert.deepEqual(told(all, all), [])
    assert.deepEqual(told(all, all.slice(1)), ['a removed'])
    assert.deepEqual(told(all.slice(1), all), ['a added'])
    assert.deepEqual(told(all, [...all.slice(1), ...all.slice(0, 1)]), ['a moved'])
    const changed = all.map((one) => (one.code === 'c' ? { ...one, text: 'Autre' } : one))
    assert.deepEqual(told(all, changed), ['c changed'])
    assert.deepEqual(told(all, [{ code: 'e', text: 'Neuf' }, ...changed.slice(1)]), [
      'e added',
      'a removed',
      'c changed',
    ])
  })

  it('finds every block that came or left, however the others were moved', () => {
    const codes = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    const blocks = (list: readonly string[]) => list.map((code) => ({ code, text: code }))
    fc.assert(
      fc.property(codes, codes, (before, after) => {
        const lines = told(blocks(before), blocks(after))
        const of = (what: string) =>
          lines.flatMap((line) => (line.endsWith(what) ? [line.slice(0, 1)] : [])).sort()
        assert.deepEqual(of('added'), after.filter((one) => !before.includes(one)).sort())
        assert.deepEqual(of('removed'), before.filter((one) => !after.includes(one)).sort())
      }),
    )
  })

  it('reads numbers whole, and words replaced together as one', () => {
    assert.deepEqual(
      differenceOf('plus de 12\u00a0000 personnes', 'plus de 14\u00a0000 personnes'),
      [
        { kind: 'same', text: 'plus de ' },
        { kind: 'removed', text: '12\u00a0000' },
        { kind: 'added', text: '14\u00a0000' },
        { kind: 'same', text: ' personnes' },
      ],
    )
    assert.deepEqual(differenceOf('En une année, on', 'L’an dernier, on').slice(0, 2), [
      { kind: 'removed', text: 'En une année' },
      { kind: 'added', text: 'L’an dernier' },
    ])
  })

  it('finds both texts again in what she is told', () => {
    const words = fc.array(fc.constantFrom('le', 'soir', ',', ' ', '\n', '1', '000', 'porte'))
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const changes = differenceOf(before, after)
        const without = (kind: string) =>
          changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('')
        assert.deepEqual([without('added'), without('removed')], [before, after])
      }),
    )
  })
})

describe('the files of a version', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text))

  it('are made once for as many as ask, and again when what they say changes', async () => {
    const keep = keptFiles()
    let made = 0
    const ask = (words: string) =>
      keep('a.pdf', { words }, async () => {
        made += 1
        return bytes(words)
      })
    await Promise.all(Array.from({ length: 50 }, () => ask('une parole')))
    await ask('une parole')
    assert.equal(made, 1)
    const after = await ask('[parole retirée]')
    assert.equal(Buffer.from(after?.bytes ?? []).toString(), '[parole retirée]')
    await ask('une parole')
    assert.equal(made, 3, 'what was said before is kept no more')
  })

  it('leave the oldest first when there are too many, and one that could not be made is asked again', async () => {
    const keep = keptFiles(10)
    let made = 0
    const ask = (name: string, text: string | null) =>
      keep(name, text, async () => {
        made += 1
        return text === null ? null : bytes(text)
      })
    await ask('a', '123456')
    await ask('b', '123456')
    await ask('b', '123456')
    assert.equal(made, 2)
    await ask('a', '123456')
    assert.equal(made, 3)
    assert.equal(await ask('c', null), null)
    await ask('c', null)
    assert.equal(made, 5)
  })
})
