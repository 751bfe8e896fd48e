import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Bytes, open, seal } from './sealed-envelope.ts'

function hex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'))
}
const base64url = (text: string) => Buffer.from(text, 'hex').toString('base64url')

/** RFC 9180, appendix A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode, first message. */
const published = {
  d: base64url('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
  x: base64url('fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82'),
  y: base64url('6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0'),
}
const info = hex('4f6465206f6e2061204772656369616e2055726e')
const added = hex('436f756e742d30')
const sealed = hex(
  '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4' +
    '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
)

describe('a sealed envelope', () => {
  it('opens as the one RFC 9180 publishes', async () => {
    const opened = await open(published, info, sealed, added)
    assert.equal(Buffer.from(opened ?? []).toString(), 'Beauty is truth, truth beauty')
  })

  it('opens for its key and its use alone, unchanged', async () => {
    const publicKey = hex(
      `04${Buffer.from(published.x, 'base64url').toString('hex')}${Buffer.from(published.y, 'base64url').toString('hex')}`,
    )
    const plain = new TextEncoder().encode('Ici, je viens chercher du silence 🌧')
    const envelope = await seal(publicKey, info, plain)
    assert.deepEqual(await open(published, info, envelope), plain)

    assert.equal(await open(published, added, envelope), null)
    for (const at of [1, 40, 70, envelope.length - 1]) {
      const changed = envelope.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      assert.equal(await open(published, info, changed), null, `byte ${at}`)
    }
    for (const bytes of [new Uint8Array(), envelope.slice(0, 65), new Uint8Array(4096)])
      assert.equal(await open(published, info, bytes), null)
  })

  it('is never twice the same', async () => {
    const publicKey = sealed.slice(0, 65)
    const [one, two] = await Promise.all([
      seal(publicKey, info, added),
      seal(publicKey, info, added),
    ])
    assert.notDeepEqual(one, two)
  })
})
