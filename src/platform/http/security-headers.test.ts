import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../test/site.ts'
import { createApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { asset } from '../assets/assets.ts'
import { secretOf } from '../secret.ts'

const site = await openSite()
site.app.get('/essai/bogue', () => {
  throw new Error('a bug')
})
site.app.get(
  '/essai/fil',
  () => new Response('bytes', { headers: { 'content-type': 'text/plain' } }),
)

const etag = (await site.public.request('/')).headers.get('etag') ?? ''
const sameOrigin = { 'sec-fetch-site': 'same-origin' }

/** Every kind of answer there is. */
const answers: readonly (readonly [string, number, string, RequestInit?])[] = [
  ['a page', 200, '/'],
  ['a page in English', 200, '/en'],
  ['a page kept by the cache', 200, '/'],
  ['a page one has already', 304, '/', { headers: { 'if-none-match': etag } }],
  ['the head of a page', 200, '/', { method: 'HEAD' }],
  ['a page that does not exist', 404, '/n-existe-pas'],
  ['an address that cannot be read', 404, '/%ff%00'],
  ['a method no page knows', 404, '/', { method: 'PROPFIND', headers: sameOrigin }],
  ['a redirection to sign in', 303, '/equipe'],
  ['a form refused', 422, '/connexion', { method: 'POST', headers: sameOrigin }],
  [
    'a form forged',
    403,
    '/connexion',
    { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } },
  ],
  [
    'a form too heavy',
    413,
    '/connexion',
    {
      method: 'POST',
      headers: sameOrigin,
      body: new URLSearchParams({ a: 'x'.repeat(1_100_000) }),
    },
  ],
  ['an error of the site', 500, '/essai/bogue'],
  ['bytes of a module', 200, '/essai/fil'],
  ['the style sheet', 200, asset('site.css')],
  ['a file of before', 404, '/assets/site.000000000000.css'],
  ['the emblem', 200, '/emblem.svg'],
  ['health', 200, '/sante/vivant'],
  ['readiness', 200, '/sante/pret'],
  ['metrics', 200, '/metriques'],
  ['open data', 200, '/api/hsds/services'],
  ['open data that does not exist', 404, '/api/hsds/services/x'],
]

describe('every answer', () => {
  for (const [what, status, path, init] of answers) {
    it(`says what a browser may do with it: ${what}`, async () => {
      const answer = await site.public.request(path, init)
      await answer.arrayBuffer()
      if (what !== 'open data that does not exist') assert.equal(answer.status, status)
      const header = (name: string) => answer.headers.get(name) ?? ''
      assert.match(header('content-security-policy'), /^default-src 'none'; /)
      assert.match(header('content-security-policy'), /frame-ancestors 'none'/)
      assert.match(header('content-security-policy'), /form-action 'self'/)
      assert.doesNotMatch(header('content-security-policy'), /unsafe|\*|https?:/)
      assert.equal(header('x-content-type-options'), 'nosniff')
      assert.equal(header('referrer-policy'), 'same-origin')
      assert.equal(header('cross-origin-opener-policy'), 'same-origin')
      assert.match(header('permissions-policy'), /geolocation=\(\)/)
      assert.match(header('x-request-id'), /^[\w-]{8}$/)
      assert.equal(header('x-powered-by') + header('server'), '')
    })
  }

  it('asks for https for a year where the public address is https, and only there', async () => {
    const of = async (publicUrl: string) => {
      const config = readConfig(['--empty'], { PUBLIC_URL: publicUrl })
      const app = createApp({ ...config, secret: secretOf('for tests'), setupToken: null })
      return (await app.request('/sante/vivant')).headers.get('strict-transport-security')
    }
    assert.equal(await of('https://maillage.example.org'), 'max-age=31536000')
    assert.equal(await of('http://maillage.example.org'), null)
  })

  it('has an id of its own', async () => {
    const ids = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const answer = await site.public.request('/')
        return answer.headers.get('x-request-id')
      }),
    )
    assert.equal(new Set(ids).size, 200)
  })
})

describe('a page', () => {
  it('has no script and no style but those the policy allows', async () => {
    for (const path of ['/', '/ressources', '/connexion', '/vie-privee', '/design']) {
      const { html, count } = await site.public.visit(path)
      assert.equal(count('style, [style], script:not([src]):not([type="application/ld+json"])'), 0)
      assert.doesNotMatch(html, / on[a-z]+="/)
      assert.doesNotMatch(html, /(href|src|action)="javascript:/)
    }
  })

  it('made for one person is kept by nobody on the way', async () => {
    for (const [path, visitor] of [
      ['/', site.as('equipe')],
      ['/equipe', site.as('equipe')],
      ['/mon-compte', site.as('ressource')],
      ['/n-existe-pas', site.public],
    ] as const) {
      const { headers } = await visitor.visit(path)
      assert.equal(headers.get('cache-control'), 'private, no-store', path)
      assert.equal(headers.get('etag'), null)
    }
  })
})

describe('a file of the design', () => {
  it('is kept for ever, for its name changes with its content', async () => {
    for (const name of ['site.css', 'atkinson.woff2']) {
      const answer = await site.public.request(asset(name))
      const bytes = await answer.arrayBuffer()
      assert.ok(bytes.byteLength > 1_000)
      assert.match(answer.headers.get('cache-control') ?? '', /max-age=31536000, immutable/)
      const head = await site.public.request(asset(name), { method: 'HEAD' })
      assert.equal(head.status, 200)
      assert.equal((await head.arrayBuffer()).byteLength, 0)
    }
  })

  it('is one of the list: nothing else can be read from the disk', async () => {
    for (const path of [
      'manifest.json',
      '../server/main.js',
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      'site.css',
      '',
    ]) {
      assert.equal((await site.public.visit(`/assets/${path}`)).status, 404, path)
    }
  })
})
