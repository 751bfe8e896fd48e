/** How long a text takes to be read again, and a document to have its words linked. Run: npm run bench:words. */

import { type LexiconWord, reread } from '../src/modules/lexicon/rules/reread.ts'
import { glossaryOf } from '../src/platform/glossary/glossary.ts'
import { linkWords } from '../src/platform/glossary/link-words.ts'
import { formsOf } from '../src/platform/glossary/word-forms.ts'

const terms = 2000
const characters = 50_000
/** Fifteen pages of 350 words of six letters and a space. */
const documentCharacters = 15 * 350 * 7
const rounds = 15
const mostRereading = 300
const mostLinking = 30

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'li',
  'mo',
  'né',
  'pa',
  'ri',
  'so',
  'tu',
  'va',
  'chan',
  'tier',
  'teur',
  'ment',
]
let seed = 20_261
function chance(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}
function inventedWord(): string {
  return Array.from({ length: 2 + chance(3) }, () => syllables[chance(syllables.length)]).join('')
}

const words: readonly LexiconWord[] = Array.from({ length: terms }, (_, at) => ({
  slug: `mot-${at}`,
  word: at % 3 === 0 ? `${inventedWord()} de ${inventedWord()}` : inventedWord(),
  kind: at % 4 === 0 ? 'care' : 'shared',
}))

function textOf(length: number): string {
  let text = ''
  while (text.length < length) {
    const sentence = Array.from({ length: 6 + chance(30) }, () => {
      const at = chance(60)
      if (at === 0) return '« on me l’a dit »'
      if (at === 1) return 'le Comité des riverains'
      if (at === 2) return 'CHX'
      return at < 8 ? (words[chance(terms)]?.word ?? '') : inventedWord()
    }).join(' ')
    text += `L’${sentence}${chance(8) === 0 ? '.\n\n' : '. '}`
  }
  return text.slice(0, length)
}

const compiled = timed(1, () =>
  glossaryOf(words.map((id) => ({ id, forms: formsOf(id.word, 'gender', 'fr') }))),
)
const glossary = compiled.result
const names = glossaryOf(
  Array.from({ length: 90 }, (_, id) => ({ id, forms: [`La ${inventedWord()} vive`] })),
)
const pasted = textOf(characters)
/** As a page is written: paragraphs with their anchors, and in them what is set apart or leads elsewhere. */
const document = textOf(documentCharacters)
  .split('\n\n')
  .map(
    (paragraph, at) =>
      `<div class="paragraph" id="b-${at}"><a class="paragraph__anchor" href="#b-${at}" aria-label="Paragraphe ${at}">${at}</a><p>${paragraph
        .replaceAll('CHX', '<a class="figure-chip" href="/portraits">12 &amp; 3</a>')
        .replaceAll('le Comité', '<strong>le</strong> Comité')}</p></div>`,
  )
  .join('')

const rereading = timed(rounds, () => reread(pasted, { language: 'fr', glossary, names }))
const toLink = {
  words: glossaryOf(
    words.map((one) => ({
      id: { path: `/mots/${one.slug}` },
      forms: formsOf(one.word, 'gender', 'fr'),
    })),
  ),
  names,
}
const linking = timed(rounds, () => linkWords(document, toLink, new Set()))

console.log(
  `${terms} terms made ready: ${compiled.slowest.toFixed(0)} ms, once for each state of the lexicon`,
)
console.log(
  `relecture of ${characters} characters: median ${rereading.median.toFixed(1)} ms, slowest ${rereading.slowest.toFixed(1)} ms (promised: ${mostRereading} ms), ${rereading.result.remarks.length} remarks`,
)
console.log(
  `words of a document of 15 pages, ${documentCharacters} characters of text in ${document.length} of HTML: median ${linking.median.toFixed(1)} ms, slowest ${linking.slowest.toFixed(1)} ms (promised: ${mostLinking} ms), ${linking.result.split('class="word"').length - 1} linked`,
)
if (rereading.median > mostRereading || linking.median > mostLinking) process.exitCode = 1

function timed<T>(times: number, work: () => T): { result: T; median: number; slowest: number } {
  let result = work()
  const spent: number[] = []
  for (let at = 0; at < times; at += 1) {
    const began = performance.now()
    result = work()
    spent.push(performance.now() - began)
  }
  spent.sort((a, b) => a - b)
  return { result, median: spent[Math.floor(times / 2)] ?? 0, slowest: spent.at(-1) ?? 0 }
}
