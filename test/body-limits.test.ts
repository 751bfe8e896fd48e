import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite, type Visitor } from './site.ts'

const site = await openSite()
const importPath = '/equipe/ressources/import'

function send(visitor: Visitor, path: string, bytes: number) {
  const file = new File([new Uint8Array(bytes)], 'ressources.csv')
  return visitor.submit(path, { file, email: 'nour@example.org' })
}

describe('what is sent to the site', () => {
  it('is read up to 1 MB by anyone, whatever it says it is', async () => {
    assert.equal((await send(site.public, '/connexion', 1_100_000)).status, 413)
    assert.equal((await send(site.public, importPath, 1_100_000)).status, 413)
    assert.equal((await send(site.as('equipe'), '/equipe/instances', 1_100_000)).status, 413)
  })

  it('may be a file of up to 30 MB where the team imports members', async () => {
    const read = await send(site.as('equipe'), importPath, 2_000_000)
    assert.equal(read.status, 422)
    assert.match(read.text('.error-summary'), /./)
    assert.equal((await send(site.as('equipe'), importPath, 30_100_000)).status, 413)
  })

  it('is measured also when it does not say how long it is', async () => {
    const body = new ReadableStream({
      pull(stream) {
        stream.enqueue(new Uint8Array(200_000).fill(120))
      },
    })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    // Node wants to be told that the body is sent while the answer waits; the types do not know it.
    const init = Object.assign({ method: 'POST', headers, body }, { duplex: 'half' })
    const answer = await site.public.request('/connexion', init)
    assert.equal(answer.status, 413)
  })
})
