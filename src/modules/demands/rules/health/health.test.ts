import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { glossaryOf } from '../../../../platform/glossary/glossary.ts'
import { formsOf } from '../../../../platform/glossary/word-forms.ts'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import type { PublicWord } from '../../../lexicon/index.ts'
import type { Block } from '../../queries/blocks.ts'
import { type BlockKind, blockOptions } from '../../tables.ts'
import { healthWords } from '../../words/health.ts'
import { compose } from '../compose.ts'
import { examine, examineBlock } from './examine.ts'
import { checks, type Examined, type Remark } from './remark.ts'

const figure = (value: number, short: string): Resolved => ({
  label: 'Soirs d’ouverture, 2024-2025',
  href: '/en-chiffres',
  status: 'living',
  figure: { value, short, phrase: `${short}, selon 78 ressources sur 90`, series: [] },
})

const known: Record<string, Resolved> = {
  'figure:soirs@2024-2025': figure(9191, 'plus de 9 100 soirs'),
  'figure:soirs@2023-2024': {
    ...figure(8000, 'plus de 8 000 soirs'),
    status: 'stale',
    newer: {
      id: 'soirs@2024-2025',
      label: 'Soirs, 2024-2025',
      phrase: 'plus de 9 100 soirs',
      isComparable: true,
    },
  },
  'figure:soirs@2022-2023': {
    ...figure(9000, 'plus de 9 000 soirs'),
    status: 'stale',
    newer: {
      id: 'soirs@2025-2026',
      label: 'Soirs, 2025-2026',
      phrase: 'plus de 7 200 soirs, selon 67 ressources sur 90',
      isComparable: false,
    },
  },
  'voice:aaaaaaa': { label: '[parole retirée]', href: null, status: 'withdrawn' },
  'voice:bbbbbbb': { label: 'Parole', href: '/paroles', status: 'stale', quotation: null },
  'source:untel-2023': {
    label: 'Untel',
    href: null,
    status: 'living',
    citation: { inText: 'Untel, 2023', entry: [{ text: 'Untel (2023).' }], sortedBy: 'untel' },
  },
}

const patient: PublicWord = {
  slug: 'patient',
  word: 'patient',
  kind: 'care',
  meaning: 'Ici, personne n’est traité.',
  meaningEn: '',
  instead: 'une personne',
  rightWhen: '',
  path: '/mots/patient',
}

const memberNames = ['La Corde à linge', 'L’Anse aux voix']

type Given = readonly [BlockKind, string, string?]

function health(given: readonly Given[], language?: 'fr' | 'en') {
  return examine(examinedOf(given, language))
}

function examinedOf(given: readonly Given[], language: 'fr' | 'en' = 'fr'): Examined {
  const blocks = given.map(
    ([kind, text, title = ''], at): Block => ({
      id: String(at),
      code: `b${at}`,
      kind,
      title,
      text,
      options: blockOptions.parse({}),
      version: 1,
      saves: 1,
    }),
  )
  return {
    composition: compose(blocks),
    resolved: new Map(Object.entries(known)),
    language,
    isWriter: true,
    credits: new Map(),
    memberNames,
    memberGlossary: glossaryOf(memberNames.map((name) => ({ id: name, forms: [name] }))),
    regionNames: ['Bas-Saint-Laurent', 'Laval', 'Estrie'],
    lexicon: glossaryOf([
      { id: patient, forms: formsOf('patient', 'gender', 'fr') },
      { id: { ...patient, slug: 'linge', kind: 'shared' }, forms: ['linge'] },
    ]),
  }
}

function remarks(given: readonly Given[], language?: 'fr' | 'en') {
  const { blocking, advisory } = health(given, language)
  return [...blocking, ...advisory].map(({ check }) => check)
}

const p = (text: string): Given => ['paragraph', text]

describe('someone who asks how her document is', () => {
  it('is told of nothing in a sound text', () => {
    const sound = 'Nous avons tenu [[figure:soirs@2024-2025]] l’an dernier. La porte était ouverte.'
    assert.deepEqual(remarks([p(sound)]), [])
    assert.deepEqual(remarks([]), [])
  })

  it('is told once of a word to handle with care, and never of what someone said', () => {
    const given = [
      p('Les patient·es reviennent avec impatience. Une patiente écrit.'),
      p('Le linge sèche. « Je ne suis pas un patient », a-t-elle dit.'),
    ]
    const { advisory } = health(given)
    assert.deepEqual(
      advisory.map(({ code, check, values }) => [code, check, values.written, values.path]),
      [['b0', 'care-word-instead', 'patient·es', '/mots/patient']],
    )
    assert.deepEqual(remarks([['quotation', 'Les patients attendent.']]), [])
  })

  it('is told of a voice taken back, of one narrowed, and of what answers to nothing', () => {
    assert.deepEqual(remarks([['quotation', '[[voice:aaaaaaa]]']]), ['withdrawn-voice'])
    assert.deepEqual(remarks([['quotation', '[[voice:bbbbbbb]]']]), ['narrowed-voice'])
    assert.deepEqual(remarks([p('Voir [[finding:rien]].')]), ['gone-reference'])
  })

  it('sees both values of a figure that aged, and the gesture that writes the new one', () => {
    const [remark] = health([p('Il y a eu [[figure:soirs@2023-2024]].')]).blocking
    assert.equal(remark?.check, 'stale-figure')
    assert.match(String(remark?.values.before), /8 000/)
    assert.match(String(remark?.values.now), /9 100/)
    assert.deepEqual(remark?.renewal, {
      from: 'figure:soirs@2023-2024',
      to: 'figure:soirs@2024-2025',
    })
    const compared = 'De [[figure:soirs@2023-2024]] à [[figure:soirs@2024-2025]].'
    assert.deepEqual(remarks([p(compared)]), [])
  })

  it('is not pressed to write a figure that many fewer told: both are given, with the caution', () => {
    const { blocking, advisory } = health([p('Il y a eu [[figure:soirs@2022-2023]].')])
    assert.deepEqual(blocking, [])
    const [remark] = advisory
    assert.equal(remark?.check, 'uneven-figure')
    assert.equal(remark?.renewal, undefined)
    const said = healthWords.in('fr')('check.uneven-figure', remark?.values ?? {})
    assert.match(said, /9\s000/)
    assert.match(said, /7\s200.*67 ressources sur 90/)
    assert.match(said, /ne lisez ni hausse ni baisse/)
  })

  it('is told when what she typed contradicts what she cites, not when it rounds it', () => {
    const typed = (number: string) =>
      remarks([p(`Nous avons tenu ${number} soirs ([[figure:soirs@2024-2025]]).`)])
    assert.deepEqual(typed('12 000'), ['contradicted-figure'])
    assert.deepEqual(typed('9 200'), [])
    assert.deepEqual(remarks([p('En 120 lieux, [[figure:soirs@2024-2025]].')]), [])
  })

  it('is asked for the origin of a number, not of a year, an hour or an age', () => {
    assert.deepEqual(remarks([p('Nous avons aidé 14 000 personnes.')]), ['unsourced-number'])
    assert.deepEqual(remarks([p('Le budget a baissé de 4 %.')]), ['unsourced-number'])
    for (const fine of [
      'Depuis 1998, la porte ferme à 17 h.',
      'Le 15 novembre, elle rouvre.',
      'Une personne de 42 ans nous l’a dit.',
      'Trois soirs suffisent.',
      'Nous avons aidé 14 000 personnes (source).[^1]\n\n[^1]: Portrait annuel.',
    ]) {
      assert.deepEqual(remarks([p(fine)]), [], fine)
    }
    // What is asked is no fact.
    assert.deepEqual(remarks([['means', 'Financer 21 heures par semaine.', 'Un poste']]), [])
  })

  it('reads a claim as a nuance', () => {
    assert.deepEqual(remarks([p('Tout le monde sait que le soir est long.')]), ['unsourced-claim'])
    assert.equal(checks['unsourced-claim'], 'advisory')
  })

  it('is told that sources are cited and not listed', () => {
    const cited = p('Le soir pèse [[source:untel-2023 p. 12]].')
    assert.deepEqual(remarks([cited]), ['no-bibliography'])
    assert.deepEqual(remarks([cited, ['bibliography', '']]), [])
  })

  it('is told of a demand or a means without a title, and of a means that stands under none', () => {
    const titled = (kind: BlockKind, title: string): [BlockKind, string, string] => [
      kind,
      'Ouvrir.',
      title,
    ]
    assert.deepEqual(remarks([titled('demand', ''), titled('means', '')]), [
      'untitled-demand',
      'untitled-means',
    ])
    assert.deepEqual(remarks([titled('means', 'Le soir'), titled('demand', 'Une porte')]), [
      'means-alone',
    ])
    assert.deepEqual(remarks([titled('demand', 'Une porte'), titled('means', 'Le soir')]), [])
    assert.equal(checks['untitled-demand'], 'blocking')
  })

  it('is told of sentences past thirty words, abbreviations left whole', () => {
    const words = (count: number) => `${Array.from({ length: count }, () => 'mot').join(' ')}.`
    assert.deepEqual(remarks([p(words(30))]), [])
    assert.deepEqual(remarks([p(words(31))]), ['long-sentence'])
    assert.deepEqual(remarks([p(`M. ${words(20)} ${words(20)}`)]), [])
  })

  it('is told once of an acronym that nothing explains', () => {
    assert.deepEqual(remarks([p('Le CLSC ferme. Le CLSC rouvre.')]), ['unknown-acronym'])
    assert.deepEqual(
      remarks([p('Le centre local de services communautaires (CLSC) ferme. Le CLSC rouvre.')]),
      [],
    )
  })

  it('is told of two ways of writing for everyone, not of one', () => {
    assert.deepEqual(remarks([p('Les citoyen·nes viennent. Celles et ceux qui restent.')]), [
      'mixed-inclusive',
    ])
    assert.deepEqual(remarks([p('Celles et ceux qui restent.')]), [])
  })

  it('is told of a member named otherwise than it names itself', () => {
    assert.deepEqual(remarks([p('À La corde à linge, on rit.')]), ['named-otherwise'])
    assert.deepEqual(remarks([p('À La Corde à linge, on rit.')]), [])
    assert.deepEqual(remarks([p('Pendue à la corde à linge, elle sèche.')]), [])
    assert.deepEqual(remarks([p("À L'Anse aux voix, on chante.")]), ['named-otherwise'])
  })

  it('is told of a member placed in two regions, not of two members nor of a list of regions', () => {
    const first = 'À La Corde à linge, au Bas-Saint-Laurent, la porte reste ouverte.'
    assert.deepEqual(remarks([p(first), p('En Estrie, La Corde à linge aussi.')]), ['placed-twice'])
    const others = [
      'En Estrie, L’Anse aux voix aussi.',
      'La Corde à linge parle au Bas-Saint-Laurent.',
      'La Corde à linge est connue en Estrie et à Laval.',
      'La Corde à linge écrit aux Lavalois.',
    ]
    assert.deepEqual(remarks([p(first), ...others.map(p)]), [])
  })

  it('is told of straight quotes and of spaces that miss; English is left alone', () => {
    assert.deepEqual(remarks([p('On dit "assez" ici.')]), ['straight-quotes'])
    assert.deepEqual(remarks([p('Vraiment? Oui.')]), ['missing-space'])
    assert.deepEqual(remarks([p('Vraiment ? Oui : « assez ».')]), [])
    assert.deepEqual(remarks([p('Really? "Yes".')], 'en'), [])
  })

  it('never corrects what someone said', () => {
    const said = 'Le CLSC? "fermé" 14 000 fois, les citoyen·nes et celles et ceux qui restent.'
    assert.deepEqual(remarks([['quotation', said]]), [])
    assert.deepEqual(remarks([['pull-quote', said]]), [])
    assert.deepEqual(remarks([p('Elle dit : « Le CLSC? "fermé" ».')]), [])
  })

  it('sees how each section reads, once it has words enough', () => {
    const easy = Array.from({ length: 12 }, () => 'Le soir, on vient ici.').join(' ')
    const heavy =
      'La territorialisation interministérielle des responsabilités organisationnelles communautaires conditionne fondamentalement l’opérationnalisation intersectorielle des accompagnements thérapeutiques institutionnalisés.'
    const { sections, advisory } = health([
      ['heading', 'Facile'],
      p(easy),
      ['heading', 'Lourd'],
      p(`${heavy} ${heavy} ${heavy} ${heavy}`),
    ])
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['Facile', 'Lourd'],
    )
    assert.ok((sections[0]?.ease ?? 0) > 80)
    assert.equal(sections[1]?.ease, 0)
    assert.ok((sections[0]?.lix ?? 99) < 20 && (sections[1]?.lix ?? 0) > 60)
    assert.ok(advisory.some(({ check }) => check === 'hard-section'))
  })

  it('is told of one block what is told of it among all', () => {
    const heavy =
      'La territorialisation interministérielle des responsabilités organisationnelles conditionne l’opérationnalisation intersectorielle des accompagnements. '
    const everything: readonly Given[] = [
      p(
        'Le CLSC ferme, le patient part, les citoyen·nes viennent. Tout le monde sait que le soir est long.',
      ),
      ['heading', 'Le soir'],
      p('À La Corde à linge, au Bas-Saint-Laurent, il y a eu [[figure:soirs@2023-2024]].'),
      p('Nous avons tenu 12 000 soirs ([[figure:soirs@2024-2025]]), et 14 000 autres. Et "voilà".'),
      ['demand', heavy.repeat(4), 'Ouvrir le soir'],
      p(heavy.repeat(4)),
      ['quotation', '[[voice:aaaaaaa]]'],
      ['heading', 'Ailleurs'],
      p('En Estrie, La Corde à linge aussi. Celles et ceux qui restent, au CLSC? Oui, patient.'),
      p('À La corde à linge, le soir pèse [[source:untel-2023 p. 12]] et [[finding:rien]].'),
    ]
    const examined = examinedOf(everything)
    const { blocking, advisory } = examine(examined)
    const told = [...blocking, ...advisory]
    assert.ok(new Set(told.map(({ check }) => check)).size >= 13)
    for (const { code } of examined.composition.blocks) {
      const ofBlock = examineBlock(code, examined).map(keyOf).sort()
      assert.deepEqual(
        ofBlock,
        told
          .filter((one) => one.code === code)
          .map(keyOf)
          .sort(),
      )
    }
  })

  it('is answered whatever the text, and quickly', () => {
    const hostile = [
      '['.repeat(19_000),
      '*a'.repeat(9000),
      '> '.repeat(9000),
      '- '.repeat(5000),
      '(('.repeat(9000),
      'É'.repeat(19_000),
      '1 '.repeat(9000),
      '« '.repeat(9000),
      '"'.repeat(19_000),
    ]
    for (const text of hostile) {
      assert.ok(Array.isArray(health([p(text)]).blocking), text.slice(0, 8))
    }
  })
})

function keyOf({ check, values }: Remark): string {
  return JSON.stringify([check, values])
}
