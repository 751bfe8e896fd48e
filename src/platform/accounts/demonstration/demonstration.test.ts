import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'

const site = await openSite()
const homes = {
  equipe: '/equipe',
  administration: '/equipe',
  ressource: '/ma-ressource',
  deleguee: '/ma-ressource',
  facilitatrice: '/collectes',
  voisine: '/ma-ressource',
} as const

describe('a visitor of the demonstration', () => {
  it('reads whose place she may take, and what each can do', async () => {
    const cast = await site.public.visit('/demonstration')
    assert.equal(cast.count('form[action="/demonstration/entrer"]'), 6)
    assert.match(cast.text('table'), /Colette Fuseau.*Déléguée/)
    // On a small telephone her part stands under her name, whole: no label is squeezed beside it.
    assert.equal(cast.count('tbody td'), 12)
    assert.equal(cast.count('tbody td[data-label]'), 0)
    assert.match(
      (await site.public.visit('/en/demonstration')).text('table'),
      /Colette Fuseau.*Delegate/,
    )
  })

  for (const [persona, home] of Object.entries(homes)) {
    it(`enters as « ${persona} » and lands in ${home}`, async () => {
      const entered = await site.public.submit('/demonstration/entrer', { persona })
      assert.equal(entered.status, 303)
      assert.equal(entered.location, home)
    })
  }

  it('finds nobody under a name that is not of the cast', async () => {
    for (const persona of ['', 'personne', '__proto__']) {
      assert.equal((await site.public.submit('/demonstration/entrer', { persona })).status, 404)
    }
    const file = await site.public.request('/demonstration/entrer', { method: 'POST', body: '{' })
    assert.equal(file.status, 404)
  })

  it('reads the mails that did not leave, with their links', async () => {
    assert.match((await site.public.visit('/courriels')).text('main'), /Aucun courriel/)
    await site.public.submit('/connexion', {
      email: 'amelie@cordealinge.example.org',
      next: '',
    })
    await site.mails()
    const outbox = await site.public.visit('/courriels')
    assert.match(outbox.text('h2'), /Votre lien pour entrer/)
    assert.match(outbox.attribute('main a', 'href') ?? '', /\/connexion\/lien\?jeton=/)
  })
})
