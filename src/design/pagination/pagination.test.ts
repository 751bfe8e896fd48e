import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { exampleNamed, markupOf } from '../rendering.ts'
import { examples } from './pagination.examples.tsx'
import { Pagination } from './pagination.tsx'

describe('the pages of a list', () => {
  it('name themselves and say which one is now, which is no link', () => {
    const $ = exampleNamed(examples, 'Pages d’une liste')
    assert.equal($('nav').attr('aria-label'), 'Pages')
    assert.equal($('span[aria-current=page]').text(), '2')
    assert.equal($('a').length, 3)
  })

  it('are not there when there is one', () => {
    assert.equal(markupOf(h(Pagination, { label: 'Pages', pages: [{ label: '1' }] })), '')
  })
})
