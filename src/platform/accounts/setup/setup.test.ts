import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { askAccounts } from '../accounts-login.ts'

const site = await openSite({ isEmpty: true, timeZone: 'America/Halifax' })
const filled = {
  token: 'a-token-for-tests',
  federation: 'Regroupement des fils',
  name: 'Aurélie Canevas',
  email: 'Aurelie@Fils.Example.org',
  responsibleName: 'Basile Point',
  responsibleEmail: 'basile@fils.example.org',
  responsibleTelephone: '819 555-0142',
}

describe('an empty site', () => {
  it('tells its operator where the token is', async () => {
    const home = await site.public.visit('/')
    assert.equal(home.status, 200)
    assert.match(home.text('h1'), /attend son installation/)
    assert.match(home.text('main'), /terminal/)
    assert.equal(home.attribute('main a.button', 'href'), '/installation')
    assert.match((await site.public.visit('/en')).text('h1'), /waiting to be set up/)
  })

  it('has no demonstration and shows no mail', async () => {
    for (const path of ['/demonstration', '/courriels']) {
      assert.equal((await site.public.visit(path)).status, 404)
    }
    assert.equal(
      (await site.public.submit('/demonstration/entrer', { persona: 'administration' })).status,
      404,
    )
  })

  it('is set up by nobody who has not read the terminal', async () => {
    for (const token of ['', 'a-token-for-test', 'x'.repeat(150)]) {
      const refused = await site.public.submit('/installation', { ...filled, token })
      assert.equal(refused.status, 422)
      assert.match(refused.text('.error-summary'), /jeton/)
      assert.equal(refused.attribute('input[name=federation]', 'value'), 'Regroupement des fils')
    }
    assert.equal((await askAccounts({ text: 'select from accounts.users' })).length, 0)
  })

  it('asks for what is missing, all at once', async () => {
    const refused = await site.public.submit('/installation', { token: 'a-token-for-tests' })
    assert.equal(refused.status, 422)
    assert.equal(refused.count('.error-summary li'), 5)
  })

  it('opens for whoever holds the token, once', async () => {
    const prefilled = await site.public.visit('/installation?jeton=a-token-for-tests')
    assert.equal(prefilled.attribute('input[name=token]', 'value'), 'a-token-for-tests')

    const both = await Promise.all([1, 2].map(() => site.public.submit('/installation', filled)))
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 404])
    const founded = both.find(({ status }) => status === 303)
    assert.equal(founded?.location, '/equipe?fait=ouvert')

    const cookie = founded?.headers.get('set-cookie')?.split(';')[0] ?? ''
    const account = await site.withCookie(cookie).visit('/mon-compte')
    assert.match(account.text('main'), /aurelie@fils\.example\.org/)
    assert.match(account.text('footer'), /Basile Point/)
    assert.match(account.text('header'), /Regroupement des fils/)
    const settings = await site.withCookie(cookie).visit('/equipe/reglages')
    assert.equal(settings.attribute('[name=timeZone]', 'value'), 'America/Halifax')
  })

  it('then forgets that it could be set up', async () => {
    assert.equal((await site.public.visit('/installation')).status, 404)
    assert.equal((await site.public.submit('/installation', filled)).status, 404)
    assert.match((await site.public.visit('/')).text('footer'), /Basile Point/)
    assert.doesNotMatch((await site.public.visit('/')).text('h1'), /attend son installation/)
  })
})

describe('the first administration', () => {
  it('signs in by mail like everyone', async () => {
    await site.public.submit('/connexion', { email: filled.email, next: '' })
    const mail = (await site.mails()).find(({ to }) => to === 'aurelie@fils.example.org')
    assert.match(mail?.subject ?? '', /Regroupement des fils/)
  })
})
