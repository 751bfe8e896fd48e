import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { asPublic } from '../database/database.ts'
import { openTestDatabase } from '../database/test-database.ts'
import { federationFrom } from '../federation/federation.ts'
import { parseReference, writeReference } from './reference.ts'
import { type ReferenceKind, resolveReferences } from './resolve-references.ts'

const database = await openTestDatabase()
after(() => database.close())
const reader = { language: 'fr', federation: federationFrom([], false) } as const

describe('someone who writes a reference', () => {
  it('reads it back as it was', () => {
    for (const written of [
      'figure:participations@2025-2026',
      'figure:a@2025#ra:01',
      'term:entraide',
    ]) {
      const reference = parseReference(written)
      assert.ok(reference)
      assert.equal(writeReference(reference), written)
    }
    for (const text of ['figure', 'figure:', ': a', 'Figure:a', 'figure:a b']) {
      assert.equal(parseReference(text), null, text)
    }
  })
})

describe('someone who reads a text with references', () => {
  it('is answered for each, asked once a kind; what nobody knows is unknown', async () => {
    const asked: string[][] = []
    const terms: ReferenceKind = {
      kind: 'term',
      async resolve(ids) {
        asked.push([...ids])
        return new Map([
          ['entraide', { label: 'Entraide', href: '/mots/entraide', status: 'living' }],
        ])
      },
    }
    const references = ['term:entraide', 'term:absent', 'voice:1', 'rien', 'term:entraide']
    const resolved = await asPublic((tx) =>
      resolveReferences([terms], references, { ...reader, tx }),
    )
    assert.deepEqual(asked, [['entraide', 'absent']])
    assert.deepEqual(
      [...resolved].map(([written, { label, status }]) => [written, label, status]),
      [
        ['term:entraide', 'Entraide', 'living'],
        ['term:absent', 'term:absent', 'unknown'],
        ['voice:1', 'voice:1', 'unknown'],
        ['rien', 'rien', 'unknown'],
      ],
    )
  })
})
