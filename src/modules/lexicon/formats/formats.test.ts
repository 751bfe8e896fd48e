import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { TextlintKernel } from '@textlint/kernel'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { Parser, Store, Writer } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { parse as parseYaml } from 'yaml'
import { readXml } from '../../../../test/open-formats/xml.ts'
import { writeFeed } from '../../../platform/files/write-feed.ts'
import { formsOf } from '../../../platform/glossary/word-forms.ts'
import { packageRoot } from '../../../platform/package-root.ts'
import { exportFiles } from './export-files.ts'
import type { ExportedLexicon, ExportedTerm } from './exported-term.ts'
import { writeJsonLd, writeTurtle } from './skos.ts'
import { writeCspell, writePrh, writeVale } from './style-rules.ts'
import { writeTbx } from './tbx.ts'

const base: ExportedTerm = {
  slug: 'entraide',
  word: 'entraide',
  kind: 'shared',
  definition: 'Ce qu’on se donne.\nSans « compter » \\ ni "tenir" le <compte> & le reste.',
  definitionEn: 'What people give each other.',
  effect: '',
  instead: '',
  rightWhen: '',
  origin: 'Des rangs.',
  forms: formsOf('entraide', 'number', 'fr'),
  translations: [
    { language: 'en', word: 'mutual aid' },
    { language: 'moe', word: 'uauitshitun' },
  ],
  examples: ['L’entraide tient la cuisine.'],
  broader: [],
  related: ['patient'],
  firstAdoptedOn: '2024-05-01',
  adoptedOn: '2025-05-01',
}
const care: ExportedTerm = {
  ...base,
  slug: 'patient',
  word: 'patient',
  kind: 'care',
  definition: 'Ici, personne n’est traité.',
  definitionEn: '',
  effect: 'On parle bas.',
  instead: 'une personne, les gens',
  rightWhen: 'À l’hôpital.',
  forms: formsOf('patient', 'gender', 'fr'),
  translations: [],
  examples: [],
  broader: [],
  related: ['entraide'],
}
const narrower: ExportedTerm = {
  ...base,
  slug: 'corvee',
  word: 'corvée',
  forms: ['corvée'],
  translations: [],
  related: [],
  broader: ['entraide'],
}
const lexicon: ExportedLexicon = {
  federation: 'La Courtepointe',
  origin: 'https://example.org',
  terms: [base, care, narrower],
}

const shapes = new Store(
  new Parser().parse(readFileSync(join(packageRoot, 'test/open-formats/skos-shapes.ttl'), 'utf8')),
)

describe('someone who takes the lexicon in SKOS', () => {
  it('has what a vocabulary tool needs, by the shapes', async () => {
    const data = new Store(new Parser().parse(writeTurtle(lexicon)))
    const report = await new SHACLValidator(shapes).validate(data)
    assert.deepEqual(
      report.results.map(({ message }) => message),
      [],
    )
    assert.equal(report.conforms, true)
  })

  it('would be told by the shapes of a word without a meaning, or of two names in one language', async () => {
    const broken = [
      { ...base, definition: '', definitionEn: '' },
      { ...base, translations: [{ language: 'fr', word: 'autre' }] },
      { ...base, broader: ['absent'] },
    ]
    for (const term of broken) {
      const data = new Store(
        new Parser().parse(writeTurtle({ ...lexicon, terms: [term, care, narrower] })),
      )
      assert.equal((await new SHACLValidator(shapes).validate(data)).conforms, false)
    }
  })

  it('has the same graph in Turtle and in JSON-LD', async () => {
    const quads = new Parser().parse(writeTurtle(lexicon))
    const lines = new Writer({ format: 'N-Quads' }).quadsToString(quads)
    assert.ok(quads.length > 30)
    assert.equal(
      await jsonld.canonize(lines, { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' }),
      await jsonld.canonize(JSON.parse(writeJsonLd(lexicon)), { algorithm: 'RDFC-1.0' }),
    )
  })

  it('reads every character as it was written', () => {
    const said = new Parser().parse(writeTurtle(lexicon)).map(({ object }) => object.value)
    assert.ok(said.includes(base.definition))
  })
})

describe('someone who writes with the lexicon at hand', () => {
  it('is told by textlint of a word to handle with care, and of no other that looks like it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prh-'))
    const rulePath = join(folder, 'prh.yml')
    writeFileSync(rulePath, writePrh(lexicon))
    const require = createRequire(import.meta.url)
    try {
      const { messages } = await new TextlintKernel().lintText(
        'Les patients attendent avec impatience. Une patiente part. L’entraide tient.\n',
        {
          filePath: join(folder, 'texte.txt'),
          ext: '.txt',
          plugins: [
            { pluginId: 'text', plugin: require('@textlint/textlint-plugin-text').default },
          ],
          rules: [
            {
              ruleId: 'prh',
              rule: require('textlint-rule-prh').default ?? require('textlint-rule-prh'),
              options: { rulePaths: [rulePath] },
            },
          ],
        },
      )
      assert.deepEqual(
        messages.map(({ range: [start] }) => start),
        [4, 44],
      )
      assert.match(messages[0]?.message ?? '', /une personne/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('has a rule of Vale with each form and what we say instead', () => {
    const rule = parseYaml(writeVale(lexicon))
    assert.equal(rule.extends, 'substitution')
    assert.equal(rule.level, 'suggestion')
    assert.equal(rule.swap.patientes, 'une personne|les gens')
    assert.equal(Object.keys(rule.swap).includes('entraide'), false)
  })

  it('has the words for a spelling checker, one a line', () => {
    const words = writeCspell(lexicon).trim().split('\n')
    assert.ok(words.includes('entraides') && words.includes('patiente'))
    assert.equal(new Set(words).size, words.length)
  })

  it('has empty rules that tools read while there is no word', () => {
    const none = { ...lexicon, terms: [] }
    assert.deepEqual(parseYaml(writePrh(none)), { version: 1, rules: [] })
    assert.deepEqual(parseYaml(writeVale(none)).swap, {})
  })
})

describe('someone who follows the lexicon', () => {
  const entry = (slug: string, title: string, text: string, on: string) => ({
    id: `mots/${slug}#v1`,
    path: `/mots/${slug}`,
    title,
    updated: new Date(on),
    text,
    author: 'La <Courtepointe> & cie',
  })

  it('has a well-formed feed, each entry dated, what was typed kept as text', () => {
    const root = readXml(
      writeFeed({
        origin: 'https://example.org',
        path: '/mots/fil.atom',
        page: '/mots',
        title: 'Les mots',
        language: 'fr-CA',
        entries: [
          entry('b', '« b » est revu', 'a < b', '2026-02-01'),
          entry('a', '« a » est adopté', '', '2026-01-01'),
        ],
      }),
    )
    const named = (name: string) => root.children.filter((child) => child.name === name)
    assert.equal(named('entry').length, 2)
    assert.equal(named('link')[0]?.attributes.get('href'), 'https://example.org/mots/fil.atom')
    assert.equal(root.attributes.get('xml:lang'), 'fr-CA')
  })
})

describe('someone who takes it in a table or for translation', () => {
  it('has a row a word, whole', () => {
    const rows: readonly Record<string, string>[] = parse(exportFiles['mots.csv'].write(lexicon), {
      columns: true,
    })
    assert.equal(rows.length, 3)
    assert.equal(rows[0]?.definition_fr, base.definition)
    assert.equal(rows[2]?.broader, 'entraide')
  })

  it('has well-formed TBX, an entry a word, a section a language', () => {
    const root = readXml(writeTbx(lexicon))
    const body = root.children.find(({ name }) => name === 'text')?.children[0]
    assert.equal(root.attributes.get('type'), 'TBX-Basic')
    assert.equal(body?.children.length, 3)
    assert.deepEqual(
      body?.children[0]?.children.map(({ attributes }) => attributes.get('xml:lang')),
      ['fr', 'en', 'moe'],
    )
  })
})
