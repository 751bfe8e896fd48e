import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, describe, it } from 'node:test'
import { checkLink } from './check-link.ts'
import { isPublicAddress } from './public-address.ts'

const asked: string[] = []
const server = createServer((request, response) => {
  const { method = '', url = '' } = request
  asked.push(`${method} ${url}`)
  if (url === '/moved') response.writeHead(301, { location: '/there' }).end()
  else if (url === '/loop') response.writeHead(302, { location: '/loop' }).end()
  else if (url === '/inside') response.writeHead(302, { location: 'http://192.168.0.1/' }).end()
  else if (url === '/metadata') {
    response.writeHead(302, { location: 'http://metadata.example.org/latest' }).end()
  } else if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  else if (url === '/gone') response.writeHead(404).end()
  else if (url === '/closed') response.writeHead(403).end()
  else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 405 : 200).end('page')
  else if (url === '/slow') setTimeout(() => response.end(), 5000).unref()
  else response.end('there')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
after(() => {
  server.closeAllConnections()
  server.close()
})
const bound = server.address()
const port = String(typeof bound === 'object' ? bound?.port : 0)

/** The web as these tests have it: example.org is this server, and only its address may be asked. */
const web = {
  ports: [port],
  mayAsk: (ip: string) => ip === '127.0.0.1',
  resolve: async (host: string) =>
    host === 'metadata.example.org' ? ['169.254.169.254'] : ['127.0.0.1'],
}
const check = (path: string, rest: object = {}) =>
  checkLink(`http://example.org:${port}${path}`, { ...web, ...rest })

describe('the check of a link', () => {
  it('says what the address answers', async () => {
    assert.deepEqual(await check('/'), {
      address: `http://example.org:${port}/`,
      outcome: 'answers',
      status: 200,
    })
    assert.deepEqual(await check('/moved'), {
      address: `http://example.org:${port}/there`,
      outcome: 'moved',
      status: 200,
    })
    assert.equal((await check('/gone')).outcome, 'gone')
    assert.equal((await check('/closed')).outcome, 'refused')
    assert.equal((await check('/no-head')).outcome, 'answers')
    assert.equal((await check('/loop')).outcome, 'silent')
  })

  it('does not wait for what never answers', async () => {
    const slow = await check('/slow', { timeout: 150 })
    assert.deepEqual([slow.outcome, slow.status], ['silent', null])
    const nobody = await check('/', { timeout: 150, resolve: () => new Promise(() => {}) })
    assert.equal(nobody.outcome, 'silent')
    const failing = await check('/', { resolve: () => Promise.reject(new Error('no such name')) })
    assert.equal(failing.outcome, 'silent')
  })

  it('follows no redirection behind the wall, by address, by name or by another scheme', async () => {
    for (const path of ['/inside', '/metadata', '/file']) {
      assert.equal((await check(path)).outcome, 'private', path)
    }
  })

  it('asks nothing of this machine, of its network, nor of other ports', async () => {
    asked.length = 0
    const written = [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
      'http://[::ffff:127.0.0.1]/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://10.0.0.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://user:secret@example.org/',
      'http://93.184.215.14:5432/',
      'ftp://example.org/',
      'nothing',
    ]
    for (const address of written) {
      const { outcome, status } = await checkLink(address, { resolve: async () => ['127.0.0.1'] })
      assert.deepEqual([outcome, status], ['private', null], address)
    }
    assert.deepEqual(asked, [])
  })

  it('refuses a name when any of its addresses is inside', async () => {
    const both = await checkLink('http://example.org/', {
      resolve: async () => ['93.184.215.14', '10.0.0.1'],
    })
    assert.equal(both.outcome, 'private')
  })
})

describe('a public address', () => {
  it('is one that was given out to the public', () => {
    for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700::1111']) {
      assert.equal(isPublicAddress(address), true, address)
    }
    for (const address of [
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '172.16.0.1',
      '192.168.1.1',
      '198.51.100.7',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:8.8.8.8',
      'fc00::1',
      'fe80::1',
      '64:ff9b::a00:1',
      '2001:db8::1',
      '2002:a00:1::',
      'not an address',
    ]) {
      assert.equal(isPublicAddress(address), false, address)
    }
  })
})
