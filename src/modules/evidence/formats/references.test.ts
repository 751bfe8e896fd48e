import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { demonstrationSources } from '../../../../demo/evidence-pieces.ts'
import type { CslItem } from '../rules/csl-item.ts'
import { readInThread } from './in-thread.ts'
import { parseReferences } from './parse-references.ts'
import type { ReadReferences } from './reading.ts'
import { writeReferences } from './write-references.ts'

globalThis.fetch = () => {
  throw new Error('a reference asked the network')
}

function read(text: string): Extract<ReadReferences, { outcome: 'read' }> {
  const found = parseReferences(text)
  if (found.outcome !== 'read') throw new Error(found.outcome)
  return found
}

const library = `@string{rev = "Revue du coin"}
% what stands between entries is a comment
@article{untel2024, author = {Untel, Alice and Unetelle, Bo}, title = {Vivre pr{\\\`e}s des {Autres}},
  journal = rev, year = 2024, volume = 12, number = 3, pages = {45--67}, doi = {10.5555/abc}}

@book{broken, title = {Never closed, author = {X}, year = 2020

@book{good, title = {Un bon livre}, author = {{Observatoire du coin}}, publisher = {Éditions}, year = {2019}}
@misc{untitled, year = 2020}
@article{nocomma title = {Oups}, year = 2020}
@phdthesis{these, title = {Une thèse}, author = {Ada Étudiante}, school = {Université}, year = 2021}
`

describe('a file of BibTeX', () => {
  it('keeps its good entries, and tells the line and the reason of each that is broken', () => {
    const { format, good, broken } = read(library)
    assert.equal(format, 'bibtex')
    assert.deepEqual(
      good.map(({ line, label, item }) => [line, label, item.title]),
      [
        [3, 'untel2024', 'Vivre près des Autres'],
        [8, 'good', 'Un bon livre'],
        [11, 'these', 'Une thèse'],
      ],
    )
    assert.deepEqual(
      broken.map(({ line, label, why }) => [line, label.slice(0, 16), why]),
      [
        [6, 'broken', 'unreadable'],
        [9, 'untitled', 'untitled'],
        [10, '@article{nocomma', 'unreadable'],
      ],
    )
    assert.equal(good[0]?.item['container-title'], 'Revue du coin')
    assert.deepEqual(good[1]?.item.author, [{ literal: 'Observatoire du coin' }])
    assert.equal(good[2]?.item.genre, 'thèse de doctorat')
  })
})

describe('a file of RIS', () => {
  it('keeps its whole records', () => {
    const { good, broken } = read(
      'TY  - JOUR\r\nTI  - Un\r\nAU  - Untel, A\r\nPY  - 2020\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - Sans fin\r\n',
    )
    assert.deepEqual(
      good.map(({ item }) => [item.type, item.title]),
      [['article-journal', 'Un']],
    )
    assert.deepEqual(
      broken.map(({ line, label, why }) => [line, label, why]),
      [[7, 'Sans fin', 'unreadable']],
    )
  })
})

describe('a file of CSL-JSON', () => {
  it('is read item by item, each at its line', () => {
    const { good, broken } = read(
      '[\n{"id": 1, "type": "book", "title": "a, ] \\" b"},\n{"id": "z", "type": "zut", "title": "b"},\n3,\n{"type": "book", "title": "c", "author": [{"family": {}}]}\n]',
    )
    assert.deepEqual(
      good.map(({ line, item }) => [line, item.title]),
      [[2, 'a, ] " b']],
    )
    assert.deepEqual(
      broken.map(({ line, why, detail }) => [line, why, detail]),
      [
        [3, 'unknown-type', 'zut'],
        [4, 'unknown-type', ''],
        [5, 'not-csl', 'author.0.family'],
      ],
    )
    assert.deepEqual(parseReferences('[{"a": 1},\n{'), { outcome: 'broken-json', line: 2 })
  })

  it('that holds half a character is told the line, and a label is never cut in one', () => {
    const half =
      '[{"type": "book", "title": "a"},\n{"type": "book", "title": "lone \\ud800 surrogate"}]'
    assert.deepEqual(parseReferences(half), { outcome: 'broken-json', line: 2 })
    assert.deepEqual(parseReferences('[{"type": "book", "title": "a", "\\udfff": 1}]'), {
      outcome: 'broken-json',
      line: 1,
    })
    const { good } = read(`[{"id": "${'a'.repeat(99)}😀", "type": "book", "title": "Une 😀"}]`)
    assert.doesNotMatch(good[0]?.label ?? '\ud800', /\p{Cs}/u)
    assert.equal(good[0]?.item.title, 'Une 😀')
  })
})

describe('what is no file of references', () => {
  it('is refused by name: an address or a DOI is text, and nobody is asked', () => {
    for (const text of ['https://example.org/a.bib', '10.5555/abc', 'Bonjour', '<html>']) {
      assert.deepEqual(parseReferences(text), { outcome: 'no-format' }, text)
    }
    assert.deepEqual(parseReferences(' \n'), { outcome: 'nothing' })
    assert.deepEqual(parseReferences('[]'), { outcome: 'nothing' })
    const many = Array.from({ length: 2001 }, (_, at) => `@misc{a${at}, title={T}}`).join('\n')
    assert.deepEqual(parseReferences(many), { outcome: 'too-many' })
    // Thirty thousand records were counted in twenty seconds: each from the head of the file.
    const records = 'TY  - BOOK\nTI  - T\nAU  - A\nPY  - 2020\nER  - \n\n'.repeat(30_000)
    assert.deepEqual(parseReferences(records), { outcome: 'too-many' })
  })

  it('stops no page: it is read in a thread', async () => {
    const answered = await readInThread(library)
    assert.equal(answered.outcome === 'read' && answered.good.length, 3)
    // Braces as deep as the file is long, and quotes that never close.
    const hostile = `@article{a, title = ${'{'.repeat(200_000)}\n@book{b, title = {T}}\n@misc{c, x = "${'\\"'.repeat(100_000)}`
    const read = await readInThread(hostile)
    assert.ok(['read', 'too-slow', 'out-of-memory'].includes(read.outcome))
  })
})

/** What every format carries of a source. */
function core({ title, author, director, issued, page, volume, publisher, DOI, URL }: CslItem) {
  const makers = (author ?? director)?.map(({ family, literal }) => family ?? literal)
  return { title, makers, issued, page, volume, publisher, DOI, URL }
}

describe('what is exported', () => {
  const kept = demonstrationSources
  const items = kept.map(({ csl }) => csl)

  it('comes home whole in CSL-JSON', () => {
    const { good, broken } = read(writeReferences(kept, 'json'))
    assert.deepEqual(broken, [])
    assert.deepEqual(
      good.map(({ item }) => item),
      items,
    )
    assert.deepEqual(
      good.map(({ label }) => label),
      kept.map(({ key }) => key),
    )
  })

  for (const format of ['bib', 'ris'] as const) {
    it(`comes home in ${format}: who, what, when and where, and that it is invented`, () => {
      const { good, broken } = read(writeReferences(kept, format))
      assert.deepEqual(broken, [])
      for (const [at, item] of items.entries()) {
        const home = good[at]?.item
        assert.ok(home)
        const { makers, title, issued } = core(item)
        assert.deepEqual(
          { makers: core(home).makers, title: home.title, issued: home.issued },
          { makers, title, issued },
        )
        assert.equal(home.abstract, item.abstract, item.title)
        for (const field of ['DOI', 'URL', 'volume', 'page', 'publisher'] as const) {
          if (item[field] !== undefined && item.type !== 'legislation') {
            assert.equal(home[field], item[field], `${field} of ${item.title}`)
          }
        }
      }
    })
  }
})
