import assert from 'node:assert/strict'
import { it } from 'node:test'
import { exampleNamed } from '../rendering.ts'
import { examples } from './confirmation.examples.tsx'

it('offers the way back beside the act', () => {
  const $ = exampleNamed(examples, 'Demander avant un geste qui coûte')
  assert.equal($('form[method=post] button').text(), 'Archiver la ressource')
  assert.equal($('.buttons > a').text(), 'Garder la ressource')
})
