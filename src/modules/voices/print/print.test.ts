import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { inflateSync } from 'node:zlib'
import { elementsOf, headingsOf, readPdf } from '../../../../test/read-pdf.ts'
import { packageRoot } from '../../../platform/package-root.ts'
import type { PdfResult } from '../../../platform/pdf/compile-pdf.ts'
import { kandelMoles } from '../../../platform/readability/kandel-moles.ts'
import { drawCode } from '../rules/withdrawal-code.ts'
import { type PosterData, posterPdf } from './poster.ts'
import { type SlipsData, slipsPdf } from './slips.ts'

const collection = {
  federation: {
    name: 'La Courtepointe',
    memberNoun: {
      fr: { one: 'ressource', other: 'ressources', gender: 'f' },
      en: { one: 'resource', other: 'resources' },
    },
  },
  place: 'Maison du Ruisseau',
  opening: 'Ici, je viens chercher…',
  purpose: 'Pour dire, avec vos mots, ce que nos ressources changent dans la vie des gens.',
  address: 'https://lacourtepointe.example/paroles/k7pm-3x9q',
  withdrawalAddress: 'https://lacourtepointe.example/paroles/retrait',
  crisisLines: [],
} as const
const poster: PosterData = { ...collection, hasSlips: true }
const slips: SlipsData = {
  ...collection,
  codes: ['7KQ-2MX-9AB-CDE-F0H-JT3', 'AAA-BBB-CCC-DDD-EEE-FFF', drawCode()],
  typingAddress: 'https://lacourtepointe.example/collectes/k7pm-3x9q/saisie',
}
const lines = [
  { label: 'Quelqu’un répond jour et nuit', shown: '988' },
  { label: 'Info-Social, option 2', shown: '811' },
  { label: 'Prévention du suicide', shown: '1 866 277‑3553' },
]
const long = 'Si je pouvais changer une seule chose dans la façon dont on m’accueille '.repeat(4)

function read(result: PdfResult) {
  if (result.outcome !== 'compiled') assert.fail(JSON.stringify(result))
  return { ...readPdf(result.pdf), omitted: result.omitted, bytes: result.pdf }
}

/** What its glyphs are copied as: the maps to Unicode of its fonts, in hexadecimal. */
function charactersOf(pdf: Uint8Array): string {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)
  return [...streams]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
      } catch {
        return body
      }
    })
    .filter((text) => text.includes('begincmap'))
    .join('\n')
}

describe('the poster of a collection', () => {
  it('is one page whose first heading is the sentence to finish', async () => {
    const pdf = read(await posterPdf(poster, 'fr'))
    assert.equal(pdf.pages, 1)
    assert.deepEqual(headingsOf(pdf), [
      'H1 Ici, je viens chercher…',
      'H2 Comment faire',
      'H2 Aucun compte',
      'H2 Vous décidez',
      'H2 Vous pouvez la reprendre',
    ])
    assert.equal(pdf.title, 'Ici, je viens chercher… Affiche, Maison du Ruisseau')
    assert.equal(pdf.language, 'fr-CA')
  })

  it('says where its QR code leads to who does not see it', async () => {
    const { structure } = read(await posterPdf(poster, 'fr'))
    const figures = elementsOf(structure).filter(({ role }) => role === 'Figure')
    assert.deepEqual(
      figures.map(({ alternative }) => alternative),
      ['Code QR qui mène à lacourtepointe.example/paroles/k7pm-3x9q'],
    )
  })

  it('gives addresses that one copies as they are: no character that nobody sees', async () => {
    for (const result of [await posterPdf(poster, 'fr'), await slipsPdf(slips, 'fr')]) {
      const maps = charactersOf(read(result).bytes)
      assert.match(maps, /<002f>/i)
      assert.doesNotMatch(maps, /<200b>/i)
    }
  })

  it('is in English for who reads English', async () => {
    const pdf = read(await posterPdf({ ...poster, opening: 'Here, I come for' }, 'en'))
    assert.equal(pdf.language, 'en-CA')
    assert.equal(headingsOf(pdf)[1], 'H2 How to do it')
  })

  it('stays one page with a sentence of three hundred characters, with one long word, with crisis lines', async () => {
    for (const opening of [long.slice(0, 300), 'Anticonstitutionnellementhippopotomonstro…']) {
      const purpose = long.repeat(3).slice(0, 600)
      const pdf = read(await posterPdf({ ...poster, opening, purpose, crisisLines: lines }, 'fr'))
      assert.equal(pdf.pages, 1)
      assert.deepEqual(pdf.omitted, [])
    }
  })

  it('is printed whatever the sentence is made of', async () => {
    const opening = '#import "x" 😀 שלום *gras* \\ $'
    const pdf = read(await posterPdf({ ...poster, opening }, 'fr'))
    assert.equal(headingsOf(pdf)[0], 'H1 #import "x" […] *gras* \\ $')
  })

  it('is the same file each time one asks', async () => {
    const [one, two] = [await posterPdf(poster, 'fr'), await posterPdf(poster, 'fr')]
    assert.ok(Buffer.from(read(one).bytes).equals(read(two).bytes))
  })

  it('refuses an address that is not one', () => {
    assert.throws(() => posterPdf({ ...poster, address: 'paroles' }, 'fr'))
  })
})

describe('the paper slips of a collection', () => {
  it('come two on a page, after a page of steps for who leads the workshop', async () => {
    const pdf = read(await slipsPdf(slips, 'fr'))
    assert.equal(pdf.pages, 3)
    const slip = [
      'H2 Ici, je viens chercher…',
      'H3 Qu’est-ce qu’on peut en faire\u00a0?',
      'H3 Gardez ce côté',
    ]
    assert.deepEqual(headingsOf(pdf), [
      'H1 Animer l’atelier, pas à pas',
      'H2 Avant',
      'H2 Pendant',
      'H2 Après',
      ...slip,
      ...slip,
      ...slip,
    ])
  })

  it('keep their places however long the sentence, with crisis lines, in both languages', async () => {
    for (const language of ['fr', 'en'] as const) {
      const hard = { ...slips, opening: long.slice(0, 300), crisisLines: lines }
      const pdf = read(await slipsPdf(hard, language))
      assert.equal(pdf.pages, 3)
      assert.deepEqual(pdf.omitted, [])
    }
  })

  it('are at most eighty at once', () => {
    const codes = Array.from({ length: 81 }, drawCode)
    assert.throws(() => slipsPdf({ ...slips, codes }, 'fr'))
  })
})

describe('the fixed words in print', () => {
  it('are easy to read: 60 or more on Kandel–Moles', () => {
    const path = join(packageRoot, 'src/modules/voices/words/print.fr.json')
    const parts: unknown = JSON.parse(readFileSync(path, 'utf8'))
    assert.ok(typeof parts === 'object' && parts !== null)
    for (const [part, sentences] of Object.entries(parts)) {
      const text = Object.values<string>(sentences)
        .map((sentence) =>
          sentence.replace(/\{count, plural, one \{[^}]*\} other \{([^}]*)\}\}/, '$1'),
        )
        .map((sentence) => sentence.replace(/\{\w+\}|[#*]/g, ''))
        .join('.\n')
      const { score } = kandelMoles(text)
      assert.ok(score >= 60, `${part} scores ${score.toFixed(1)}`)
    }
  })
})
