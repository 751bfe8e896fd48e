import assert from 'node:assert/strict'
import { Agent, request } from 'node:http'
import { describe, it } from 'node:test'
import { serveToBrowsers } from './browser.ts'
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

  it('closes the connection it was too large for, and the next request is answered', async () => {
    const origin = await serveToBrowsers(site)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    try {
      const refused = await sendBy(agent, `${origin}/connexion`, 1_100_000)
      assert.deepEqual(refused, { status: 413, connection: 'close' })
      assert.equal((await sendBy(agent, `${origin}/connexion`, 100)).status, 422)
    } finally {
      agent.destroy()
    }
  })
})

function sendBy(agent: Agent, url: string, bytes: number) {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': bytes,
    'sec-fetch-site': 'same-origin',
  }
  return new Promise<{ status: number | undefined; connection: string | undefined }>(
    (resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
        const { statusCode: status, headers } = answer
        answer.resume().on('end', () => resolve({ status, connection: headers.connection }))
      })
      sent.on('error', reject).end('x'.repeat(bytes))
    },
  )
}
