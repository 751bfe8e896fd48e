import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { openSite } from '../../../test/site.ts'
import { asset } from '../assets/assets.ts'
import { preferredEncoding } from './compression.ts'

const site = await openSite()

describe('a browser that says which encodings it reads', () => {
  for (const [accepted, encoding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['deflate', 'identity'],
    ['BR', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['br; q=0.2, gzip; q=0.9', 'gzip'],
    ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['br;q=beaucoup', 'identity'],
    ['vibration', 'identity'],
  ] as const) {
    it(`is answered in ${encoding} to « ${accepted} »`, () => {
      assert.equal(preferredEncoding(accepted), encoding)
    })
  }

  it('receives the same page in each, kept or made for her, and the same file', async () => {
    const visitors = [
      ['/ressources', site.public],
      ['/ressources', site.as('equipe')],
      [asset('site.css'), site.public],
    ] as const
    for (const [path, visitor] of visitors) {
      const as = async (encoding: string) => {
        const answer = await visitor.request(path, { headers: { 'accept-encoding': encoding } })
        assert.equal(answer.headers.get('content-encoding'), encoding === '' ? null : encoding)
        assert.match(answer.headers.get('vary') ?? '', /accept-encoding/i)
        return Buffer.from(await answer.arrayBuffer())
      }
      const plain = String(await as(''))
      assert.equal(withoutId(String(brotliDecompressSync(await as('br')))), withoutId(plain))
      assert.equal(withoutId(String(gunzipSync(await as('gzip')))), withoutId(plain))
    }
  })

  it('receives the same page among a crowd, in a few more bytes', async () => {
    const equipe = site.as('equipe')
    const read = async () => {
      const headers = { 'accept-encoding': 'br' }
      const answer = await equipe.request('/ressources', { headers })
      return Buffer.from(await answer.arrayBuffer())
    }
    const alone = await read()
    const crowd = await Promise.all(Array.from({ length: 12 }, read))
    assert.ok(crowd.some((one) => one.byteLength > alone.byteLength))
    for (const one of crowd) {
      assert.ok(one.byteLength < alone.byteLength * 1.15)
      assert.equal(
        withoutId(String(brotliDecompressSync(one))),
        withoutId(String(brotliDecompressSync(alone))),
      )
    }
  })

  it('is not made to unpack what is small', async () => {
    const answer = await site.public.request('/sante/vivant', {
      headers: { 'accept-encoding': 'br' },
    })
    assert.equal(answer.headers.get('content-encoding'), null)
    assert.equal(await answer.text(), 'vivant\n')
  })
})

function withoutId(page: string): string {
  return page.replace(/ id="[^"]*"|<input type="hidden" name="submission" value="[^"]*">/g, '')
}
