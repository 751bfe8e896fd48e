import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type CslItem, cslItem } from '../rules/csl-item.ts'
import { cite, entryOf } from './cite.ts'
import { type Formatted, runsOf, textOf } from './formatted.ts'
import { readLocator } from './locator.ts'

const on = (...parts: number[]) => ({ 'date-parts': [parts] })
const alice = { family: 'Untel', given: 'Alice' }
const bo = { family: 'Unetelle', given: 'Bo' }

/** Works that do not exist, one of each kind. */
const works = {
  article: {
    type: 'article-journal',
    title: 'Vivre près des autres',
    author: [alice, bo],
    issued: on(2024),
    'container-title': 'Revue inventée',
    volume: '12',
    issue: '3',
    page: '45-67',
    DOI: '10.5555/abc',
  },
  book: {
    type: 'book',
    title: 'La chaise vide',
    author: [alice, bo, { family: 'Autre', given: 'Zoé' }],
    issued: on(2019),
    publisher: 'Éditions du Perron',
    'publisher-place': 'Rimouski',
    edition: '2',
  },
  chapter: {
    type: 'chapter',
    title: 'Être attendu',
    author: [{ family: 'Tour', given: 'Rémi', 'non-dropping-particle': 'de la' }],
    editor: [bo, { family: 'Guertin', given: 'Line' }],
    issued: on(2020),
    'container-title': 'Les liens',
    page: '10-20',
    publisher: 'Presses du Perron',
  },
  report: {
    type: 'report',
    title: 'Revenez demain',
    author: [{ literal: 'Observatoire inventé' }],
    issued: on(2022),
    number: '4',
    publisher: 'Observatoire inventé',
    URL: 'https://example.org/rapport',
  },
  page: {
    type: 'webpage',
    title: 'Prendre l’autobus',
    author: [{ literal: 'Ville inventée' }],
    accessed: on(2026, 1, 3),
    'container-title': 'Site de la ville',
    URL: 'https://example.org/autobus',
  },
  thesis: {
    type: 'thesis',
    title: 'Apprendre ensemble',
    author: [{ family: 'Étudiante', given: 'Ada' }],
    issued: on(2021),
    genre: 'mémoire de maîtrise',
    publisher: 'Université inventée',
  },
  law: {
    type: 'legislation',
    title: 'Loi sur les perrons',
    'container-title': 'RLIQ',
    number: 'c. P-1.1',
    issued: on(2018),
  },
  video: {
    type: 'motion_picture',
    title: 'Le mardi',
    director: [{ family: 'Nantel', given: 'Jo' }],
    issued: on(2023, 5, 1),
    medium: 'vidéo',
    publisher: 'Studio du Quai',
    URL: 'https://example.org/mardi',
  },
  letter: {
    type: 'personal_communication',
    title: 'Rencontre de mars',
    author: [{ family: 'Fauvel', given: 'Ode' }],
    issued: on(2025, 3, 1),
  },
} satisfies Record<string, CslItem>
type Work = keyof typeof works

const sources = new Map<string, CslItem>(Object.entries(works))
const cited = (key: Work, locator = '', language: 'fr' | 'en' = 'fr') =>
  textOf(cite([[{ key, locator }]], sources, language).citations[0] ?? [])
const entry = (key: Work, language: 'fr' | 'en' = 'fr') =>
  marked(entryOf(key, works[key], language))

/** Italics between stars: what a bibliography says by its letters too. */
function marked(runs: Formatted): string {
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('')
}

const nb = '\u00a0'

describe('someone who reads a citation in French', () => {
  const known: readonly (readonly [Work, string, string])[] = [
    ['article', 'p. 12', `(Untel et Unetelle, 2024, p.${nb}12)`],
    ['book', 'chap. 3', `(Untel et collab., 2019, chap.${nb}3)`],
    ['chapter', '12-15', `(de la${nb}Tour, 2020, p.${nb}12-15)`],
    ['report', '', '(Observatoire inventé, 2022)'],
    ['page', '', `(Ville inventée, s.${nb}d.)`],
    ['thesis', 'annexe B', '(Étudiante, 2021, annexe B)'],
    ['law', 'art. 5', `(Loi sur les perrons, 2018, art.${nb}5)`],
    ['video', '', '(Nantel, 2023)'],
    ['letter', '', `(Fauvel, communication personnelle, 1er${nb}mars${nb}2025)`],
  ]
  for (const [key, locator, said] of known) {
    it(`reads ${said}`, () => assert.equal(cited(key, locator), said))
  }

  it('finds each in the bibliography, with the first names whole', () => {
    assert.equal(
      entry('article'),
      'Untel, Alice et Unetelle, Bo (2024). Vivre près des autres. *Revue inventée*, *12*(3), 45-67. https://doi.org/10.5555/abc',
    )
    assert.equal(
      entry('book'),
      `Untel, Alice, Unetelle, Bo et Autre, Zoé (2019). *La chaise vide* (2e${nb}éd.). Rimouski, Éditions du Perron.`,
    )
    assert.equal(
      entry('chapter'),
      `de la${nb}Tour, Rémi (2020). Être attendu. Dans Bo Unetelle et Line Guertin (dir.), *Les liens* (p.${nb}10-20). Presses du Perron.`,
    )
    // An organisation that publishes what it writes is named once.
    assert.equal(
      entry('report'),
      `Observatoire inventé (2022). *Revenez demain* (no${nb}4). https://example.org/rapport`,
    )
    assert.equal(
      entry('page'),
      `Ville inventée (s.${nb}d.). *Prendre l’autobus*. Site de la ville. Consulté le 3${nb}janvier${nb}2026 https://example.org/autobus`,
    )
    assert.equal(
      entry('thesis'),
      'Étudiante, Ada (2021). *Apprendre ensemble* [mémoire de maîtrise, Université inventée].',
    )
    assert.equal(entry('law'), '*Loi sur les perrons* (2018). RLIQ, c. P-1.1.')
    assert.equal(
      entry('video'),
      `Nantel, Jo (réal.) (2023, 1er${nb}mai). *Le mardi* [vidéo]. Studio du Quai. https://example.org/mardi`,
    )
    assert.equal(
      entry('letter'),
      `Fauvel, Ode (2025, 1er${nb}mars). *Rencontre de mars* [communication personnelle].`,
    )
  })

  it('tells by a letter what one author wrote in one year, the same in the text and in the list', () => {
    const twin = { ...works.article, title: 'Autre titre', DOI: '10.5555/def' }
    const both = new Map<string, CslItem>([
      ['article', works.article],
      ['twin', twin],
    ])
    const { citations, bibliography } = cite([[{ key: 'article' }], [{ key: 'twin' }]], both, 'fr')
    assert.deepEqual(citations.map(textOf), [
      '(Untel et Unetelle, 2024b)',
      '(Untel et Unetelle, 2024a)',
    ])
    assert.match(textOf(bibliography[0]?.entry ?? []), /\(2024a\)\. Autre titre/)
    assert.match(textOf(bibliography[1]?.entry ?? []), /\(2024b\)\. Vivre près/)
  })

  it('reads two sources between the same brackets, and the list in alphabetical order', () => {
    const { citations, bibliography } = cite(
      [[{ key: 'book' }, { key: 'thesis', locator: 'p. 4' }]],
      sources,
      'fr',
      ['law'],
    )
    assert.equal(
      textOf(citations[0] ?? []),
      `(Étudiante, 2021, p.${nb}4${nb}; Untel et collab., 2019)`,
    )
    assert.deepEqual(
      bibliography.map(({ key }) => key),
      ['thesis', 'law', 'book'],
    )
  })

  it('finds nothing where the source is unknown, and the others all the same', () => {
    const { citations, bibliography } = cite([[{ key: 'absent' }], [{ key: 'law' }]], sources, 'fr')
    assert.deepEqual(citations[0], [])
    assert.equal(bibliography.length, 1)
  })

  it('is told what was invented, withdrawn or in press', () => {
    const told = entryOf('a', { ...works.law, status: 'référence inventée' }, 'fr')
    assert.match(textOf(told), / \[référence inventée\]$/)
  })
})

describe('someone who reads a citation in English', () => {
  it('reads the words and the spaces of English', () => {
    assert.equal(cited('article', 'p. 12', 'en'), `(Untel and Unetelle, 2024, p.${nb}12)`)
    assert.equal(cited('book', '', 'en'), '(Untel et al., 2019)')
    assert.equal(cited('page', '', 'en'), '(Ville inventée, n.d.)')
    assert.match(entry('chapter', 'en'), /In Bo Unetelle and Line Guertin \(eds\.\), \*Les liens\*/)
    const two = cite([[{ key: 'book' }, { key: 'law' }]], sources, 'en').citations[0] ?? []
    assert.equal(textOf(two), '(Loi sur les perrons, 2018; Untel et al., 2019)')
  })
})

describe('what a source says', () => {
  it('is never a tag: it is drawn as text, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (typed) => {
        const title = `Titre ${typed}<script>alert(1)</script> & <a href="javascript:x">fin</a>`
        const runs = entryOf('t', cslItem.parse({ ...works.book, title }), 'fr')
        assert.ok(runs.every(({ href }) => href === undefined || /^https?:\/\//.test(href)))
        assert.match(textOf(runs), /<script>alert\(1\)<\/script>/)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps its dollars, whatever stands after them', () => {
    const title = "Vivre avec 5 $ & moins : $$ $& $' $1 $<a>"
    assert.match(
      textOf(entryOf('t', { ...works.book, title }, 'en')),
      /5\s\$ & moins\s: \$\$ \$& \$’ \$1 \$<a>/,
    )
  })

  it('keeps its italics, and reads entities once', () => {
    assert.deepEqual(runsOf('<div>A <i>b &#38;amp; c</i></div>'), [
      { text: 'A ' },
      { text: 'b &amp; c', italic: true },
    ])
  })
})

describe('where in a source', () => {
  it('is understood as people write it', () => {
    assert.deepEqual(readLocator('p. 12'), { label: 'page', locator: '12' })
    assert.deepEqual(readLocator('pp. 12-14'), { label: 'page', locator: '12-14' })
    assert.deepEqual(readLocator('Chapitre 3'), { label: 'chapter', locator: '3' })
    assert.deepEqual(readLocator('art. 5'), { label: 'section', locator: '5' })
    assert.deepEqual(readLocator('par. 7'), { label: 'paragraph', locator: '7' })
    assert.deepEqual(readLocator('annexe B'), { suffix: ', annexe B' })
    assert.deepEqual(readLocator('partie 2'), { suffix: ', partie 2' })
    assert.equal(readLocator('  '), null)
  })
})
