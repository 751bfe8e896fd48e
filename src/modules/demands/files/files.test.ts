import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { elementsOf, headingsOf, lettersOfPdf, readPdf } from '../../../../test/read-pdf.ts'
import { inflate, listZipEntries, storeZip } from '../../../platform/files/workbook/zip.ts'
import type { Resolved } from '../../../platform/references/resolve-references.ts'
import { documentPdf } from '../print/document-pdf.ts'
import type { Block } from '../queries/blocks.ts'
import { compose } from '../rules/compose.ts'
import { blockOptions } from '../tables.ts'
import { makeDocx, readFile } from './in-thread.ts'
import { printedOf } from './printed.ts'
import type { ProposedBlock } from './proposed-block.ts'
import { readMarkdown } from './read-markdown.ts'
import { type WrittenDocument, writeHtml } from './write-html.ts'
import { writeMarkdown } from './write-markdown.ts'

const markdown = `# Ce que nous demandons

Un **début** avec une note[^1] et [[figure:soirs@2024-2025]].

## 1. Une porte ouverte

Nous demandons *ceci*.

### 1.1 Un poste

Financer.

### 1.2. Cinq ans

- un
- deux
  1. trois

> Quelqu’un l’a dit.

<script>alert(1)</script>

[^1]: D’où cela vient.
`

const figure: Resolved = {
  label: 'Soirs, 2024-2025',
  href: '/en-chiffres/2024-2025/soirs',
  status: 'living',
  figure: {
    value: 9191,
    short: 'plus de 9 100 soirs',
    phrase: 'plus de 9 100 soirs, selon 78 ressources sur 90',
    series: [
      { label: '2023-2024', value: 10017, short: 'plus de 10 000 soirs' },
      { label: '2024-2025', value: 9191, short: 'plus de 9 100 soirs' },
    ],
  },
}

function proposed(text: string): readonly ProposedBlock[] {
  const read = readMarkdown(text)
  if (read.outcome !== 'read') assert.fail(read.because)
  return read.blocks
}

function documentOf(blocks: readonly Omit<ProposedBlock, never>[]): WrittenDocument {
  const composition = compose(
    blocks.map(
      (block, at): Block => ({ ...block, id: String(at), code: `b${at}`, version: 1, saves: 1 }),
    ),
  )
  const printed = printedOf(
    {
      composition,
      resolved: new Map([['figure:soirs@2024-2025', figure]]),
      language: 'fr',
      isWriter: false,
      credits: new Map(),
    },
    'https://example.org',
  )
  return {
    title: 'Ce que la nuit demande',
    language: 'fr',
    status: 'Plateforme, brouillon',
    warning: 'Document de travail, à ne pas diffuser. Lu par Zoé.',
    federation: 'La Courtepointe',
    printed,
  }
}

const chart: ProposedBlock = {
  kind: 'figure',
  title: '',
  text: 'Une légende.',
  options: blockOptions.parse({ reference: 'figure:soirs@2024-2025', shown: 'chart' }),
}

describe('someone who brings a text in', () => {
  it('finds its titles, demands, means, lists, quotations and notes, each a block', () => {
    const blocks = proposed(markdown)
    assert.deepEqual(
      blocks.map(({ kind, title, text }) => [kind, title || text.split('\n')[0]]),
      [
        ['heading', 'Ce que nous demandons'],
        ['paragraph', 'Un **début** avec une note[^1] et [[figure:soirs@2024-2025]].'],
        ['demand', 'Une porte ouverte'],
        ['means', 'Un poste'],
        ['means', 'Cinq ans'],
        ['list', '- un'],
        ['quotation', 'Quelqu’un l’a dit.'],
        ['paragraph', '\\<script>alert(1)\\</script>'],
      ],
    )
    assert.match(blocks[1]?.text ?? '', /\[\^1\]: D’où cela vient/)
    assert.equal(blocks[2]?.text, 'Nous demandons *ceci*.')
    assert.equal(blocks[3]?.text, 'Financer.')
  })

  it('finds its sections under its title, and is told that its table is left aside', () => {
    const read = readMarkdown(
      '# Un mémoire\n\n## Le soir\n\n### La porte\n\nAvant.\n\n| Région | Soirs |\n|---|---|\n| Estrie | 3 |\n\nAprès.\n',
    )
    if (read.outcome !== 'read') assert.fail(read.because)
    assert.deepEqual(
      read.blocks.map(({ kind, text, options }) => [kind, text, options.level]),
      [
        ['heading', 'Un mémoire', 2],
        ['heading', 'Le soir', 2],
        ['heading', 'La porte', 3],
        ['paragraph', 'Avant.', 2],
        ['paragraph', 'Après.', 2],
      ],
    )
    assert.deepEqual(read.left, ['tables'])
    const several = readMarkdown('# Le soir\n\n## La porte\n\n# Le matin\n')
    if (several.outcome !== 'read') assert.fail(several.because)
    assert.deepEqual(
      several.blocks.map(({ options }) => options.level),
      [2, 3, 2],
    )
  })

  it('opens the Word file of a text that holds what no XML may', async () => {
    const bytes = await makeDocx({
      ...documentOf(
        proposed('Un mot\ufffe, *un\uffff autre*, \u0007[un lien](https://example.org/a\ufffe).'),
      ),
      title: 'Titre\ufffe',
      status: 'État\uffff',
    })
    const read = await readFile({ name: 'texte.docx', bytes: bytes ?? new Uint8Array() })
    if (read.outcome !== 'read') assert.fail(read.because)
    assert.match(read.blocks.map(({ text }) => text).join('\n'), /Un mot, \*un autre\*/)
    const archive = Buffer.from(bytes ?? [])
    const parts = listZipEntries(archive).map((entry) => inflate(archive, entry, 10_000_000))
    assert.doesNotMatch(
      parts.map(String).join(''),
      /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
    )
  })

  it('gets back from a Word file what was written in it: titles, lists, notes', async () => {
    const bytes = await makeDocx(documentOf(proposed(markdown)))
    assert.ok(bytes)
    const read = await readFile({ name: 'texte.docx', bytes })
    if (read.outcome !== 'read') assert.fail(read.because)
    const kinds = read.blocks.map(
      ({ kind, title, text }) => `${kind} ${title || text.split('\n')[0]}`,
    )
    for (const expected of [
      'demand Une porte ouverte',
      'means Un poste',
      'means Cinq ans',
      'list - un',
    ]) {
      assert.ok(kinds.includes(expected), `${expected} is not in ${kinds.join(' | ')}`)
    }
    const noted = read.blocks.find(({ text }) => text.includes('**début**'))
    assert.match(noted?.text ?? '', /\[\^footnote-\d+\]: D’où cela vient/)
    assert.match(noted?.text ?? '', /plus de 9 100 soirs/)
  })

  it('is told why a file is not read: locked, swollen, broken, of another kind, empty', async () => {
    const because = async (name: string, bytes: Uint8Array) => {
      const read = await readFile({ name, bytes })
      return read.outcome === 'refused' ? read.because : read.outcome
    }
    const text = (words: string) => Buffer.from(words)
    assert.equal(await because('a.docx', text('PK\u0003\u0004rien')), 'broken')
    assert.equal(await because('a.pdf', text('%PDF-1.7')), 'unknown-format')
    assert.equal(
      await because('a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])),
      'encrypted',
    )
    assert.equal(await because('a.md', text('')), 'empty')
    assert.equal(await because('a.md', text(`Un mot.\n\n${'>'.repeat(200_000)} x`)), 'broken')
    assert.equal(await because('a.md', text(`${'- '.repeat(20_000)}x`)), 'broken')
    assert.equal(await because('a.md', text('mot\n\n'.repeat(2000))), 'too-many')
    assert.equal(await because('a.md', text('mot\n\n'.repeat(200_000))), 'too-many')
    assert.equal(
      await because('a.docx', storeZip([{ name: 'autre.xml', content: text('<a/>') }])),
      'broken',
    )
    assert.equal(await because('bombe.docx', bomb(200_000_000)), 'swells')
  })

  it('is answered whatever the text', () => {
    for (const text of [
      '['.repeat(20_000),
      '> '.repeat(3000),
      '*'.repeat(20_000),
      '- '.repeat(3000),
      '[^'.repeat(9000),
      '`'.repeat(9000),
      '<'.repeat(9000),
    ]) {
      assert.ok(readMarkdown(text).outcome, text.slice(0, 5))
    }
  })
})

describe('someone who takes a text away', () => {
  const document = documentOf([...proposed(markdown), chart])

  it('has it in Markdown, with nothing left to resolve, and may bring it in again', () => {
    const written = writeMarkdown(document)
    assert.match(written, /^# Ce que la nuit demande\n/)
    assert.match(written, /## 1\\?\. Une porte ouverte/)
    assert.match(written, /\[plus de 9 100 soirs\]\(https:\/\/example\.org\/en-chiffres/)
    assert.doesNotMatch(written, /\[\[/)
    assert.deepEqual(
      proposed(written)
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'demand' || kind === 'means'),
      ['demand', 'means', 'means'],
    )
  })

  it('has it as one HTML file that fetches nothing and runs nothing', () => {
    const html = writeHtml(document)
    assert.doesNotMatch(html, /<script|<link|<img|@import|url\(/)
    assert.match(html, /&lt;script&gt;/)
    assert.match(html, /<h2 id="b-b2"><span class="number">1<\/span> Une porte ouverte<\/h2>/)
    assert.match(html, /à ne pas diffuser/)
  })

  it('has it as a PDF read by ear: tagged, titled, in French, its titles in a tree; equal bytes for an equal text', async () => {
    const asked = { ...document, mark: 'Brouillon · Zoé', slug: 'nuit' }
    const result = await documentPdf(asked)
    if (result.outcome !== 'compiled') assert.fail(JSON.stringify(result))
    const pdf = readPdf(result.pdf)
    assert.ok(pdf.isTagged && pdf.claimsPdfUa)
    assert.equal(pdf.language, 'fr-CA')
    assert.equal(pdf.title, 'Ce que la nuit demande')
    assert.deepEqual(headingsOf(pdf), [
      'H1 Ce que la nuit demande',
      'H2 Dans ce texte',
      'H2 Ce que nous demandons',
      'H2 1 Une porte ouverte',
      'H3 1.1 Un poste',
      'H3 1.2 Cinq ans',
      'H2 Les chiffres cités',
    ])
    const roles = new Set(elementsOf(pdf.structure).map(({ role }) => role))
    for (const role of ['Table', 'TH', 'L', 'Note', 'Link', 'TOC']) assert.ok(roles.has(role), role)
    const again = await documentPdf(asked)
    assert.ok(
      again.outcome === 'compiled' && Buffer.from(result.pdf).equals(Buffer.from(again.pdf)),
    )
  })

  it('has a published one with its address on the cover and its voices side by side: equal bytes too, and no watermark', async () => {
    const voice = { kind: 'quotation' as const, code: 'mur', attribution: [], isVoice: true }
    const voices = ['Une lampe.', 'Une soupe.', 'Une chaise.'].map((text) => ({
      ...voice,
      flow: [{ kind: 'paragraph' as const, runs: [{ text }] }],
    }))
    const printed = { ...document.printed, blocks: [...document.printed.blocks, ...voices] }
    const online = 'https://example.org/revendications/nuit/versions/2'
    const asked = { ...document, printed, mark: '', slug: 'nuit', online, foot: 'Nuit, version 2' }
    const [one, other] = [await documentPdf(asked), await documentPdf(asked)]
    if (one.outcome !== 'compiled') assert.fail(JSON.stringify(one))
    assert.ok(other.outcome === 'compiled' && Buffer.from(one.pdf).equals(Buffer.from(other.pdf)))
    const figures = elementsOf(readPdf(one.pdf).structure).map(({ alternative }) => alternative)
    assert.ok(figures.includes('Code QR\u00a0: l’adresse de cette version'), String(figures))
    const letters = lettersOfPdf(one.pdf)
    assert.match(letters, /Unelampe\..*Unesoupe\..*Unechaise\./)
    assert.doesNotMatch(letters, /Brouillon/)
  })

  it('has a PDF whatever the text: means before any demand, no title, a note called twice, hostile words', async () => {
    for (const text of [
      '### 1.1 Un moyen\n\nSeul.',
      'Une phrase.',
      'Un[^1] deux[^1].\n\n[^1]: Note.',
      '#import "@preview/evil:1.0.0": * \\u{41} $x$ // 😀 שלום',
      '[lien](https://example.org/a?b="c") [x](javascript:alert)',
    ]) {
      const result = await documentPdf({ ...documentOf(proposed(text)), mark: 'x', slug: 'y' })
      assert.equal(result.outcome, 'compiled', `${text}: ${JSON.stringify(result).slice(0, 400)}`)
    }
  })
})

/** A small archive that says it holds little and inflates to this many bytes. */
function bomb(bytes: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(bytes), { level: 9 })
  const archive = storeZip([{ name: 'word/document.xml', content: packed }])
  // Deflated, in both headers; the sizes they give stay those of the packed bytes: a directory may lie.
  archive.writeUInt16LE(8, 8)
  const directory = archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  archive.writeUInt16LE(8, directory + 10)
  return new Uint8Array(archive)
}
