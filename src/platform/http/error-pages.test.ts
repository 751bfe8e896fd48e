import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite, type Visit, type Visitor, visitOf } from '../../../test/site.ts'
import { DatabaseUnavailable } from '../database/failures.ts'

const site = await openSite()
const secret = 'ce que Nadia a écrit'
site.app.get('/essai/bogue', () => {
  throw new TypeError(secret)
})
site.app.post('/essai/bogue', () => {
  throw new TypeError(secret)
})
site.app.get('/essai/absente', () => {
  throw new DatabaseUnavailable(secret)
})

type Told = {
  status: number
  visit: (visitor: Visitor, prefix: string) => Promise<Visit>
  says: Record<'fr' | 'en', readonly RegExp[]>
}

async function sent(visitor: Visitor, path: string, init: RequestInit): Promise<Visit> {
  return visitOf(await visitor.request(path, init))
}

const told: Readonly<Record<string, Told>> = {
  'an address that does not exist': {
    status: 404,
    visit: (visitor, prefix) => visitor.visit(`${prefix}/n-existe-pas`),
    says: {
      fr: [/n’existe pas/, /plus public/, /Vérifiez l’adresse/],
      en: [/not exist|no such/i, /public/, /Check|check/],
    },
  },
  'a form that comes from elsewhere': {
    status: 403,
    visit: (visitor, prefix) =>
      sent(visitor, `${prefix}/connexion`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'cross-site' },
      }),
    says: { fr: [/rien n’a été enregistré/, /rechargez/], en: [/nothing was saved/i, /reload/] },
  },
  'a form too heavy': {
    status: 413,
    visit: (visitor, prefix) =>
      visitor.submit(`${prefix}/connexion`, { email: 'x'.repeat(1_100_000) }),
    says: {
      fr: [/Rien n’a été enregistré/, /Raccourcissez/],
      en: [/Nothing was saved/, /Shorten/],
    },
  },
  'a mistake of the site': {
    status: 500,
    visit: (visitor, prefix) => visitor.visit(`${prefix}/essai/bogue`),
    says: {
      fr: [/erreur du site, pas la vôtre/, /intact/, /réessayez/],
      en: [/not yours/, /intact/, /try again/],
    },
  },
  'a database that does not answer': {
    status: 503,
    visit: (visitor, prefix) => visitor.visit(`${prefix}/essai/absente`),
    says: {
      fr: [/base de données ne répond pas/, /en sécurité/, /Réessayez/],
      en: [/database/, /safe/, /[Tt]ry again/],
    },
  },
}

describe('someone who meets an error', () => {
  for (const [what, { status, visit, says }] of Object.entries(told)) {
    for (const language of ['fr', 'en'] as const) {
      it(`reads what happened, what is safe, what to do: ${what} (${language})`, async () => {
        for (const visitor of [site.public, site.as('ressource')]) {
          const page = await visit(visitor, language === 'en' ? '/en' : '')
          assert.equal(page.status, status)
          assert.equal(page.attribute('html', 'lang'), `${language}-CA`)
          for (const sentence of says[language]) assert.match(page.text('main'), sentence)
          assert.equal(page.count('h1'), 1)
          assert.equal(page.attribute('main a.button', 'href'), language === 'en' ? '/en' : '/')
          assert.equal(page.count('meta[name=robots][content=noindex]'), 1)
          assert.match(page.headers.get('content-type') ?? '', /^text\/html/)
          // Whoever she is, she is still herself, and the crisis lines are still there.
          assert.ok(page.count('footer a[href^="tel:"]') > 0)
        }
      })
    }
  }

  it('is given a number that finds the error in the log, and none of what was written', async () => {
    for (const visit of [
      await site.public.visit('/essai/bogue'),
      await site.as('equipe').submit('/essai/bogue', { a: secret }),
    ]) {
      assert.equal(visit.status, 500)
      const id = visit.headers.get('x-request-id') ?? ''
      assert.ok(visit.text('main').includes(id))
      assert.doesNotMatch(visit.html, /Nadia|TypeError|\.tsx?|node_modules/)
    }
  })

  it('is told when to come back', async () => {
    const { headers } = await site.public.visit('/essai/absente')
    assert.equal(headers.get('retry-after'), '60')
  })
})

describe('someone who follows a strange address', () => {
  for (const path of [
    '/%',
    '/%ff',
    '/%c3%28',
    '/%00',
    '/ressources/%00',
    '/ressources/..%2f..%2fetc%2fpasswd',
    '/ressources/%E2%80%AE',
    '/./../..//',
    "/ressources/' or 1=1 --",
    '/ressources/<script>',
    `/ressources/${'a'.repeat(8_000)}`,
    '/ressources?page=-1',
    '/ressources?page=1e99',
    '/ressources?page=abc&mots[]=x&mots=%00%ff',
    `/ressources?mots=${'a'.repeat(8_000)}`,
    '/en/en/en',
    '/api/hsds/services?per_page=-1&page=%00',
    '/paroles?mots=%00',
    '/paroles?theme=%00',
    '/paroles?region=argent%00',
    '/paroles?mots=%01%1f%7F',
    '/paroles?mots=deux%0Alignes%09ici',
  ]) {
    it(`has a clear answer: ${path.slice(0, 50)}`, async () => {
      for (const prefix of ['', '/en']) {
        const visit = await site.public.visit(prefix + path)
        assert.ok(visit.status < 500, `${visit.status}`)
        assert.doesNotMatch(visit.html, /<script>[^<]/)
      }
    })
  }

  it('has a clear answer, signed in too, wherever a control character is asked for', async () => {
    const { status } = await site.as('equipe').visit('/equipe/diffusions/nouvelle?exercice=%00')
    assert.equal(status, 404)
  })

  it('made of a hundred thousand characters', async () => {
    const { status } = await site.public.visit(`/${'a/'.repeat(50_000)}`)
    assert.equal(status, 404)
  })
})
