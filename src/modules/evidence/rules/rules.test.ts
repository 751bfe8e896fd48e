import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { strengthWords } from '../words/strength.ts'
import { type CslItem, cslItem } from './csl-item.ts'
import { kindOfCopy } from './kind-of-copy.ts'
import { matchKeysOf, normalDoi, normalIsbn, normalUrl } from './match-keys.ts'
import { pastedReference } from './pasted-reference.ts'
import { cslOf, typedOf } from './source-form.ts'
import { keyOf } from './source-row.ts'
import { countIndependent, strengthOf, type Weighed } from './strength.ts'

const on = (year: number) => ({ 'date-parts': [[year]] })

describe('two entries of one work', () => {
  it('share a DOI, however it is written', () => {
    for (const written of ['10.5555/ABC', 'doi:10.5555/abc', 'https://doi.org/10.5555/abc.']) {
      assert.equal(normalDoi(written), '10.5555/abc', written)
    }
    assert.equal(normalDoi('11.5555/abc'), null)
    assert.equal(normalDoi('https://example.org/10.5555/abc'), null)
  })

  it('share an ISBN of ten or thirteen digits; a wrong check digit is no ISBN', () => {
    assert.equal(normalIsbn('0-306-40615-2'), '9780306406157')
    assert.equal(normalIsbn('978-0-306-40615-7'), '9780306406157')
    assert.equal(normalIsbn('978-0-306-40615-8'), null)
    assert.equal(normalIsbn('0-306-40615-3'), null)
  })

  it('share an address, without what only tells how one came', () => {
    const shared = 'example.org/a/page?id=3'
    assert.equal(normalUrl('https://www.example.org/a/page/?id=3&utm_source=x#haut'), shared)
    assert.equal(normalUrl('http://example.org/a/page?id=3'), shared)
    assert.equal(normalUrl('https://example.org/'), null)
    assert.equal(normalUrl('javascript:alert(1)'), null)
  })

  it('share a title, a year and a first author, whatever the case, the accents and the spaces', () => {
    const one: CslItem = {
      type: 'book',
      title: 'L’œuvre : une Étude',
      author: [{ family: 'Bélanger', given: 'Zoé' }],
      issued: on(2020),
    }
    const other: CslItem = {
      type: 'report',
      title: 'l’oeuvre: UNE ETUDE',
      author: [{ family: 'BELANGER', given: 'Z.' }],
      issued: on(2020),
    }
    assert.deepEqual(matchKeysOf(one), matchKeysOf(other))
    assert.deepEqual(matchKeysOf({ ...other, issued: on(2021) }).length, 1)
    assert.notDeepEqual(matchKeysOf({ ...other, issued: on(2021) }), matchKeysOf(one))
    assert.deepEqual(matchKeysOf({ type: 'report', title: 'Rapport' }), [])
  })

  it('are not two chapters of one book', () => {
    const chapter: CslItem = { type: 'chapter', title: 'Un chapitre', ISBN: '978-0-306-40615-7' }
    assert.deepEqual(matchKeysOf(chapter), [])
  })
})

describe('a source that was typed', () => {
  it('comes back in its form as it was, and keeps what the form does not hold', () => {
    const item = cslItem.parse({
      type: 'chapter',
      title: 'Être attendu',
      author: [{ family: 'Roy', given: 'Ève' }, { literal: 'Observatoire inventé' }],
      editor: [{ family: 'Guertin', given: 'Line' }],
      issued: { 'date-parts': [[2020, 5, 2]] },
      'container-title': 'Les liens',
      page: '10-20',
      ISSN: '1234-5678',
    })
    assert.deepEqual(cslOf(typedOf(item), item), item)
    assert.equal(typedOf(item).authors, 'Roy, Ève\nObservatoire inventé')
    assert.equal(typedOf(item).issued, '2020-05-02')
    const emptied = cslOf({ ...typedOf(item), editors: '', pages: '' }, item)
    assert.equal(emptied.editor, undefined)
    assert.equal(emptied.page, undefined)
    assert.equal(emptied.ISSN, '1234-5678')
  })

  it('keeps of a name and of a date what the form does not show, until they are touched', () => {
    const item = cslItem.parse({
      type: 'report',
      title: 'Des saisons',
      author: [{ family: 'Guertin', given: 'Line', suffix: 'fils', 'dropping-particle': 'de' }],
      issued: { literal: 'vers 1987', season: 2 },
    })
    const renamed = cslOf({ ...typedOf(item), title: 'Des saisons, encore' }, item)
    assert.deepEqual(renamed, { ...item, title: 'Des saisons, encore' })
    assert.deepEqual(cslOf({ ...typedOf(item), issued: '1987' }, item).issued, on(1987))
  })

  it('says in words a date that no calendar has, as it was written', () => {
    const issued = (...parts: number[][]) =>
      cslItem.parse({ type: 'book', issued: { 'date-parts': parts } }).issued
    assert.deepEqual(issued([2023, 2, 31]), { literal: '2023-2-31' })
    assert.deepEqual(issued([0]), { literal: '0' })
    assert.deepEqual(issued([2023, 13]), { literal: '2023-13' })
    assert.deepEqual(issued([2019], [2020, 0]), { literal: '2019/2020-0' })
    assert.deepEqual(issued([2024, 2, 29]), { 'date-parts': [[2024, 2, 29]] })
    assert.deepEqual(issued([-399]), on(-399))
    assert.deepEqual(issued([1900, 2, 29]), { literal: '1900-2-29' })
  })

  it('is called by its first author and its year', () => {
    const item: CslItem = { type: 'book', title: 'Un titre' }
    assert.equal(
      keyOf({ ...item, author: [{ family: 'Lévesque-Roy' }], issued: on(2024) }),
      'levesque-roy-2024',
    )
    assert.equal(keyOf({ ...item, author: [{ literal: 'L’Œil inventé' }] }), 'l-oeil-invente-s-d')
    assert.equal(keyOf(item), 'un-titre-s-d')
    assert.equal(keyOf({ type: 'book', title: '日本' }), 'source-s-d')
  })

  it('loses what CSL does not name, and no control character stays', () => {
    const item = cslItem.parse({ type: 'book', title: 'A\u0000\u202eB', volume: 12, 'x-y': 'z' })
    assert.deepEqual(item, { type: 'book', title: 'AB', volume: '12' })
    assert.equal(cslItem.safeParse({ type: 'cookbook', title: 'A' }).success, false)
    assert.equal(cslItem.parse({ type: 'book', DOI: 'https://doi.org/10.5555/a' }).DOI, '10.5555/a')
  })
})

describe('what is pasted', () => {
  it('is a reference, or the address of the page that shows it', () => {
    const known = [
      ['voice:k7pm3x9', 'voice:k7pm3x9'],
      ['https://x.example.org/paroles/une/k7pm3x9', 'voice:k7pm3x9'],
      ['/en/paroles/temoignages#t-k7pm3x9', 'testimony:k7pm3x9'],
      ['/en-chiffres/2024-2025/people-reached?diffusion=2', 'figure:people-reached@2024-2025'],
      ['/en-chiffres/2024-2025/people-reached#ra-01', 'figure:people-reached@2024-2025#ra:01'],
      ['/argumentaire/sources/roy-2024', 'source:roy-2024'],
      ['/argumentaire/constats/un-banc', 'finding:un-banc'],
      ['autre chose', 'autre chose'],
    ] as const
    for (const [pasted, reference] of known) assert.equal(pastedReference(pasted), reference)
  })
})

describe('a copy', () => {
  it('is known by its first bytes, whatever its name says', () => {
    const kind = (text: string) => kindOfCopy(Buffer.from(text))
    assert.equal(kind('%PDF-1.7 …'), 'application/pdf')
    assert.equal(kind('\ufeff <!-- a -->\n<!DOCTYPE html><html>'), 'text/html')
    assert.equal(kind('PK\u0003\u0004'), null)
    assert.equal(kind('<svg onload="x">'), null)
  })
})

describe('how solid a finding is', () => {
  const ground = (
    nature: Weighed['nature'],
    origins: string[],
    rest: Partial<Weighed> = {},
  ): Weighed => ({
    nature,
    origins,
    stance: 'supports',
    isStanding: true,
    ...rest,
  })
  const study = ground('written', ['a', 'b'])
  const other = ground('written', ['c'])
  const figure = ground('counted', ['figure:x'])
  const voice = ground('lived', ['voice:1'])
  const neighbour = ground('lived', ['voice:2'])

  it('is said by published rules', () => {
    const said = (kind: 'fact' | 'experience' | 'judgement', grounds: Weighed[]) =>
      strengthOf(kind, grounds).strength
    assert.equal(said('fact', []), 'none')
    assert.equal(said('fact', [study]), 'single')
    assert.equal(said('fact', [study, ground('written', ['b'])]), 'single')
    assert.equal(said('fact', [study, other]), 'several')
    assert.equal(said('fact', [study, other, ground('written', ['d'])]), 'several')
    assert.equal(said('fact', [study, other, figure]), 'converging')
    assert.equal(said('fact', [voice, neighbour]), 'lived')
    assert.equal(said('experience', [voice]), 'single')
    assert.equal(said('experience', [voice, neighbour]), 'several')
    assert.equal(said('experience', [voice, neighbour, study]), 'converging')
    assert.equal(said('judgement', [figure]), 'single')
  })

  it('does not count what was taken back, nor what says otherwise', () => {
    const gone = { ...voice, isStanding: false }
    const nuance = { ...other, stance: 'nuances' as const }
    assert.deepEqual(strengthOf('fact', [study, gone, nuance]), {
      strength: 'single',
      natures: ['written'],
      isNuanced: true,
    })
    assert.deepEqual(strengthOf('experience', [gone]), {
      strength: 'none',
      natures: [],
      isNuanced: false,
    })
    const goneNuance = { ...nuance, isStanding: false }
    assert.equal(strengthOf('fact', [study, goneNuance]).isNuanced, false)
  })

  it('names to who reads it the natures that are there, and no other', () => {
    const said = (grounds: Weighed[]) => {
      const { strength, natures } = strengthOf('experience', grounds)
      return strengthWords.in('fr')(`said.experience.${strength}`, { natures: natures.join('_') })
    }
    assert.equal(
      said([study, voice, neighbour]),
      'Ce qui est vécu et ce qui est écrit se rejoignent.',
    )
    assert.equal(
      said([figure, voice, neighbour]),
      'Ce qui est vécu et ce qui est compté se rejoignent.',
    )
    assert.equal(
      said([figure, study, other]),
      'Ce qui est écrit et ce qui est compté se rejoignent.',
    )
    assert.equal(said([study, figure, voice]), 'Ce qui est vécu, écrit et compté se rejoint.')
  })

  it('never grows when something is taken back, and never depends on the order', () => {
    const grounds = fc.array(
      fc.record({
        nature: fc.constantFrom<Weighed['nature']>('written', 'counted', 'lived'),
        origins: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
        stance: fc.constant<'supports'>('supports'),
        isStanding: fc.boolean(),
      }),
      { maxLength: 7 },
    )
    fc.assert(
      fc.property(grounds, (all) => {
        assert.equal(countIndependent([...all].reverse()), countIndependent(all))
        const order = ['none', 'single', 'several', 'converging']
        const whole = order.indexOf(strengthOf('judgement', all).strength)
        const less = order.indexOf(strengthOf('judgement', all.slice(1)).strength)
        // Two that nothing tied may have been tied by the one that left: they count for two again.
        const bridges = all[0]?.isStanding === true && (all[0]?.origins.length ?? 0) > 1
        assert.ok(less <= whole || bridges)
      }),
    )
  })
})
