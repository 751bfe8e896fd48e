import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { fractionOf, identifierOf } from './identifiers.ts'

describe('identifierOf', () => {
  it('is a UUIDv8 over SHA-256, the same at every run', () => {
    const digest = createHash('sha256')
      .update('la-courtepointe\u001fmember\u001fLa Corde à linge')
      .digest('hex')
    const id = identifierOf('member', 'La Corde à linge')
    assert.match(id, /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    assert.equal(id.slice(0, 13), `${digest.slice(0, 8)}-${digest.slice(8, 12)}`)
    assert.equal(id.slice(-12), digest.slice(20, 32))
    assert.equal(identifierOf('member', 'La Corde à linge'), id)
  })

  it('tells kinds, names and ranks apart', () => {
    const ids = [
      identifierOf('member', 'La Talle'),
      identifierOf('offering', 'La Talle', 0),
      identifierOf('offering', 'La Talle', 1),
      identifierOf('offering', 'La Talle0'),
    ]
    assert.equal(new Set(ids).size, ids.length)
  })
})

describe('fractionOf', () => {
  it('lies between 0 and 1', () => {
    for (const name of ['La Pelote', 'Le Tabouret', 'La Babiche']) {
      assert.ok(fractionOf(name) >= 0 && fractionOf(name) <= 1)
      assert.equal(fractionOf(name), fractionOf(name))
    }
  })
})
