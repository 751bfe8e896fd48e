import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../test/site.ts'
import { comesFromHere } from './same-origin.ts'

const site = await openSite()
const host = 'maillage.example.org'
const publicUrl = 'https://maillage.example.org'

describe('a form', () => {
  for (const [sent, headers, expected] of [
    ['from a page of the site', { 'sec-fetch-site': 'same-origin' }, true],
    ['from the address bar, by a person', { 'sec-fetch-site': 'none' }, true],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, false],
    ['with a word browsers do not say', { 'sec-fetch-site': 'SAME-ORIGIN' }, false],
    [
      'from another site that also claims ours',
      { 'sec-fetch-site': 'cross-site', origin: publicUrl },
      false,
    ],
    ['by an older browser, from the site', { origin: publicUrl }, true],
    ['by an older browser, from the host asked for', { origin: `http://${host}` }, true],
    ['by an older browser, from elsewhere', { origin: 'https://example.org' }, false],
    ['from a name that begins like ours', { origin: `${publicUrl}.evil.example` }, false],
    ['from another port', { origin: `https://${host}:8443` }, false],
    ['from a page without an origin', { origin: 'null' }, false],
    ['with an origin that is not one', { origin: 'nowhere' }, false],
    ['by a program without a cookie', {}, true],
    ['by something that carries a cookie and does not say from where', { cookie: 'a=b' }, false],
    ['with a cookie, from the site', { cookie: 'a=b', origin: publicUrl }, true],
    ['with a cookie, from elsewhere', { cookie: 'a=b', origin: 'https://example.org' }, false],
  ] as const) {
    it(`${sent} is ${expected ? 'taken' : 'refused'}`, () => {
      const request = new Request(`http://${host}/connexion`, {
        method: 'POST',
        headers: { host, ...headers },
      })
      assert.equal(comesFromHere(request, publicUrl), expected)
    })
  }

  it('without a public address is judged by the host asked for alone', () => {
    const from = (origin: string) =>
      comesFromHere(new Request(`http://${host}/`, { headers: { host, origin } }), null)
    assert.equal(from(`http://${host}`), true)
    assert.equal(from('https://example.org'), false)
  })
})

describe('someone led to send a form of this site by a page of another', () => {
  it('sends nothing, with her session or without, and is told what to do', async () => {
    for (const visitor of [site.as('equipe'), site.public]) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await visitor.request('/deconnexion', {
          method,
          headers: { 'sec-fetch-site': 'cross-site' },
        })
        assert.equal(answer.status, 403)
        assert.equal(answer.headers.get('set-cookie'), null)
        assert.match(await answer.text(), /Ce formulaire ne vient pas d’ici/)
      }
    }
    assert.equal((await site.as('equipe').visit('/equipe')).status, 200)
  })

  it('may follow a link from there and read', async () => {
    const answer = await site.as('equipe').request('/equipe', {
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    assert.equal(answer.status, 200)
  })
})
