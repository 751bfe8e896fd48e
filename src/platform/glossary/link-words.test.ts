import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { glossaryOf } from './glossary.ts'
import { linkWords } from './link-words.ts'
import { formsOf } from './word-forms.ts'

const words = glossaryOf(
  [
    ['entraide', 'number'],
    ['groupe d’entraide', 'number'],
    ['patient', 'gender'],
    ['écoute', 'number'],
  ].map(([word = '', inflection = '']) => ({
    id: { path: `/mots/${word.replaceAll(/[^a-zé]/g, '-').replaceAll('é', 'e')}` },
    forms: formsOf(word, inflection === 'gender' ? 'gender' : 'number', 'fr'),
  })),
)
const names = glossaryOf([{ id: 1, forms: ['La Maison d’entraide'] }])
const linked = (html: string, met: readonly string[] = []) =>
  linkWords(html, { words, names }, new Set(met))
const link = (path: string, written: string) =>
  `<a class="word" href="/mots/${path}">${written}</a>`

describe('someone who reads a text of the site', () => {
  it('is led to each word where it first stands, and no other letter is changed', () => {
    assert.equal(
      linked(
        '<p>L’entraide tient. L’entraide dure.</p><p>Les patient·es &amp; l’<strong>écoute</strong>.</p>',
      ),
      `<p>L’${link('entraide', 'entraide')} tient. L’entraide dure.</p><p>Les ${link('patient', 'patient·es')} &amp; l’<strong>${link('ecoute', 'écoute')}</strong>.</p>`,
    )
    assert.match(linked('<p>Un groupe d’entraide</p>'), />groupe d’entraide<\/a>/)
  })

  it('is never led from a quotation, a title, a name or another link', () => {
    for (const html of [
      '<blockquote><p>L’entraide, <b>toujours</b></p></blockquote>',
      '<p>On dit « l’<strong>entraide</strong> ou rien ».</p>',
      '<p>On dit &quot;l’entraide&quot;.</p>',
      '<h2 id="x">Entraide</h2>',
      '<p>Voir <em>Le temps de l’entraide</em>.</p>',
      '<p><a href="/x" title="a > b">entraide</a></p>',
      '<p>Chez La Maison d’entraide, on rit.</p>',
      '<p>Avec impatience.</p>',
      '<p title="entraide">Rien.</p>',
      '<svg><text>entraide</text></svg>',
    ]) {
      assert.equal(linked(html), html)
    }
  })

  it('is led to it after the quotation, once its paragraph is over', () => {
    assert.match(
      linked('<p>« Sans fin</p><p>L’entraide reste.</p>'),
      /<p>L’<a class="word" href="\/mots\/entraide">entraide<\/a> reste/,
    )
    assert.match(linked('<blockquote>« Oui »</blockquote><p>L’écoute.</p>'), /mots\/ecoute/)
  })

  it('is not led to what the page is about, or said before', () => {
    assert.equal(linked('<p>L’entraide.</p>', ['/mots/entraide']), '<p>L’entraide.</p>')
  })
})
