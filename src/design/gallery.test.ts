import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { h } from 'preact'
import { Gallery, parts, wholes } from './gallery.tsx'
import { drawn, markupOf } from './rendering.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Formatting, which the renderer decides.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Boxes of one question are sent under one name, read with getAll.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    // The typographic hyphens of numbers are a matter of words, not of components.
    'tel-non-breaking': 'off',
  },
})

function faultsOf(markup: string): string[] {
  const page = `<!DOCTYPE html><html lang="fr-CA"><head><title>Exemple</title></head><body>${markup}</body></html>`
  return validator
    .validateStringSync(page)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    )
}

describe('every example of every component', () => {
  for (const { name, examples } of [...parts, ...wholes]) {
    for (const example of examples) {
      it(`${name}: ${example.name}`, () => {
        const markup = markupOf(example.render())
        // Alone, a part has no h1 nor h2 above it.
        const framed = /<h[12]/.test(markup) ? markup : `<h1>Page</h1><h2>Partie</h2>${markup}`
        const withTitle = /<h1/.test(framed) ? framed : `<h1>Page</h1>${framed}`
        assert.deepEqual(faultsOf(withTitle), [])
        assertTied(markup)
      })
    }
  }
})

/** Every control has a name, and every id something points to is there. */
function assertTied(markup: string) {
  const $ = drawn(null)
  const page = $.root().append(markup)
  const ids = new Set(
    page
      .find('[id]')
      .map((_, element) => $(element).attr('id'))
      .get(),
  )
  for (const attribute of ['aria-describedby', 'aria-labelledby', 'for', 'popovertarget']) {
    for (const element of page.find(`[${attribute}]`).toArray()) {
      for (const id of ($(element).attr(attribute) ?? '').split(' ')) {
        assert.ok(
          ids.has(id) || id === 'menu',
          `${attribute} points to « ${id} », which is not there`,
        )
      }
    }
  }
  for (const control of page.find('input:not([type=hidden]), select, textarea').toArray()) {
    const id = $(control).attr('id')
    assert.ok(page.find(`label[for="${id}"]`).length === 1, `the control « ${id} » has one label`)
  }
  for (const svg of page.find('svg').toArray()) {
    const said = $(svg).attr('aria-hidden') === 'true' || $(svg).attr('aria-label')
    assert.ok(said, 'a drawing is named, or hidden from those who would only hear its shapes')
  }
  for (const link of page.find('a').toArray()) {
    assert.ok($(link).attr('href'), 'a link goes somewhere')
    assert.ok($(link).attr('aria-label') ?? $(link).text().trim(), 'a link says where')
  }
}

describe('the gallery', () => {
  const markup = markupOf(h(Gallery, null))

  it('is one valid page, ids included', () => {
    assert.deepEqual(faultsOf(`<h1>Design</h1>${markup}`), [])
    assertTied(markup)
  })

  it('shows every component that has a folder', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    assert.deepEqual([...parts, ...wholes].map(({ name }) => name).sort(), folders.sort())
  })

  it('has no style attribute, no script and no handler: the strict policy would drop them', () => {
    assert.doesNotMatch(markup, /\sstyle=|<script|\son[a-z]+=/)
  })

  it('writes each pattern once, and only those that are used', () => {
    const defined = [...markup.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id)
    const used = new Set([...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id))
    assert.deepEqual(new Set(defined), used)
    assert.equal(defined.length, used.size)
  })
})
