import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { area } from '../cloth/cutting.ts'
import { fabricOf } from '../cloth/fabrics.ts'
import { sewEdge } from '../cloth/pieces.tsx'
import { cornersOf, exampleNamed } from '../rendering.ts'
import { examples } from './page-head.examples.tsx'

const member = '0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b11'

describe('the head of a page', () => {
  it('has a woven edge no one has to hear', () => {
    const $ = exampleNamed(examples, 'Tête d’une partie du site')
    assert.equal($('.page-head__edge').attr('aria-hidden'), 'true')
    assert.equal($('.page-head__edge path').length, 7)
  })

  it('gives a member’s page its own cloth as the largest piece', () => {
    const [largest, ...others] = sewEdge('spruce', 'edge', member)
    assert.equal(largest?.fabric.name, fabricOf(member).name)
    const size = (d: string | undefined) => area(cornersOf(d ?? ''))
    for (const other of others) assert.ok(size(largest?.d) >= size(other.d) - 400)
  })

  it('is low and bare where one works', () => {
    const $ = exampleNamed(examples, 'Tête basse, pour travailler')
    assert.equal($('svg').length, 0)
    assert.equal($('h1').text(), 'Les ressources membres')
  })

  it('holds a year on one line, and writes it as it is read', () => {
    const $ = exampleNamed(examples, 'Une année tient sur une ligne')
    assert.equal($('h1').text(), 'Diffusion 2025-2026 en préparation')
    assert.equal($('h1 .whole').text(), '2025-2026')
  })
})
