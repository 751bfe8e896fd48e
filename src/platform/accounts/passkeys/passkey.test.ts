import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, serveToBrowsers } from '../../../../test/browser.ts'
import { openSite } from '../../../../test/site.ts'
import { askAccounts } from '../accounts-login.ts'

const site = await openSite()
// Browsers bind a passkey to a name: localhost is one, 127.0.0.1 is not.
const origin = (await serveToBrowsers(site)).replace('127.0.0.1', 'localhost')
const browser = await openBrowser()

/** A telephone that recognises its owner, with an authenticator of its own. */
async function telephone(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}

async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto(`${origin}/demonstration`)
  await page.getByRole('button', { name: `Entrer comme ${name}` }).click()
  await page.waitForURL(`${origin}/ma-ressource**`)
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fermer ma session sur cet appareil' }).click()
  await page.waitForURL(`${origin}/connexion?fait=fermee`)
}

describe('a passkey', () => {
  it('is added, renamed, opens a session without a mail, and is removed', async () => {
    const page = await telephone()
    await enterAs(page, 'Amélie Boisdelaine')
    await page.goto(`${origin}/mon-compte`)
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await page.waitForURL('**/mon-compte?fait=cle')
    const name = page.getByLabel(/^Nom de la clé ajoutée le/)
    assert.match(await name.inputValue(), /^Clé du /)

    await name.fill('Mon téléphone')
    await page.getByRole('button', { name: /^Renommer/ }).click()
    await page.waitForURL('**/mon-compte?fait=cle-nom')
    assert.equal(await page.getByLabel(/^Nom de la clé/).inputValue(), 'Mon téléphone')

    await signOut(page)
    await page.goto(`${origin}/connexion?suite=/mon-compte`)
    await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click()
    await page.waitForURL(`${origin}/mon-compte`)
    assert.match((await page.textContent('main')) ?? '', /amelie@cordealinge\.example\.org/)

    await page.getByRole('button', { name: 'Retirer la clé Mon téléphone' }).click()
    await page.waitForURL('**/mon-compte?fait=cle-retrait')
    await signOut(page)
    await page.goto(`${origin}/connexion`)
    await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click()
    await page.getByText('Cette clé d’accès n’est pas connue ici.').waitFor()
    await page.context().close()
  })

  it('opens the account of whom it was made for, and no other', async () => {
    const page = await telephone()
    await enterAs(page, 'Amélie Boisdelaine')
    await page.goto(`${origin}/mon-compte`)
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await page.waitForURL('**/mon-compte?fait=cle')
    await signOut(page)
    // Whoever could write in this table alone would otherwise enter as anyone.
    await askAccounts({
      text: `update accounts.passkeys set user_id = (select id from accounts.users where email like 'colette%')`,
    })
    await page.goto(`${origin}/connexion`)
    await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click()
    await page.getByText('Cette clé d’accès n’est pas connue ici.').waitFor()
    await askAccounts({ text: 'delete from accounts.passkeys' })
    await page.context().close()
  })

  it('is only added by a session of less than a day; an older one confirms by mail first', async () => {
    const page = await telephone()
    await enterAs(page, 'Colette Fuseau')
    await askAccounts({
      text: `update accounts.sessions set created_at = now() - interval '2 days'`,
    })
    await page.goto(`${origin}/mon-compte`)
    assert.equal(await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).count(), 0)
    const asked = await page.request.post(`${origin}/mon-compte/cles/defi`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: {},
    })
    assert.equal(asked.status(), 403)

    await page.getByRole('link', { name: 'Recevoir un courriel' }).click()
    await page.waitForURL('**/connexion?**')
    assert.equal(await page.locator('input[name=next]').inputValue(), '/mon-compte')
    await page.context().close()
  })

  it('is offered by no page that reads, and by none where browsers could not keep it', async () => {
    const { status, html } = await site.public.visit('/connexion')
    assert.equal(status, 200)
    assert.doesNotMatch(html, /<script|passkey/)
    const challenge = await site.public.request('/connexion/cle/defi', { method: 'POST' })
    assert.equal(challenge.status, 404)
  })

  it('is refused in a sentence when what a browser sends is not one', async () => {
    const response = { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' }
    const invented = {
      id: 'AA',
      rawId: 'AA',
      type: 'public-key',
      response,
      clientExtensionResults: {},
    }
    const wellFormed = JSON.stringify({ credential: invented, next: '' })
    for (const body of ['', '{', '[]', '{"credential":{"id":"x"},"next":""}', wellFormed]) {
      const answer = await site.app.request(`${origin}/connexion/cle`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        body,
      })
      assert.equal(answer.status, 422)
      assert.match(JSON.stringify(await answer.json()), /demandez un courriel/i)
    }
  })
})
