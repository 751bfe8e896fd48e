import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Worker } from 'node:worker_threads'
import { elementsOf, headingsOf, readPdf } from '../../../test/read-pdf.ts'
import { packageRoot } from '../package-root.ts'
import { compilePdf, compileSources, type PdfResult } from './compile-pdf.ts'
import { typstResult } from './pdf-request.ts'
import type { Json } from './printable.ts'
import { readTemplates } from './templates.ts'

const letter = `
#import "/platform/pdf/document.typ": printed
#let data = json("/data.json")
#show: printed.with(title: data.title, language: data.language, federation: "La Courtepointe")
= #data.title
== Un
#data.text
`
const request = (main: string, data: Json = {}) => ({
  sources: { ...readTemplates(), '/main.typ': main },
  main: '/main.typ',
  data,
})
const write = (title: string, text = 'Bonjour.') =>
  compileSources(request(letter, { title, text, language: 'fr' }))

function pdfOf(result: PdfResult): Uint8Array {
  if (result.outcome !== 'compiled') assert.fail(JSON.stringify(result))
  return result.pdf
}

function problemsOf(result: PdfResult): string {
  if (result.outcome !== 'refused') assert.fail(result.outcome)
  return result.problems.join('\n')
}

describe('who reads a PDF of the site by ear', () => {
  it('hears its title, its language and its headings', async () => {
    const pdf = readPdf(pdfOf(await write('L’été à Gaspé')))
    assert.equal(pdf.title, 'L’été à Gaspé')
    assert.equal(pdf.language, 'fr-CA')
    assert.ok(pdf.isTagged)
    assert.ok(pdf.claimsPdfUa)
    assert.deepEqual(headingsOf(pdf), ['H1 L’été à Gaspé', 'H2 Un'])
    assert.ok(elementsOf(pdf.structure).some(({ role }) => role === 'P'))
  })
})

describe('whatever people wrote', () => {
  const hostile = [
    '#import "@preview/evil:1.0.0": * #read("/etc/passwd") $x^2$ *a* _b_ `c` \\u{41} // d /* e',
    `"); #panic("x") '\\" \n= Titre`,
    '<script>alert(1)</script> & < > " \'',
  ]
  for (const text of hostile) {
    it(`is printed as it was written: ${text.slice(0, 30)}`, async () => {
      const [, heading] = headingsOf(readPdf(pdfOf(await write('Titre', text))))
      assert.equal(heading, 'H2 Un')
      const titled = headingsOf(readPdf(pdfOf(await write(text.replaceAll('\n', ' ')))))
      assert.deepEqual(titled, [`H1 ${text.replaceAll('\n', ' ')}`, 'H2 Un'])
    })
  }

  it('is printed without what the fonts lack, and the rest is whole', async () => {
    const result = await write('Bravo 😀 à tous', 'שלום \u202eabc\u202c 👍🏽 \u0000')
    assert.equal(headingsOf(readPdf(pdfOf(result)))[0], 'H1 Bravo […] à tous')
    assert.ok(result.outcome === 'compiled')
    assert.deepEqual(result.omitted, ['😀', 'ש', 'ל', 'ו', 'ם', '👍🏽'])
  })

  it('may be long: ten thousand characters, in one word or in many', async () => {
    assert.ok(pdfOf(await write('Titre', 'a'.repeat(10_000))).length > 0)
    const many = await write('Titre', 'mot et mot '.repeat(1000))
    assert.ok(many.outcome === 'compiled' && many.pages > 1)
  })

  it('is refused by its weight before anything is begun', async () => {
    assert.deepEqual(await write('Titre', 'a'.repeat(600_000)), { outcome: 'too-large' })
  })

  it('makes the same bytes twice', async () => {
    const [one, two] = [await write('Été'), await write('Été')]
    assert.ok(Buffer.from(pdfOf(one)).equals(pdfOf(two)))
  })
})

describe('a template that is wrong', () => {
  const compiled = async (main: string) => problemsOf(await compileSources(request(main)))
  const head =
    '#set document(title: "T")\n#set text(fallback: false, font: "Atkinson Hyperlegible Next")\n'

  it('is refused with what is wrong in it, and the next one compiles', async () => {
    assert.match(await compiled('#let x = ('), /unclosed delimiter/)
    assert.match(await compiled('#panic("no")'), /panicked/)
    assert.match(await compiled('#let f(x) = f(x)\n#f(1)'), /call depth/)
    assert.ok(pdfOf(await write('Après')).length > 0)
  })

  it('is refused for a warning', async () => {
    assert.match(await compiled(`${head}#text(font: "No Such Font")[a]`), /unknown font family/)
  })

  it('is refused when it would not be accessible', async () => {
    assert.match(await compiled(`${head}= One\n=== Three`), /skipped from heading level/)
    assert.match(await compiled('Without a title'), /missing document title/)
    assert.match(await compiled(`${head}$ x^2 $`), /missing alt text/)
    assert.match(await compiled(`${head}☐`), /could not be displayed/)
  })

  it('reaches no file, no package and no font but those it is given', async () => {
    assert.match(await compiled(`${head}#read("/etc/passwd")`), /load file|not found/)
    assert.match(await compiled(`${head}#read("../../../../etc/passwd")`), /access denied/)
    assert.match(await compiled(`${head}#image("/package.json")`), /load file|not found/)
    assert.match(await compiled('#import "@preview/cetz:0.2.0"'), /nothing is fetched/)
    // In the compiler itself, so there on every machine; a stranger here all the same.
    assert.match(await compiled(`${head}#text(font: "DejaVu Sans Mono")[a]`), /is foreign/)
    assert.doesNotMatch(await compiled(`${head}#read("/x")`), /node/)
  })
})

describe('a document that nobody can wait for', () => {
  it('is given up after its time', async () => {
    const slow = `#set document(title: "T")\n#for i in range(4000) [#for j in range(400) { let x = calc.sin(i) }]\na`
    const result = await compileSources(request(slow), { seconds: 0.05 })
    assert.deepEqual(result, { outcome: 'too-slow' })
  })

  it('is not begun when who asked has gone', async () => {
    const result = await compileSources(request(letter), { signal: AbortSignal.abort() })
    assert.deepEqual(result, { outcome: 'stopped' })
  })

  it('waits for its turn, and is turned away when eight wait already', async () => {
    const asked = Array.from({ length: 11 }, () => write('Titre'))
    const outcomes = (await Promise.all(asked)).map(({ outcome }) => outcome)
    const turnedAway = outcomes.filter((outcome) => outcome === 'busy').length
    // The thread before them may still be ending: its turn is over when it is gone.
    assert.ok(turnedAway === 2 || turnedAway === 3, `${turnedAway} turned away`)
    assert.equal(outcomes.filter((outcome) => outcome === 'compiled').length, 11 - turnedAway)
  })
})

describe('the build', () => {
  it('has every template, and a thread that compiles them', async () => {
    const dist = join(packageRoot, 'dist')
    const built = readdirSync(join(dist, 'typst'), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.typ'))
      .map((path) => `/${path.replaceAll('\\', '/')}`)
    const sources = readTemplates()
    assert.deepEqual(built.sort(), Object.keys(sources).sort())
    for (const path of built) {
      assert.equal(readFileSync(join(dist, 'typst', path), 'utf8'), sources[path])
    }
    const workerData = request(letter, { title: 'Été', text: '', language: 'fr' })
    const worker = new Worker(join(dist, 'server/platform/pdf/pdf.worker.js'), { workerData })
    const message = await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    const answer = typstResult.parse(message)
    assert.ok(Buffer.from(pdfOf(answer)).equals(pdfOf(await write('Été', ''))))
  })

  it('is asked for a template that exists', async () => {
    assert.match(problemsOf(await compilePdf('platform/pdf/nothing', {})), /load file|not found/)
  })
})
